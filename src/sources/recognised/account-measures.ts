import { info, type PlainNote } from '../../base/note.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { textColumnOf } from '../../base/text-column.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import { someOf } from '../tabular/some-of.ts';
import { unitOpen } from './dimension-open.ts';

/** How a number of the accounts is measured, which its unit and its prices say. */
type Kind = 'nominal' | 'real' | 'persons' | 'hours';

/** What the European System of Accounts and the SNA call what Eurostat and the OECD publish by industry. */
const FIELDS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  nominal: { B1G: 'value_added_nominal', P1: 'output_nominal', D1: 'labour_cost' },
  real: { B1G: 'value_added_real', P1: 'output_real' },
  persons: { EMP: 'persons', EMP_DC: 'persons' },
  hours: { EMP: 'hours', EMP_DC: 'hours' },
};
/** Series whose code names its unit: the structural business statistics of Eurostat since 2021, the ILO's employment. */
const NAMED: Readonly<Record<string, string>> = {
  PRODV_MEUR: 'output_nominal',
  AV_MEUR: 'value_added_nominal',
  EMP_NR: 'persons',
  EMP_TEMP_SEX_ECO_NB: 'persons',
  EMP_TEMP_SEX_ECO_NB_A: 'persons',
};

/** Eurostat: `CP_MEUR`, `CLV15_MNAC`, `THS_PER`. OECD: `XDC` and `V`, `XDC` and `L`, `PS`, `H`. */
function kindOf(codes: readonly string[]): Kind | null {
  const has = (...known: readonly RegExp[]) => known.every((one) => codes.some((code) => one.test(code)));
  if (has(/^CP_M/) || has(MONEY, /^V$/)) return 'nominal';
  if (has(/^CLV\d\d_M/) || has(MONEY, /^(?:L|LR|Q)$/)) return 'real';
  if (has(/^(?:THS_PER|PER|PS)$/)) return 'persons';
  return has(/^(?:THS_HW|HW|H)$/) ? 'hours' : null;
}

/** National currency, or a currency, which may be converted. */
const MONEY = /^(?:XDC|[A-Z]{3}(?:_(?:PPP|EXC))?)$/;

/** A series of an economy, and the codes of its unit. */
interface Series {
  readonly place: string;
  readonly word: string;
  readonly codes: readonly string[];
}

/**
 * The table with the measures of ours for the series that are one in their unit: B1G in CP_MEUR is value added at
 * current prices, in CLV15_MEUR at constant ones. Other series keep their names, with the unit behind where one stands
 * in several.
 * @param by the columns that say the unit
 * @throws EscalarError `dimension-open` where one measure of an economy stands in two units, until a person chooses
 */
export function withMeasures(table: Table, by: readonly string[]): Measured {
  const words = textColumn(table, 'variable');
  if (words === null) return { table, notes: [] };
  const units = by.flatMap((header) => {
    const name = columnOfHeader(header)?.name ?? header;
    const cells = textColumn(table, name);
    return cells === null ? [] : [{ name, cells }];
  });
  const places = textColumn(table, 'economy');
  const series = words.map((word, row): Series => {
    const codes = units.map(({ cells }) => cells[row] ?? '');
    return { place: places?.[row] ?? '', word: word ?? '', codes };
  });
  const told = units.map(({ name }) => name);
  const names = namesOf(series, told);
  if (names === null) return { table, notes: [] };
  const fields = table.fields.filter(({ name }) => !told.includes(name));
  const variable = textColumnOf(series.map((one) => names.of(one) || null));
  const columns = Object.fromEntries(
    fields.map(({ name }) => [name, name === 'variable' ? variable : table.columns[name]]),
  );
  return { table: { ...table, fields, columns }, notes: names.notes };
}

/** The table, and which series were taken for which measure. */
interface Measured {
  readonly table: Table;
  readonly notes: readonly PlainNote[];
}

interface Names {
  readonly of: (one: Series) => string;
  readonly notes: readonly PlainNote[];
}

/**
 * What each series with its unit is called; null where none is a measure of ours.
 * @throws EscalarError `dimension-open` where one measure of an economy stands in two units
 */
function namesOf(series: readonly Series[], units: readonly string[]): Names | null {
  const keyOf = ({ word, codes }: Series) => [word, ...codes].filter((text) => text !== '').join(' ');
  const found = new Map(series.map((one) => [keyOf(one), one]));
  const names = new Map<string, string>();
  const times = new Map<string, number>();
  for (const { word } of found.values()) times.set(word, (times.get(word) ?? 0) + 1);
  for (const [key, { word, codes }] of found) {
    const kind = kindOf(codes);
    const measure = NAMED[word] ?? (kind === null ? undefined : FIELDS[kind][word]);
    names.set(key, measure ?? ((times.get(word) ?? 0) > 1 ? key : word));
  }
  refuseTwins(series, (one) => names.get(keyOf(one)) ?? '', units);
  const taken = [...names].filter(([key, name]) => name !== key && name !== found.get(key)?.word);
  if (taken.length === 0) return null;
  const said = someOf(taken.map(([key, name]) => `${key} = ${name}`));
  return {
    of: (one) => names.get(keyOf(one)) ?? one.word,
    notes: [info(`Series by their unit: ${said}.`, `Series según su unidad: ${said}.`)],
  };
}

/** @throws EscalarError `dimension-open` where several series of an economy are one measure */
function refuseTwins(
  series: readonly Series[],
  nameOf: (one: Series) => string,
  units: readonly string[],
): void {
  const firsts = new Map<string, Series>();
  for (const one of series) {
    const name = nameOf(one);
    const key = `${name}\t${one.place}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, one);
    else if (first.word !== one.word || first.codes.some((code, at) => code !== one.codes[at]))
      throw unitOpen({
        key: `${[...new Set([first.word, one.word])].join(', ')} (${name})`,
        columns: apart(series, one, nameOf, units),
      });
  }
}

/** The columns that tell the series of that measure and economy apart, with their words. */
function apart(
  series: readonly Series[],
  of: Series,
  nameOf: (one: Series) => string,
  units: readonly string[],
) {
  const same = series.filter((one) => one.place === of.place && nameOf(one) === nameOf(of));
  return units.flatMap((unit, at) => {
    const words = [...new Set(same.map(({ codes }) => codes[at] ?? ''))];
    return words.length > 1 ? [{ name: unit, words }] : [];
  });
}
