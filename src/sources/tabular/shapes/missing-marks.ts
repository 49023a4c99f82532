import type { Text } from '../../../base/locale.ts';
import type { PlainNote } from '../../../base/note.ts';
import type { Grid } from '../grid.ts';
import { type DecimalMark, readNumber } from '../read-number.ts';
import type { TabularOptions } from '../tabular-options.ts';
import { textSaid, warningSaid } from './said.ts';

/** A grid without the cells of numbers that are marked, and what is to be said of the marks once its cells are read. */
export interface Marked {
  readonly grid: Grid;
  readonly notes: () => readonly PlainNote[];
}

/** The words of the option `missing`: marks, or `none` for nines that are numbers. */
function wordsOf(missing: string | number | undefined): readonly string[] {
  return String(missing ?? '')
    .split(',')
    .map((word) => word.trim());
}

/** The marks of the option `missing`. */
export function marksOf(missing: string | number | undefined): readonly string[] {
  return wordsOf(missing).filter((word) => word !== '' && word !== 'none');
}

export function areNinesNumbers(missing: string | number | undefined): boolean {
  return wordsOf(missing).includes('none');
}

/**
 * The grid whose cells of numbers that have one of the marks (`-999`, `(S)`) are missing, however the number is written:
 * `-999.00`, `-999,00`, `(999)`, `−999`.
 */
export function withMarks(grid: Grid, missing: string | number, decimal: TabularOptions['decimal']): Marked {
  const marks = marksOf(missing);
  if (marks.length === 0) return { grid, notes: () => [] };
  const numbers = new Map(marks.flatMap((mark) => numbersOf(mark).map((number) => [number, mark] as const)));
  const met = new Set<string>();
  const unmarked = (number: number) => (numbers.has(number) ? Number.NaN : number);
  const decimalIn = decimalsOf(grid, decimal);
  const markIn = (row: number, column: number): string | undefined => {
    const text = grid.text(row, column);
    if (marks.includes(text)) return text;
    const read = readNumber(text);
    if (read.kind === 'number') return numbers.get(read.value);
    if (read.kind !== 'either') return undefined;
    const [dot, comma] = [numbers.get(read.dot), numbers.get(read.comma)];
    if (dot === undefined && comma === undefined) return undefined;
    const own = decimalIn(column);
    return own === null ? (dot ?? comma) : own === '.' ? dot : comma;
  };
  const { missing: known, pointNumber } = grid;
  const marked: Grid = {
    ...grid,
    number: (row, column) => unmarked(grid.number(row, column)),
    ...(pointNumber && { pointNumber: (row, column) => unmarked(pointNumber(row, column)) }),
    missing: (row, column) => {
      const mark = markIn(row, column);
      if (mark !== undefined) met.add(mark);
      return mark === undefined ? (known?.(row, column) ?? null) : 'not-reported';
    },
  };
  return { grid: marked, notes: () => idleNotes(marks.filter((mark) => !met.has(mark))) };
}

/** What a mark is as a number: two where a point or a comma leaves it open, none for a word. */
function numbersOf(mark: string): readonly number[] {
  const read = readNumber(mark);
  if (read.kind === 'number') return [read.value];
  return read.kind === 'either' ? [read.dot, read.comma] : [];
}

/** The decimal mark of a column: as a person says, or as its first cell that proves one; null for none. */
function decimalsOf(
  grid: Grid,
  said: TabularOptions['decimal'] = 'auto',
): (column: number) => DecimalMark | null {
  const found = new Map<number, DecimalMark | null>();
  const proved = (column: number) => {
    for (let row = 0; row < grid.rows; row += 1) {
      const read = readNumber(grid.text(row, column));
      if (read.kind === 'number' && read.decimal !== null) return read.decimal;
    }
    return null;
  };
  return (column) => {
    if (said !== 'auto') return said;
    if (!found.has(column)) found.set(column, proved(column));
    return found.get(column) ?? null;
  };
}

function idleNotes(idle: readonly string[]): readonly PlainNote[] {
  return idle.length === 0 ? [] : [warningSaid('idle-marks', idle.join(', '))];
}

/** The mend for a short word without digits among numbers, which may mark what is missing; nothing for another text. */
export function markTip(value: string): { readonly tip?: Text } {
  const mark = /\d ?(\(\d{1,2}\))$/.exec(value)?.[1];
  if (mark !== undefined) return { tip: textSaid('note-below', mark) };
  return /^[^\d,"=]{1,8}$/u.test(value) ? { tip: textSaid('missing-word', value) } : {};
}

/** The option as it is typed. */
export function wayOf(marks: string): string {
  return /^[\w,.+-]+$/.test(marks) ? `missing=${marks}` : `"missing=${marks}"`;
}
