import type { Grid } from '../tabular/grid.ts';

/** A grid with a cell for each thing said: keys that share a cell apart, codes without their words, columns with names. */
export function plainGrid(grid: Grid): Grid {
  if (grid.rows === 0) return grid;
  const first = Array.from({ length: grid.width(0) }, (_, column) => grid.text(0, column));
  if (/^[\w]+(?:,\w+)+\\\w+$/.test(first[0] ?? '')) return keysApart(grid, first[0] ?? '');
  if (first.some((name) => /^OBS_VALUE: /.test(name))) return withoutWords(grid, first);
  return combinationsApart(isBareIndstat(first) ? withNames(grid, INDSTAT) : grid);
}

/** UNIDO writes the number of several classes together under the first of them: 26A beside 26 is no class 26. */
function combinationsApart(grid: Grid): Grid {
  const names = Array.from({ length: grid.width(0) }, (_, column) => grid.text(0, column));
  const [code, combination] = ['ActivityCode', 'ActivityCombination'].map((name) => names.indexOf(name));
  if (code < 0 || combination < 0) return grid;
  const text = (row: number, column: number) =>
    (row > 0 && column === code ? grid.text(row, combination) : '') || grid.text(row, column);
  return { ...plain(grid), text };
}

/** Eurostat's TSV: `freq,unit,nace_r2,geo\TIME_PERIOD` over `A,CP_MEUR,C10-C12,DE`. */
function keysApart(grid: Grid, header: string): Grid {
  const keys = header.replace(/\\\w+$/, '').split(',');
  const more = keys.length - 1;
  const text = (row: number, column: number): string => {
    if (column > more) return grid.text(row, column - more);
    return row === 0 ? (keys[column] ?? '') : (grid.text(row, 0).split(',')[column]?.trim() ?? '');
  };
  return {
    ...plain(grid),
    text,
    width: (row) =>
      grid.width(row) + (row === 0 || grid.text(row, 0).split(',').length === keys.length ? more : 0),
    number: (row, column) => (column > more ? grid.number(row, column - more) : Number.NaN),
    where: (row, column) => grid.where(row, column === undefined ? undefined : Math.max(0, column - more)),
  };
}

/** SDMX-CSV with both: `REF_AREA: Reference area` over `MX: Mexico`. */
function withoutWords(grid: Grid, first: readonly string[]): Grid {
  const has = first.map((name) => name.includes(': '));
  return {
    ...plain(grid),
    text: (row, column) => {
      const text = grid.text(row, column);
      return has[column] === true ? text.replace(/: .*$/s, '') : text;
    },
  };
}

/** The order of the columns of INDSTAT2, which has no header. */
const INDSTAT = [
  'VariableCode',
  'CountryCode',
  'Year',
  'ActivityCode',
  'ActivityCombination',
  'Value',
  'utable',
  'source',
  'lastupdated',
  'UnitType',
];

function isBareIndstat(first: readonly string[]): boolean {
  const [variable = '', country = '', year = '', isic = '', , value = ''] = first;
  return (
    first.length === INDSTAT.length &&
    /^\d{2}$/.test(variable) &&
    /^\d{3}$/.test(country) &&
    /^(?:19|20)\d\d$/.test(year) &&
    /^(?:[A-Z]|\d{2,4})[A-Z]?$/.test(isic) &&
    /^(?:-?[\d.]+|\.\.\.)$/.test(value)
  );
}

function withNames(grid: Grid, names: readonly string[]): Grid {
  return {
    ...plain(grid),
    rows: grid.rows + 1,
    width: (row) => (row === 0 ? names.length : grid.width(row - 1)),
    text: (row, column) => (row === 0 ? (names[column] ?? '') : grid.text(row - 1, column)),
    number: (row, column) => (row === 0 ? Number.NaN : grid.number(row - 1, column)),
    line: (row) => grid.line(Math.max(0, row - 1)),
    cell: (row, column) => grid.cell(Math.max(0, row - 1), column),
    where: (row, column) => grid.where(Math.max(0, row - 1), column),
    whole: (row) => (row === 0 ? names.join(',') : grid.whole(row - 1)),
    merged: () => null,
  };
}

/** Without what reads the bytes of a cell by its place. */
function plain({
  texts: _,
  pointNumber: __,
  begins: ___,
  missing: ____,
  indent: _____,
  ...grid
}: Grid): Grid {
  return grid;
}
