import { sourceOf } from './source-of.ts';
import type { WideColumn } from './wide-column.ts';
import type { AccountRow, WideLayout } from './wide-layout.ts';
import { WIOD_2016_FINAL, WIOD_2016_INDUSTRIES } from './wiod.ts';

const TOTAL = /^(tot|total output)$/i;
const AREA = /^[A-Z][A-Za-z]{2}$/;
const SECTOR = /^c\d+$/;
/** c37 to c42 are WIOD's final demand of 2013, F1 to F5 that of the ADB. */
const FINAL = /^(c37|c38|c39|c41|c42|F[1-5])$/;
/** Codes of rows below the industries in WIOD 2013 and the ADB, in WIOD 2016, and words where a row has no code. */
const ACCOUNTS: readonly (readonly [AccountRow, RegExp])[] = [
  ['inputs', /^(r60|II_fob|total intermediate consumption)$/i],
  ['taxes', /^(r99|r61|r62|r63|r65|trs|TXSP|EXP_adj|PURR|PURNR|IntTTM|international transport margins)$/i],
  ['valueAdded', /^(r64|VA)$/i],
  ['output', /^(r69|GO)$/i],
];

/**
 * The layouts of WIOD and of the tables of the ADB: in the release of 2016 columns `AUS1` or `vAUS1` beside
 * IndustryCode and Country; in the workbooks economy and code each in a line and a column of its own.
 */
export function codedLayout(
  names: readonly (readonly string[])[],
  corner: readonly string[],
  words: string,
): WideLayout | null {
  const [code, area] = [corner.indexOf('IndustryCode'), corner.indexOf('Country')];
  const numbered = code >= 0 && area >= 0;
  const columns = numbered ? numberedColumns(names) : linedColumns(names);
  if (columns === null) return null;
  const areas = new Set(columns.flatMap((one) => (one.kind === 'producer' ? [one.economy] : [])));
  return {
    columns,
    source: sourceOf(columns, words),
    rowOf: (labels) => {
      const sector = numbered ? labels[code] : labels.findLast((one) => SECTOR.test(one));
      const economy = numbered ? labels[area] : labels.findLast((one) => areas.has(one));
      return `${economy ?? ''}_${sector ?? labels.join(' ').trim()}`;
    },
    accountOf: (labels) => {
      const told = numbered ? [labels[code]] : labels.filter((one) => one !== '').reverse();
      return ACCOUNTS.find(([, known]) => told.some((one) => known.test(one)))?.[0] ?? null;
    },
    demandTotals: false,
    byEconomy: true,
    emptyIsZero: !numbered,
  };
}

function numberedColumns(names: readonly (readonly string[])[]): readonly WideColumn[] | null {
  const columns = names.map(([name]): WideColumn | null => {
    if (TOTAL.test(name)) return { kind: 'output' };
    if (name === 'RNr') return { kind: 'beside' };
    if (name === 'Year') return { kind: 'year' };
    const [, economy, number] = /^v?([A-Z]{3})(\d+)$/.exec(name) ?? [];
    const sector = WIOD_2016_INDUSTRIES[Number(number) - 1];
    if (sector !== undefined) return { kind: 'producer', economy, sector };
    const category = WIOD_2016_FINAL[Number(number) - 1 - WIOD_2016_INDUSTRIES.length];
    return category === undefined ? null : { kind: 'demand', economy, category };
  });
  return complete(columns);
}

function linedColumns(names: readonly (readonly string[])[]): readonly WideColumn[] | null {
  const inside = names.filter((lines) => !lines.some((one) => TOTAL.test(one)));
  const lines = [...(names[0] ?? []).keys()];
  const every = (known: (name: string) => boolean): number =>
    inside.length === 0 ? -1 : lines.findLastIndex((at) => inside.every((one) => known(one[at])));
  const code = every((name) => SECTOR.test(name) || FINAL.test(name));
  const area = every((name) => AREA.test(name));
  if (code < 0 || area < 0) return null;
  return complete(
    names.map((one): WideColumn | null => {
      const [economy, name] = [one[area], one[code]];
      if (!inside.includes(one)) return { kind: 'output' };
      return FINAL.test(name)
        ? { kind: 'demand', economy, category: name }
        : { kind: 'producer', economy, sector: name };
    }),
  );
}

/** The columns, when each is known and industries and final demand are there. */
function complete(columns: readonly (WideColumn | null)[]): readonly WideColumn[] | null {
  const known = columns.filter((column) => column !== null);
  const has = (kind: WideColumn['kind']): boolean => known.some((column) => column.kind === kind);
  return known.length === columns.length && has('producer') && has('demand') ? known : null;
}
