import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import { buildLong } from './build-long.ts';
import { buildWide } from './build-wide.ts';
import { refuseRagged } from './csv-grid.ts';
import { evenGrid } from './even-grid.ts';
import { findHeader, type HeaderFound, usualWidth } from './find-header.ts';
import { findWide } from './find-wide.ts';
import { type Grid, isBlank } from './grid.ts';
import { namedColumns } from './named-columns.ts';
import { info, type SourceNote, someOf } from './note.ts';
import { isRemark } from './notes-below.ts';
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
export function buildTable(file: string, given: Grid, options: TabularOptions): Built {
  const { grid, notes: evened } = evenGrid(given, usualWidth(given));
  const header = findHeader(grid, options.headerLine);
  const { rows, notes: remarks } = dataRows(grid, header);
  const { names, notes: dropped } = namedColumns(grid, header, rows, options);
  const where = (column: number) => grid.where(header.row, column);
  const plan = planColumns(names, options.map ?? {}, where, options.names === 'own');
  const wide = findWide(plan.columns, options.layout ?? 'auto', options.frequency ?? 'auto', where);
  const context = { file, grid, all: rows, options };
  const built = wide === null ? buildLong(context, plan.columns) : buildWide(context, wide);
  return {
    ...built,
    notes: [...evened, ...header.notes, ...remarks, ...dropped, ...plan.notes, ...built.notes],
  };
}

/** What is known of the file when its columns are read. */
export interface BuildContext {
  readonly file: string;
  readonly grid: Grid;
  /** Every row that holds data, before the filter. */
  readonly all: Uint32Array;
  readonly options: TabularOptions;
}

function dataRows(
  grid: Grid,
  header: HeaderFound,
): { readonly rows: Uint32Array; readonly notes: readonly SourceNote[] } {
  const rows = growing();
  const remarks: number[] = [];
  for (let row = header.firstRow; row < header.endRow; row += 1) {
    if (isBlank(grid, row)) continue;
    if (isRemark(grid, row, header.names.length)) {
      remarks.push(grid.line(row));
      continue;
    }
    refuseRagged(grid, row, header.names.length);
    rows.push(row);
  }
  if (rows.length === 0) throw new EscalarError('no-data-rows', {}, grid.where(header.row));
  if (remarks.length === 0) return { rows: rows.take(), notes: [] };
  const shown = someOf(remarks);
  const note = info(
    `Lines that begin with # were left out: ${shown}.`,
    `Se omitieron las líneas que empiezan con #: ${shown}.`,
  );
  return { rows: rows.take(), notes: [note] };
}
