import { EscalarError } from '../../base/error.ts';
import { MISSING_REASONS } from '../../base/missing.ts';
import type { NumberColumn } from '../../base/table.ts';
import { meaningOf } from '../../columns/vocabulary.ts';
import type { Grid } from './grid.ts';
import { isMoney } from './number-flags.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { type DecimalMark, type NumberReading, type NumberTrouble, readNumber } from './read-number.ts';
import { tableShapes } from './shapes/table-shapes.ts';

/** The first cell of a column that proves a decimal mark. */
export interface Proof {
  readonly mark: DecimalMark;
  readonly row: number;
}

/** The cells of one column, read as far as they go without the file's decimal mark. */
export interface NumberDraft {
  readonly plan: ColumnPlan;
  readonly values: Float64Array;
  readonly reason: Uint8Array | null;
  /** Positions (in the list of rows) whose value depends on the decimal mark. */
  readonly open: readonly number[];
  readonly proofs: Readonly<Partial<Record<DecimalMark, Proof>>>;
  readonly numbers: number;
  /** How many numbers carry each flag. */
  readonly flagged: ReadonlyMap<string, number>;
  /** A cell like `0101`: the column holds codes unless its field says otherwise. */
  readonly zeroPadded: boolean;
  /** The first cell that is no number, when the draft stopped at one. */
  readonly trouble: { readonly row: number; readonly kind: NumberTrouble; readonly after: number } | null;
}

/**
 * Reads a column cell by cell. Stops at the first cell that is no number.
 * @param rows rows of the grid that hold data
 */
export function draftNumbers(grid: Grid, rows: Uint32Array, plan: ColumnPlan): NumberDraft {
  const values = new Float64Array(rows.length);
  let reason: Uint8Array | null = null;
  const open: number[] = [];
  const proofs: Partial<Record<DecimalMark, Proof>> = {};
  let numbers = 0;
  const flagged = new Map<string, number>();
  let zeroPadded = false;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    const typed = grid.number(row, plan.index);
    // once a cell has proved the point, others of plain digits prove nothing more
    const known =
      Number.isNaN(typed) && proofs['.'] !== undefined ? grid.pointNumber?.(row, plan.index) : typed;
    if (known !== undefined && !Number.isNaN(known)) {
      values[i] = known + 0;
      numbers += 1;
      continue;
    }
    const text = grid.text(row, plan.index);
    const reading = readingOf(grid, row, plan, flagged);
    if (reading.kind === 'trouble') {
      const trouble = { row, kind: reading.trouble, after: numbers };
      return { plan, values, reason, open, proofs, numbers, flagged, zeroPadded, trouble };
    }
    zeroPadded ||= isZeroPadded(text);
    if (reading.kind === 'missing') {
      reason ??= new Uint8Array(rows.length);
      reason[i] = MISSING_REASONS.indexOf(reading.reason) + 1;
      values[i] = Number.NaN;
      continue;
    }
    numbers += 1;
    if (reading.flag !== '') flagged.set(reading.flag, (flagged.get(reading.flag) ?? 0) + 1);
    if (reading.kind === 'either') {
      open.push(i);
    } else {
      values[i] = reading.value;
      if (reading.decimal !== null) proofs[reading.decimal] ??= { mark: reading.decimal, row };
    }
  }
  return { plan, values, reason, open, proofs, numbers, flagged, zeroPadded, trouble: null };
}

/** What a cell says, as a number or why there is none. @throws EscalarError `merged-number` */
function readingOf(
  grid: Grid,
  row: number,
  plan: ColumnPlan,
  flagged: ReadonlyMap<string, number>,
): NumberReading {
  const missing = grid.missing?.(row, plan.index) ?? null;
  if (missing !== null) return { kind: 'missing', reason: missing };
  const text = grid.text(row, plan.index);
  if (text === '') refuseMerged(grid, row, plan);
  const reading = markedNumber(grid, text, plan);
  if (!('flag' in reading) || !isMoney(reading.flag) || flagged.has(reading.flag)) return reading;
  // an amount in another money than those before
  return [...flagged.keys()].some(isMoney) ? { kind: 'trouble', trouble: 'other-currency' } : reading;
}

/** A number, whose sign of money, parentheses (`()`) and mark of a note (`(1)`) are its flag; codes of unknown columns look like amounts. */
function markedNumber(grid: Grid, text: string, { field }: ColumnPlan): NumberReading {
  const reading = readNumber(text);
  if (reading.kind === 'missing') return reading;
  if (reading.kind !== 'trouble' && text[0] !== '(') return reading;
  const [bare, flag] = (meaningOf(field) === null ? null : tableShapes()?.unmarked(grid, text)) ?? [];
  // `(1)` alone is its note, not one below zero
  if (bare === '') return { kind: 'trouble', trouble: 'not-a-number' };
  if (reading.kind !== 'trouble') return { ...reading, flag: '()' };
  const amount = bare === undefined ? reading : readNumber(bare);
  return 'flag' in amount && flag !== undefined ? { ...amount, flag } : reading;
}

function isZeroPadded(text: string): boolean {
  const second = text.charCodeAt(1);
  return text.charCodeAt(0) === 48 && second >= 48 && second <= 57;
}

function refuseMerged(grid: Grid, row: number, plan: ColumnPlan): void {
  const merged = grid.merged(row, plan.index);
  if (merged === null || plan.kind !== 'number') return;
  const { range } = merged;
  throw new EscalarError('merged-number', { column: plan.header, range }, grid.where(row, plan.index));
}

export interface DecimalEvidence {
  readonly mark: DecimalMark | null;
  readonly by: 'option' | 'cells' | 'publisher' | 'none';
}

/**
 * The decimal mark of the file, from the option or from cells that can be read one way only. The separator of the
 * cells proves nothing: programs write points between semicolons too.
 */
export function decimalOfFile(drafts: readonly NumberDraft[], wanted: 'auto' | DecimalMark): DecimalEvidence {
  if (wanted !== 'auto') return { mark: wanted, by: 'option' };
  const dot = drafts.some(({ proofs }) => proofs['.'] !== undefined);
  const comma = drafts.some(({ proofs }) => proofs[','] !== undefined);
  return dot === comma ? { mark: null, by: 'none' } : { mark: dot ? '.' : ',', by: 'cells' };
}

/**
 * The finished column. A column's own proof wins over the file's.
 * @throws EscalarError the draft's trouble, `mixed-decimal`, `ambiguous-number`
 */
export function finishNumbers(
  grid: Grid,
  rows: Uint32Array,
  draft: NumberDraft,
  file: DecimalEvidence,
): NumberColumn {
  if (draft.trouble !== null) throw troubleAt(grid, draft.plan, draft.trouble.row, draft.trouble.kind);
  const mark = ownMark(grid, draft, file);
  const values = draft.open.length === 0 ? draft.values : draft.values.slice();
  for (const i of draft.open) {
    const row = rows[i];
    const reading = markedNumber(grid, grid.text(row, draft.plan.index), draft.plan);
    if (reading.kind !== 'either') continue;
    if (mark === null) {
      const { dot, comma } = reading;
      throw new EscalarError(
        'ambiguous-number',
        { ...cellOf(grid, draft.plan, row), dot, comma },
        grid.where(row, draft.plan.index),
      );
    }
    values[i] = mark === '.' ? reading.dot : reading.comma;
  }
  return draft.reason === null
    ? { kind: 'number', values }
    : { kind: 'number', values, reason: draft.reason };
}

function ownMark(grid: Grid, draft: NumberDraft, file: DecimalEvidence): DecimalMark | null {
  const { proofs, plan } = draft;
  const [dot, comma] = [proofs['.'], proofs[',']];
  const wanted = file.by === 'option' ? file.mark : null;
  const against = wanted === '.' ? comma : wanted === ',' ? dot : undefined;
  if (wanted !== null && against !== undefined) {
    throw mixed(grid, plan, against.row, wanted, null);
  }
  if (dot !== undefined && comma !== undefined) {
    const [first, second] = dot.row < comma.row ? [dot, comma] : [comma, dot];
    throw mixed(grid, plan, second.row, first.mark, first.row);
  }
  return dot?.mark ?? comma?.mark ?? file.mark;
}

function mixed(
  grid: Grid,
  plan: ColumnPlan,
  row: number,
  decimal: DecimalMark,
  first: number | null,
): EscalarError {
  const other = first === null ? '' : grid.text(first, plan.index);
  const otherLine = first === null ? null : grid.line(first);
  const params = { ...cellOf(grid, plan, row), decimal, other, otherLine };
  return new EscalarError('mixed-decimal', params, grid.where(row, plan.index));
}

/** The error for a cell that should hold a number. */
export function troubleAt(grid: Grid, plan: ColumnPlan, row: number, kind: NumberTrouble): EscalarError {
  const cell = cellOf(grid, plan, row);
  const tip = kind === 'not-a-number' ? tableShapes()?.tip(cell.value) : {};
  return new EscalarError(kind, { ...cell, ...tip }, grid.where(row, plan.index));
}

function cellOf(
  grid: Grid,
  plan: ColumnPlan,
  row: number,
): { column: string; cell: string | null; value: string } {
  return { column: plan.header, cell: grid.cell(row, plan.index), value: grid.text(row, plan.index) };
}
