import type { EscalarError } from '../../../base/error.ts';
import { blanksBefore, tidy } from '../csv-grid.ts';
import { growing } from '../tokenize-csv.ts';
import { MOST_SHEET_COLUMNS, writeReference } from './cell-reference.ts';
import { damaged } from './damaged.ts';
import { excelDate } from './excel-date.ts';
import type { SheetContext } from './sheet-context.ts';

/** What a cell holds: a number, a text (also dates, truth values, errors), or a formula without result. */
export const NUMBER = 1;
export const TEXT = 2;
export const NOT_COMPUTED = 3;

/** A cell while its element is open. */
export interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
}

export interface StoredCells {
  readonly column: Uint32Array;
  readonly kind: Uint32Array;
  readonly value: Float64Array;
  readonly texts: readonly string[];
  /** How far texts are indented, by place (`placeOf`), where they are. */
  readonly indents: ReadonlyMap<number, number>;
  readonly percents: number;
}

export interface CellStore {
  length(): number;
  /** Keeps the cell unless it is blank. */
  add(cell: OpenCell, line: number): void;
  take(): StoredCells;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** One number for the place of a cell. */
export function placeOf(line: number, column: number): number {
  return line * MOST_SHEET_COLUMNS + column;
}

/** Collects the cells of a sheet, and how far their texts are indented: by blanks, or by the style of the cell. */
export function sheetStore(context: SheetContext): CellStore {
  const store = cellStore(context);
  const indents = new Map<number, number>();
  const { formats, blanks } = context;
  return {
    length: store.length,
    add(cell, line) {
      const before = store.length();
      store.add(cell, line);
      if (store.length() === before) return;
      const { type, value, inline, style } = cell;
      const written = type === 'inlineStr' ? inline : type === 'str' ? value : '';
      const own = type === 's' ? (blanks?.get(Number(value)) ?? 0) : blanksBefore(written);
      const wide = own + 2 * (formats[style]?.indent ?? 0);
      if (wide > 0) indents.set(placeOf(line, cell.column), wide);
    },
    take: () => ({ ...store.take(), indents }),
  };
}

interface PlainStore extends Omit<CellStore, 'take'> {
  take(): Omit<StoredCells, 'indents'>;
}

/** Numbers as numbers, all else as positions in a list of texts. */
function cellStore(context: SheetContext): PlainStore {
  const { part, shared, formats, from1904 } = context;
  const column = growing();
  const kind = growing();
  let value = new Float64Array(1024);
  const texts: string[] = [...shared];
  const known = new Map<string, number>();
  let percents = 0;

  function push(at: number, what: number, content: number): void {
    if (column.length === value.length) {
      const wider = new Float64Array(value.length * 2);
      wider.set(value);
      value = wider;
    }
    value[column.length] = content;
    column.push(at);
    kind.push(what);
  }
  function bad(cell: OpenCell, raw: string, line: number): EscalarError {
    const place = writeReference(cell.column, line);
    const shown = raw.slice(0, 40);
    return damaged(part, `cell ${place} holds "${shown}"`, `la celda ${place} contiene "${shown}"`);
  }
  function pushText(at: number, text: string): void {
    const bare = tidy(text);
    if (bare === '') return;
    let position = known.get(bare);
    if (position === undefined) {
      position = texts.length;
      texts.push(bare);
      known.set(bare, position);
    }
    push(at, TEXT, position);
  }
  function pushNumber(cell: OpenCell, raw: string, line: number): void {
    const number = Number(raw);
    if (!DECIMAL.test(raw) || !Number.isFinite(number)) throw bad(cell, raw, line);
    if (number === 0 && /[1-9]/.test(raw.replace(/[eE].*$/, ''))) throw bad(cell, raw, line);
    const format = formats[cell.style];
    if (format?.kind === 'date') pushText(cell.column, excelDate(number, from1904) ?? String(number));
    else if (format?.kind === 'pad' && Number.isInteger(number) && number >= 0) {
      pushText(cell.column, String(number).padStart(format.width, '0'));
    } else {
      if (format?.kind === 'percent') percents += 1;
      push(cell.column, NUMBER, number + 0);
    }
  }
  return {
    length: () => column.length,
    add(cell, line) {
      const raw = cell.value.trim();
      if (cell.type === 'inlineStr') pushText(cell.column, cell.inline);
      else if (cell.type === 'str') pushText(cell.column, cell.value);
      else if (raw === '') {
        if (cell.hasFormula) push(cell.column, NOT_COMPUTED, 0);
      } else if (cell.type === 'n') pushNumber(cell, raw, line);
      else if (cell.type === 's') {
        const position = Number(raw);
        if (!/^\d+$/.test(raw) || position >= shared.length) throw bad(cell, raw, line);
        if (shared[position] !== '') push(cell.column, TEXT, position);
      } else if (cell.type === 'b') {
        if (raw !== '0' && raw !== '1') throw bad(cell, raw, line);
        pushText(cell.column, raw === '1' ? 'TRUE' : 'FALSE');
      } else if (cell.type === 'e') pushText(cell.column, raw);
      else if (cell.type === 'd') pushText(cell.column, raw.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, ''));
      else throw bad(cell, raw, line);
    },
    take: () => ({
      column: column.take(),
      kind: kind.take(),
      value: value.subarray(0, column.length),
      texts,
      percents,
    }),
  };
}
