import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { unknownName } from '../../../base/unknown-name.ts';
import type { LabelledMatrix } from './balance-matrix.ts';

/** One of the industries that an industry becomes; one of them may keep its name. */
export interface SplitPart {
  readonly row: string;
  readonly into: string;
  /** Its share of what the industry sells, and of what it buys. */
  readonly sales: number;
  readonly inputs: number;
}

/** How near to one the shares of an industry must add up. */
const NEAR = 1e-9;

/**
 * Parts by industry, in their order.
 * @throws EscalarError `not-computable` for shares below zero or that do not add up to one, or for a name given twice;
 * `unknown-name` for an industry that is none
 */
export function splitsOf(
  parts: readonly SplitPart[],
  known: readonly string[],
): ReadonlyMap<string, readonly SplitPart[]> {
  const splits = new Map<string, SplitPart[]>();
  const names = new Set(known);
  for (const part of parts) {
    if (!known.includes(part.row)) throw noRow(part.row, known);
    splits.set(part.row, [...(splits.get(part.row) ?? []), part]);
    names.delete(part.row);
  }
  for (const [row, own] of splits) {
    for (const side of ['sales', 'inputs'] as const) {
      const sum = own.reduce((total, part) => total + part[side], 0);
      if (!(Math.abs(sum - 1) <= NEAR) || own.some((part) => part[side] < 0)) throw notWhole(row, side, sum);
    }
    for (const { into } of own) {
      if (names.has(into)) throw twice(into);
      names.add(into);
    }
  }
  return splits;
}

/**
 * A matrix with industries split: rows by their shares of sales, columns by their shares of inputs, or of sales where
 * columns hold amounts by output. Parts of a line add up to it.
 */
export function splitLines(
  { rows, columns, values }: LabelledMatrix,
  splits: ReadonlyMap<string, readonly SplitPart[]>,
  columnsBy: 'sales' | 'inputs' = 'inputs',
): LabelledMatrix {
  const sides = [linesOf(rows, splits, 'sales'), linesOf(columns, splits, columnsBy)] as const;
  const [down, across] = sides;
  return {
    rows: down.map(({ name }) => name),
    columns: across.map(({ name }) => name),
    values: Float64Array.from({ length: down.length * across.length }, (_, at) => {
      const [row, column] = [down[Math.floor(at / across.length)], across[at % across.length]];
      return values[row.from * columns.length + column.from] * row.share * column.share;
    }),
  };
}

interface Line {
  readonly name: string;
  /** The line that it is of, and its share of that. */
  readonly from: number;
  readonly share: number;
}

function linesOf(
  names: readonly string[],
  splits: ReadonlyMap<string, readonly SplitPart[]>,
  by: 'sales' | 'inputs',
): readonly Line[] {
  return names.flatMap((name, from): Line[] => {
    const parts = splits.get(name);
    return parts === undefined
      ? [{ name, from, share: 1 }]
      : parts.map((part) => ({ name: part.into, from, share: part[by] }));
  });
}

function noRow(name: string, known: readonly string[]): EscalarError {
  const kind = { en: 'row of the table', es: 'la fila de la tabla' };
  return unknownName(kind, name, known);
}

function notWhole(row: string, side: string, sum: number): EscalarError {
  const total = Number(sum.toPrecision(8));
  return refused(
    {
      en: `the shares of ${row} in the column ${side} add up to ${total}, or one is below zero`,
      es: `las proporciones de ${row} en la columna ${side} suman ${total}, o una es menor que cero`,
    },
    { en: 'Give shares that add up to 1.', es: 'Dé proporciones que sumen 1.' },
  );
}

function twice(name: string): EscalarError {
  return refused(
    { en: `two industries would be called ${name}`, es: `dos industrias se llamarían ${name}` },
    { en: 'Give each part a name of its own.', es: 'Dé a cada parte un nombre propio.' },
  );
}

function refused(why: Text, mend: Text): EscalarError {
  return new EscalarError('not-computable', { indicator: 'split', why, try: mend });
}
