import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { info } from '../../base/note.ts';
import { isDta } from '../tabular/dta/dta-header.ts';
import { type Grid, isBlank } from '../tabular/grid.ts';
import { gridNumbers, looksNumber } from './grid-numbers.ts';
import { tableGrids } from './table-grids.ts';
import type { WideOptions } from './wide-options.ts';

/** The names of a table of numbers alone, in its order. */
export interface BareNames {
  readonly countrylist: readonly string[];
  /** Empty: industries are numbered from 1. */
  readonly sectorlist: readonly string[];
}

/**
 * Reads [Z|Y], numbers alone, as Stata's `icio_load, iciotable(user)` takes it: (G N) × (G N + G U) for G economies,
 * N industries and U categories of final demand, economy by economy. From a workbook, a file of Stata, whose variables
 * have names that say nothing, or text with a line of such names (v1, v2, …) above it or without.
 * @throws EscalarError `io-shape`, `io-not-finite`, `bad-option` for a file that has names, those of `tableGrids` and
 *   `gridNumbers`
 */
export function bareTable(
  file: string,
  bytes: Uint8Array,
  names: BareNames,
  options: WideOptions,
): IoTableInput {
  const sheets = tableGrids(file, bytes);
  if (sheets.length > 1) throw new EscalarError('which-sheet', { sheets: sheets.map(({ title }) => title) });
  const [{ grid, notes }] = sheets;
  const filled = Uint32Array.from({ length: grid.rows }, (_, row) => row).filter(
    (row) => !isBlank(grid, row),
  );
  if (filled.length === 0) throw new EscalarError('empty-table', { table: 'io_table' }, { file });
  const rows = isDta(bytes) || isCounted(grid, filled[0]) ? filled.subarray(1) : filled;
  const cells = Array.from({ length: grid.width(filled[0]) }, (_, c) => c);
  for (const row of rows) refuseWidth(file, grid, row, cells.length);
  for (const row of rows) refuseGap(file, grid, row, cells);
  if (cells.every((c) => !looksNumber(grid, rows[0], c, true))) throw hasNames(names.countrylist);
  const columns = gridNumbers(file, grid, rows, new Map(cells.map((c) => [c, `v${c + 1}`])), options.decimal);
  const values = new Float64Array(rows.length * cells.length);
  columns.forEach((column, c) => {
    for (let i = 0; i < rows.length; i += 1) values[i * cells.length + c] = column[i];
  });
  const table = named(file, { values, height: rows.length, across: cells.length }, names, options.year);
  return { ...table, notes: [...notes, ...(table.notes ?? [])] };
}

/** A line of names that only count the columns: v1, v2, … of Stata, or v1, …, f1, f2. */
function isCounted(grid: Grid, row: number): boolean {
  const names = Array.from({ length: grid.width(row) }, (_, c) => grid.text(row, c));
  return names.every((name) => /^[a-z]{1,2}\d+$/i.test(name));
}

/** @throws EscalarError `io-shape` for a line of another length */
function refuseWidth(file: string, grid: Grid, row: number, across: number): void {
  const width = grid.width(row);
  if (width === across) return;
  const sizes = { expected: `${across} cells`, found: `${width} cells` };
  throw new EscalarError('io-shape', { part: file, ...sizes }, grid.where(row));
}

/** @throws EscalarError `io-not-finite` for an empty cell */
function refuseGap(file: string, grid: Grid, row: number, cells: readonly number[]): void {
  const gap = cells.find((c) => grid.text(row, c) === '');
  if (gap === undefined) return;
  const cell = grid.cell(row, gap) ?? `→ v${gap + 1}`;
  throw new EscalarError('io-not-finite', { part: file, cell, value: '' }, grid.where(row, gap));
}

interface Matrix {
  /** `height` × `across`, row-major. */
  readonly values: Float64Array;
  readonly height: number;
  readonly across: number;
}

/** The numbers as a table with the names given. @throws EscalarError `io-shape` where they do not fit */
function named(
  file: string,
  { values, height: n, across }: Matrix,
  { countrylist, sectorlist }: BareNames,
  year: string,
): IoTableInput {
  const G = countrylist.length;
  const N = sectorlist.length || n / G;
  const U = (across - n) / G;
  if (G * N !== n || !Number.isInteger(N) || !Number.isInteger(U) || U < 1) {
    const industries = sectorlist.length || 'N';
    const expected = `${G}·${industries} × (${G}·${industries} + ${G}·U)`;
    throw new EscalarError('io-shape', { part: file, expected, found: `${n} × ${across}` });
  }
  const sectors = Array.from({ length: N }, (_, k) => sectorlist[k] ?? `${k + 1}`);
  const uses = Array.from({ length: U }, (_, k) => `F${k + 1}`);
  const block = (from: number, width: number): Float64Array => {
    const out = new Float64Array(n * width);
    for (let i = 0; i < n; i += 1)
      out.set(values.subarray(i * across + from, i * across + from + width), i * width);
    return out;
  };
  return {
    year,
    rows: countrylist.flatMap((economy) => sectors.map((sector) => ({ economy, sector }))),
    demand: countrylist.flatMap((economy) => uses.map((category) => ({ economy, category }))),
    Z: block(0, n),
    Y: block(n, across - n),
    notes: [
      info(
        `${file}: numbers alone, read as ${G} economies × ${N} industries and ${U} categories of final demand, named in the order of countrylist; nothing in the file can confirm that order.`,
        `${file}: solo números, leídos como ${G} economías × ${N} industrias y ${U} categorías de demanda final, nombradas en el orden de countrylist; nada en el archivo puede confirmar ese orden.`,
      ),
    ],
  };
}

function hasNames(countrylist: readonly string[]): EscalarError {
  return badOption('countrylist', countrylist.join(','), {
    en: 'no list: the file has names of its own; leave --read countrylist= out',
    es: 'ninguna lista: el archivo tiene nombres propios; omita --read countrylist=',
  });
}
