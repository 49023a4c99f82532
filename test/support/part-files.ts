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
