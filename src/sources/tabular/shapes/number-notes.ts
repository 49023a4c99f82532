import type { PlainNote } from '../../../base/note.ts';
import type { Grid } from '../grid.ts';
import { infoSaid, warningSaid } from './said.ts';

/** A column of numbers, and the rows whose cells prove a decimal mark. */
interface Marked {
  readonly plan: { readonly index: number; readonly header: string };
  readonly proofs: Readonly<Record<string, { readonly row: number } | undefined>>;
}

/** Nobody marks a break at every number; thousands of millions are marked so. */
export function everywhereNotes(header: string): readonly PlainNote[] {
  return [warningSaid('billions', header)];
}

/** Of a column whose cells prove two decimal marks. */
export function mixedNotes(grid: Grid, { plan, proofs }: Marked): readonly PlainNote[] {
  const cells = Object.values(proofs)
    .filter((proof) => proof !== undefined)
    .sort((a, b) => a.row - b.row)
    .flatMap(({ row }) => [grid.text(row, plan.index), grid.line(row)]);
  return [warningSaid('mixed-decimal', plan.header, ...cells)];
}

/**
 * Of numbers in parentheses, which are below zero in accounts and something else in some tables of statistics, and of
 * signs of money.
 * @param signs each sign once
 */
export function amountNotes(signs: readonly string[], inParentheses: number): readonly PlainNote[] {
  const money = signs.join(', ');
  return [
    ...(signs.length === 0 ? [] : [(signs.length > 1 ? warningSaid : infoSaid)('money', money)]),
    ...(inParentheses > 0 ? [warningSaid('negative', inParentheses)] : []),
  ];
}
