import { growing } from '../tokenize-csv.ts';
import { MOST_ROWS, MOST_SHEET_COLUMNS, parseReference } from './cell-reference.ts';
import { type OpenCell, sheetStore } from './cell-store.ts';
import { damaged } from './damaged.ts';
import { attribute, scanXml } from './scan-xml.ts';
import type { SheetContext } from './sheet-context.ts';

/** The cells of a sheet that are not blank, row by row. Nothing is kept for blank ones. */
export interface SheetCells {
  readonly rows: number;
  /** First cell of each row, and after the last the number of cells. */
  readonly first: Uint32Array;
  /** The sheet's own row number, from 1. */
  readonly line: Uint32Array;
  readonly column: Uint32Array;
  readonly kind: Uint32Array;
  /** A number, or the position of a text in `texts`. */
  readonly value: Float64Array;
  readonly texts: readonly string[];
  /** How far texts are indented, by place (`placeOf`), where they are. */
  readonly indents: ReadonlyMap<number, number>;
  /** `A2:A13`, as written. */
  readonly merges: readonly string[];
  readonly hiddenRows: number;
  readonly percents: number;
}

const MOST_MERGES = 200_000;

/**
 * Reads the cells of a sheet in one pass. The declared dimension is not believed: only cells that
 * are there take room. Rows and cells must come in order.
 * @throws EscalarError `damaged-workbook` naming the cell
 */
export function readSheet(xml: string, context: SheetContext): SheetCells {
  const { part } = context;
  const first = growing();
  const line = growing();
  const store = sheetStore(context);
  const merges: string[] = [];
  let hiddenRows = 0;
  let row = 0;
  let lastLine = 0;
  let last = -1;
  let inside: 'v' | 't' | null = null;
  let phonetic = false;
  let cell: OpenCell | null = null;

  scanXml(part, xml, {
    open(name, attributes) {
      if (name === 'c') {
        cell = openCell(part, attributes, row, last);
        last = cell.column;
      } else if (name === 'v' && cell !== null) inside = 'v';
      else if (name === 't' && cell !== null) inside = 't';
      else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'row') {
        row = nextRow(part, attributes, row);
        if (isTrue(attribute(part, attributes, 'hidden'))) hiddenRows += 1;
        last = -1;
      } else if (name === 'mergeCell' && merges.length < MOST_MERGES) {
        merges.push(attribute(part, attributes, 'ref') ?? '');
      }
    },
    close(name) {
      if (name === 'v' || name === 't') inside = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell !== null) {
        const before = store.length();
        store.add(cell, row);
        if (store.length() > before && lastLine !== row) {
          first.push(before);
          line.push(row);
          lastLine = row;
        }
        cell = null;
      }
    },
    text(value) {
      if (cell === null || inside === null || phonetic) return;
      if (inside === 'v') cell.value += value;
      else cell.inline += value;
    },
  });
  const rows = first.length;
  first.push(store.length());
  return { rows, first: first.take(), line: line.take(), ...store.take(), merges, hiddenRows };
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function nextRow(part: string, attributes: string, row: number): number {
  const given = attribute(part, attributes, 'r');
  const next = given === null ? row + 1 : Number(given);
  if (!(Number.isInteger(next) && next > row && next <= MOST_ROWS)) {
    throw damaged(
      part,
      `row ${given ?? next} is out of order`,
      `la fila ${given ?? next} está fuera de orden`,
    );
  }
  return next;
}

function openCell(part: string, attributes: string, row: number, last: number): OpenCell {
  const given = attribute(part, attributes, 'r');
  const reference = given === null ? { column: last + 1, line: row } : parseReference(given);
  const { column, line } = reference ?? { column: -1, line: -1 };
  if (row === 0 || line !== row || column <= last || column >= MOST_SHEET_COLUMNS) {
    throw damaged(part, `cell ${given ?? ''} is out of order`, `la celda ${given ?? ''} está fuera de orden`);
  }
  const type = attribute(part, attributes, 't') ?? 'n';
  const style = Number(attribute(part, attributes, 's') ?? 0);
  return { column, type, style, value: '', inline: '', hasFormula: false };
}
