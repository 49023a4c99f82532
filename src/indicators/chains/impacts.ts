import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { chosenAccount } from './classical/chosen-account.ts';
import type { IoTable, Satellite } from './io-table.ts';

/**
 * Warming by a mass of gas over 100 years, that by CO2 being one. IPCC: AR5 WG1, table 8.A.1, without feedbacks of the
 * carbon cycle; AR6 WG1, table 7.SM.7, methane of any origin.
 */
const KNOWN: Readonly<Record<string, string>> = {
  'gwp100-ar5': 'GHG:CO2+28*CH4+265*N2O',
  'gwp100-ar6': 'GHG:CO2+27.9*CH4+273*N2O',
};

/** A weight as one writes it: no other base, no blank that would count as zero. */
const WEIGHT = /^-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?$/i;

/**
 * A table with accounts made of its own by weights: characterised impacts, `NAME:CO2+28*CH4` or the name of a known set.
 * @throws EscalarError `bad-option` for what cannot be read, a name that is there, or accounts in different units; `unknown-name`
 */
export function withImpacts(table: IoTable, written: readonly string[]): IoTable {
  const made = written.map((text) => impactOf(table, text));
  const names = [...table.satellites, ...made].map(({ name }) => name);
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (twice >= 0) throw unread(names[twice]);
  return made.length === 0 ? table : { ...table, satellites: [...table.satellites, ...made] };
}

/** An account of the table, or one that weights make of its own. @throws EscalarError as `withImpacts` */
export function accountNamed(table: IoTable, name: string): Satellite {
  const isMade = Object.hasOwn(KNOWN, name) || name.includes(':');
  const there = table.satellites.some((account) => account.name === name);
  return isMade && !there ? impactOf(table, name) : chosenAccount(table, name);
}

function impactOf(table: IoTable, text: string): Satellite {
  const [, written = '', sum = ''] = /^([^:]+):(.+)$/.exec(KNOWN[text] ?? text) ?? [];
  const name = written.trim();
  if (name === '') throw unread(text);
  const parts = sum.split('+').map((part) => {
    const [, weight = '1', of = part] = /^([^*]*)\*(.+)$/.exec(part) ?? [];
    if (!WEIGHT.test(weight.trim())) throw unread(text);
    return { weight: Number(weight), account: chosenAccount(table, of.trim()) };
  });
  const [{ account }] = parts;
  if (parts.some((part) => part.account.unit.id !== account.unit.id)) throw unread(text);
  const added = (length: number, pick: (of: Satellite) => Float64Array | undefined): Float64Array =>
    Float64Array.from({ length }, (_, at) =>
      parts.reduce((total, part) => total + part.weight * (pick(part.account)?.[at] ?? 0), 0),
    );
  const values = added(table.n, (of) => of.values);
  const direct = added(table.economies.length, (of) => of.direct);
  if (![...values, ...direct].every(Number.isFinite)) throw unread(text);
  return { name, title: { en: name, es: name }, unit: account.unit, values, direct };
}

function unread(value: string): EscalarError {
  const en = 'gwp100-ar5, gwp100-ar6, NEW:CO2+28*CH4';
  return badOption('impacts', value, { en: `${en} (of one unit)`, es: `${en} (en una misma unidad)` });
}
