import { OUTPUT, Y, Z } from './coded-table.ts';

/** The files of a table by their names. */
export type PartTexts = Readonly<Record<string, string>>;

const tabbed = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((line) => `${line.join('\t')}\n`).join('');

const ROWS = [
  ['MX', 'Cultivation of wheat'],
  ['MX', 'Manufacture of radio, television and communication equipment (32)'],
  ['WA', 'Cultivation of wheat'],
  ['WA', 'Manufacture of radio, television and communication equipment (32)'],
] as const;
const FINAL = ['MX', 'WA'].flatMap((economy) =>
  ['Final consumption expenditure by households', 'Gross fixed capital formation'].map((name) => [
    economy,
    name,
  ]),
);

function named(
  columns: readonly (readonly string[])[],
  values: readonly (readonly number[])[],
  below: string,
): string {
  return tabbed([
    ['region', '', ...columns.map(([economy]) => economy)],
    [below, '', ...columns.map(([, name]) => name)],
    ['region', 'sector', ...columns.map(() => '')],
    ...values.map((row, i) => [...ROWS[i], ...row]),
  ]);
}

/** EXIOBASE 3 as unpacked: names in two lines above and two columns beside. */
export function exiobaseFiles(): PartTexts {
  return {
    'Z.txt': named(ROWS, Z, 'sector'),
    'Y.txt': named(FINAL, Y, 'category'),
    'x.txt': tabbed([['region', 'sector', 'indout'], ...ROWS.map((row, i) => [...row, OUTPUT[i]])]),
    'unit.txt': tabbed([['region', 'sector', 'unit'], ...ROWS.map((row) => [...row, 'M.EUR'])]),
  };
}

/** The same by coefficients, without flows. */
export function exiobaseCoefficients(): PartTexts {
  const { 'Z.txt': _, ...others } = exiobaseFiles();
  const A = Z.map((row) => row.map((value, j) => value / OUTPUT[j]));
  return { ...others, 'A.txt': named(ROWS, A, 'sector') };
}

/** Eora26 as unpacked: numbers alone, and labels. */
export function eoraFiles(price = 'bp'): PartTexts {
  const labels = (kind: string, names: readonly (readonly string[])[]): string =>
    tabbed(names.map(([code, name]) => [`Land of ${code}`, code, kind, name, '']));
  const rows = ['MEX', 'ROW'].flatMap((code) =>
    ['Agriculture', 'Electrical and Machinery'].map((name) => [code, name]),
  );
  const final = ['MEX', 'ROW'].flatMap((code) =>
    ['Household final consumption P.3h', 'Changes in inventories P.52'].map((name) => [code, name]),
  );
  const below = (j: number): number => OUTPUT[j] - Z.reduce((sum, row) => sum + row[j], 0);
  const added = OUTPUT.map((_, j) => below(j));
  return {
    [`Eora26_2015_${price}_T.txt`]: tabbed(Z),
    [`Eora26_2015_${price}_FD.txt`]: tabbed(Y),
    [`Eora26_2015_${price}_VA.txt`]: tabbed([added.map((value) => value - 1), added.map(() => 1)]),
    'labels_T.txt': labels('Industries', rows),
    'labels_FD.txt': labels('Final demand', final),
    'labels_VA.txt': tabbed([
      ['Primary inputs', 'Compensation of employees D.1'],
      ['Primary inputs', 'Taxes'],
    ]),
  };
}

/** Jobs and emissions by industry, and what final users emit themselves. */
export const JOBS = [10, 20, 30, 40];
export const EMITTED = [1, 2, 3, 4];
export const OF_USERS = [5, 6, 7, 8];

/** The folders of accounts of EXIOBASE: `satellite`, and `impacts` with an account of the same name. */
export function exiobaseAccounts(): PartTexts {
  const beside = (
    columns: readonly (readonly string[])[],
    below: string,
    lines: readonly (readonly (string | number)[])[],
  ) =>
    tabbed([
      ['region', ...columns.map(([economy]) => economy)],
      [below, ...columns.map(([, name]) => name)],
      ['stressor', ...columns.map(() => '')],
      ...lines,
    ]);
  const none = FINAL.map(() => 0);
  return {
    'satellite/F.txt': beside(ROWS, 'sector', [
      ['Employment: Total', ...JOBS],
      ['CO2 - combustion - air', ...EMITTED],
    ]),
    'satellite/F_Y.txt': beside(FINAL, 'category', [
      ['Employment: Total', ...none],
      ['CO2 - combustion - air', ...OF_USERS],
    ]),
    'satellite/unit.txt': tabbed([
      ['stressor', 'unit'],
      ['Employment: Total', '1000 p'],
      ['CO2 - combustion - air', 'kg'],
    ]),
    'impacts/F.txt': beside(ROWS, 'sector', [['Employment: Total', ...JOBS]]),
    'impacts/unit.txt': tabbed([
      ['impact', 'unit'],
      ['Employment: Total', '1000 p'],
    ]),
  };
}

/** The accounts of Eora26: Q by industry, QY of final users, names with units. */
export function eoraAccounts(): PartTexts {
  return {
    'Eora26_2015_bp_Q.txt': tabbed([JOBS, EMITTED]),
    'Eora26_2015_bp_QY.txt': tabbed([FINAL.map(() => 0), OF_USERS]),
    'labels_Q.txt': tabbed([
      ['Employment (1000 p)', 'Total', ''],
      ['CO2 emissions (Gg) from EDGAR', 'Total', ''],
    ]),
  };
}
