import { EscalarError } from '../../../base/error.ts';
import type { MarginKind } from './matrix-labels.ts';

/** A line of a matrix that is no industry. */
export interface Margin {
  readonly kind: MarginKind;
  /** By member of the other side, in its order; NaN where a cell is empty. */
  readonly values: Float64Array;
}

/** The numbers of the members of a matrix, row-major, and what stands beside them. */
export interface Margined {
  readonly file: string;
  /** Names of rows and of columns. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: Float64Array;
  readonly below: readonly Margin[];
  readonly beside: readonly Margin[];
}

/** By name of an industry, what lines below the inputs state. */
export interface Stated {
  readonly output: ReadonlyMap<string, number> | null;
  readonly valueAdded: ReadonlyMap<string, number> | null;
}

/**
 * Compares totals beside inputs and final demand with the sums that they may be of, and takes output and value added
 * from the lines below the inputs.
 * @throws EscalarError `io-total-differs`
 */
export function settleMargins(Z: Margined, Y: Margined): Stated {
  const [sales, inputs] = sums(Z);
  const [final, bought] = sums(Y);
  const at = new Map(Y.rows.map((name, i) => [name, final[i]]));
  const usesOf = (names: readonly string[], own: Float64Array): Float64Array =>
    own.map((value, i) => value + (at.get(names[i] ?? '') ?? 0));
  const inColumns = new Map(Z.rows.map((name, i) => [name, sales[i]]));
  const uses = usesOf(
    Z.columns,
    Float64Array.from(Z.columns, (name) => inColumns.get(name) ?? 0),
  );
  const [valueAdded, taxes] = [account(Z, 'valueAdded'), account(Z, 'taxes')];
  const made = inputs.map((value, j) => value + (valueAdded?.[j] ?? 0) + (taxes?.[j] ?? 0));
  const found = settleTotals(Z.file, Z.below, [inputs, made, uses], Z.columns, 'column');
  settleTotals(Z.file, Z.beside, [sales, usesOf(Z.rows, sales)], Z.rows, 'row');
  const usesOfY = Float64Array.from(Y.rows, (name, i) => final[i] + (inColumns.get(name) ?? 0));
  settleTotals(Y.file, Y.beside, [final, usesOfY], Y.rows, 'row');
  const paid = account(Y, 'taxes');
  const withTaxes = bought.map((value, c) => value + (paid?.[c] ?? 0));
  settleTotals(Y.file, Y.below, [bought, withTaxes], Y.columns, 'column');
  const output = Z.below.filter(({ kind }) => kind === 'total').find((_, k) => found[k] > 0)?.values;
  const byName = (values: Float64Array | undefined | null): Stated['output'] =>
    values == null || values.some(Number.isNaN)
      ? null
      : new Map(Z.columns.map((name, j) => [name, values[j]]));
  return { output: byName(output), valueAdded: byName(valueAdded) };
}

/** The sums of the lines of a kind; an empty cell is nothing. Null where there is no such line. */
function account({ below, columns }: Margined, kind: MarginKind): Float64Array | null {
  const own = below.filter((one) => one.kind === kind);
  if (own.length === 0) return null;
  return Float64Array.from(columns, (_, j) => own.reduce((sum, { values }) => sum + (values[j] || 0), 0));
}

/** The sums of rows and of columns. */
export function sums({ rows, columns, values }: Margined): readonly [Float64Array, Float64Array] {
  const across = new Float64Array(rows.length);
  const down = new Float64Array(columns.length);
  values.forEach((value, at) => {
    across[Math.floor(at / columns.length)] += value || 0;
    down[at % columns.length] += value || 0;
  });
  return [across, down];
}

/** What published totals may miss by rounding, relative to the total. */
const NEAR = 0.005;

function isNear(total: number, sum: number): boolean {
  return Number.isNaN(total) || Math.abs(total - sum) <= NEAR * Math.max(Math.abs(total), Math.abs(sum));
}

/**
 * Compares each total with the sums that it may be of.
 * @param names of the sums, for messages
 * @returns by total, which of the sums it is
 * @throws EscalarError `io-total-differs`
 */
export function settleTotals(
  file: string,
  margins: readonly Margin[],
  sums: readonly Float64Array[],
  names: readonly string[],
  side: 'row' | 'column',
): readonly number[] {
  return margins
    .filter(({ kind }) => kind === 'total')
    .map(({ values }) => {
      const found = sums.findIndex((one) => values.every((value, i) => isNear(value, one[i])));
      if (found >= 0) return found;
      const misses = (one: Float64Array): number =>
        values.reduce((count, value, i) => count + Number(!isNear(value, one[i])), 0);
      const [nearest] = sums.toSorted((one, other) => misses(one) - misses(other));
      const at = values.findIndex((value, i) => !isNear(value, nearest[i]));
      const params = { cell: names[at], stated: values[at], sum: nearest[at], side };
      throw new EscalarError('io-total-differs', params, { file });
    });
}
