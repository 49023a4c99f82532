import { EscalarError } from '../../base/error.ts';
import { type IoTableInput, rowName } from '../../base/io-table-input.ts';

/** What a file states beside its inputs and its final demand; NaN where a cell is empty. */
export interface StatedTotals {
  /** Output at the end of each row. */
  readonly rowOutput: Float64Array | undefined;
  /** Output below each column of inputs, and the sum below each of final demand. */
  readonly columnOutput: Float64Array | undefined;
  readonly demandOutput: Float64Array | undefined;
  /** The sum of the industries' rows below each column, before anything else. */
  readonly columnInputs: Float64Array | undefined;
  readonly demandInputs: Float64Array | undefined;
  readonly demandTaxes: Float64Array;
  /** What a row lacks between its uses and its output. */
  readonly discrepancy: Float64Array;
  readonly valueAdded: Float64Array | undefined;
  readonly taxes: Float64Array | undefined;
}

/** The largest gap between a total and its sum, as a share of the total, beyond what rounding does. */
const NEAR = 1e-4;

/**
 * Compares every stated total with the sum of its parts: rows, columns of inputs with value added and taxes, columns of
 * final demand, and the outputs beside and below. In a file whose cells were rounded, what that
 * does is let pass (1.5 √cells units of the last decimal: five standard deviations).
 * @throws EscalarError `io-total-differs`
 */
export function checkTotals(
  table: Pick<IoTableInput, 'rows' | 'demand' | 'Z' | 'Y'> & { readonly decimals: number },
  stated: StatedTotals,
): void {
  const { rows, demand } = table;
  const [n, width] = [rows.length, demand.length];
  const { uses, inputs, sums } = flowSums(table, stated.discrepancy);
  const gaps: Gap[] = [];
  const compare = (
    side: Gap['side'],
    cells: number,
    name: (i: number) => string,
    sum: (i: number) => number,
    total: Float64Array | undefined,
  ): void =>
    total?.forEach((value, i) => void gaps.push({ side, cells, cell: () => name(i), sum: sum(i), value }));
  const industry = (i: number): string => rowName(rows[i]);
  const category = (c: number): string => `${demand[c].economy}.${demand[c].category}`;
  const { valueAdded, taxes, columnOutput, rowOutput } = stated;
  const made = (i: number): number => inputs[i] + (valueAdded?.[i] ?? 0) + (taxes?.[i] ?? 0);
  compare('row', n + width, industry, (i) => uses[i], rowOutput ?? columnOutput);
  // an output that is not stated below stands beside
  const below = columnOutput?.map((value, i) => (Number.isNaN(value) ? (rowOutput ?? uses)[i] : value));
  if (valueAdded !== undefined) compare('column', n + 2, industry, made, below ?? rowOutput ?? uses);
  if (rowOutput !== undefined) compare('column', 2, industry, (i) => rowOutput[i], columnOutput);
  compare('column', n + 1, category, (c) => sums[c] + stated.demandTaxes[c], stated.demandOutput);
  compare('column', n, industry, (i) => inputs[i], stated.columnInputs);
  compare('column', n, category, (c) => sums[c], stated.demandInputs);
  const noise = 1e-12 * uses.reduce((all, value) => all + Math.abs(value), 0);
  refuseGaps(gaps, { noise, decimals: table.decimals });
}

/**
 * Refuses the first total that is missed by more than rounding does.
 * @param noise what sums of such numbers miss in double precision
 * @throws EscalarError `io-total-differs`
 */
export function refuseGaps(
  gaps: readonly Gap[],
  { noise, decimals }: { readonly noise: number; readonly decimals: number },
): void {
  const lost = isRounded(gaps, noise) ? 10 ** -decimals : 0;
  for (const { side, cells, cell, sum, value } of gaps) {
    const gap = Math.abs(value - sum);
    const slack = Math.max(noise, 1.5 * Math.sqrt(cells) * lost);
    if (gap > slack && gap > NEAR * Math.abs(value))
      throw new EscalarError('io-total-differs', { cell: cell(), stated: value, sum, side });
  }
}

/** The sums of rows, of columns of inputs and of columns of final demand. */
function flowSums(
  { rows, demand, Z, Y }: Pick<IoTableInput, 'rows' | 'demand' | 'Z' | 'Y'>,
  discrepancy: Float64Array,
): Readonly<Record<'uses' | 'inputs' | 'sums', Float64Array>> {
  const [n, width] = [rows.length, demand.length];
  const uses = new Float64Array(n);
  const inputs = new Float64Array(n);
  const sums = new Float64Array(width);
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let j = 0; j < n; j += 1) {
      const value = Z[i * n + j];
      sum += value;
      inputs[j] += value;
    }
    for (let c = 0; c < width; c += 1) {
      const value = Y[i * width + c];
      sum += value;
      sums[c] += value;
    }
    uses[i] = sum + discrepancy[i];
  }
  return { uses, inputs, sums };
}

/** A total and the sum that it should be. */
export interface Gap {
  readonly side: 'row' | 'column';
  /** How many numbers add up to the total. */
  readonly cells: number;
  readonly cell: () => string;
  readonly sum: number;
  readonly value: number;
}

/** Whether the cells were rounded after their totals were made: most totals of such a file are missed by a little. */
function isRounded(gaps: readonly Gap[], noise: number): boolean {
  return 2 * gaps.filter(({ sum, value }) => Math.abs(value - sum) > noise).length > gaps.length;
}
