import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import { buildLong } from './build-long.ts';
import { buildWide } from './build-wide.ts';
import { refuseRagged } from './csv-grid.ts';
import { findHeader, type HeaderFound } from './find-header.ts';
import { findWide } from './find-wide.ts';
import { type Grid, isBlank } from './grid.ts';
import { info, type SourceNote, someOf } from './note.ts';
import type { DecimalEvidence } from './number-columns.ts';
import { planColumns } from './plan-columns.ts';
import type { TabularOptions } from './tabular-options.ts';
import { growing } from './tokenize-csv.ts';

export interface Built {
  readonly table: Table;
  readonly notes: readonly SourceNote[];
  readonly layout: 'long' | 'wide';
  readonly decimal: DecimalEvidence;
  /** Conditions of `where` that were met while reading; the rest is the caller's. */
  readonly met: readonly string[];
}

/** From a grid of cells to a table with known fields: header, columns, layout, values. */
export function buildTable(file: string, grid: Grid, options: TabularOptions): Built {
  const header = findHeader(grid, options.headerLine);
  const rows = dataRows(grid, header);
  const { names, notes: dropped } = namedColumns(grid, header, rows);
  const where = (column: number) => grid.where(header.row, column);
  const plan = planColumns(names, options.map ?? {}, where, options.names === 'own');
  const wide = findWide(plan.columns, options.layout ?? 'auto', options.frequency ?? 'auto', where);
  const context = { file, grid, all: rows, options };
  const built = wide === null ? buildLong(context, plan.columns) : buildWide(context, wide);
  return { ...built, notes: [...header.notes, ...dropped, ...plan.notes, ...built.notes] };
}

/** What is known of the file when its columns are read. */
export interface BuildContext {
  readonly file: string;
  readonly grid: Grid;
  /** Every row that holds data, before the filter. */
  readonly all: Uint32Array;
  readonly options: TabularOptions;
}

function dataRows(grid: Grid, header: HeaderFound): Uint32Array {
  const rows = growing();
  for (let row = header.firstRow; row < header.endRow; row += 1) {
    if (isBlank(grid, row)) continue;
    refuseRagged(grid, row, header.names.length);
    rows.push(row);
  }
  return rows.take();
}

/** Names as they stand; a column without name is refused where it holds data, else left out. */
function namedColumns(
  grid: Grid,
  header: HeaderFound,
  rows: Uint32Array,
): { names: readonly string[]; notes: readonly SourceNote[] } {
  const { names } = header;
  const empty = names.flatMap((name, column) => (name === '' ? [column] : []));
  for (const row of rows) {
    const beyond = grid.width(row) - names.length;
    const columns =
      beyond > 0 ? [...empty, ...Array.from({ length: beyond }, (_, i) => names.length + i)] : empty;
    for (const column of columns) {
      if (grid.text(row, column) === '') continue;
      throw new EscalarError('empty-header', { column: column + 1 }, grid.where(row, column));
    }
  }
  if (empty.length === 0) return { names, notes: [] };
  const shown = someOf(empty.map((column) => column + 1));
  return {
    names,
    notes: [info(`Empty columns were left out: ${shown}.`, `Se omitieron columnas vacías: ${shown}.`)],
  };
}
