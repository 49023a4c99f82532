import { drained, heap } from '../../../../math/heap.ts';
import type { ChainContext } from '../../context.ts';
import { bTimes } from '../../kernels/products.ts';
import { backwardGap, type Gap } from '../../kernels/recursion-gap.ts';

/** One way from a final product back to where an account arises. */
export interface SupplyPath {
  /** Rows of the table, the final product first. */
  readonly rows: readonly number[];
  /** What arises in the last row for the final demand for the first, along this path alone. */
  readonly value: number;
}

export interface PathSearch {
  /** Of the account, per unit of output, by row. */
  readonly intensity: Float64Array;
  /** Final demand by row. */
  readonly demand: Float64Array;
  /** Most steps between the final product and the supplier. */
  readonly depth: number;
  /** Paths that carry a smaller share of the whole are left out. */
  readonly least: number;
  /** How many of the strongest are kept. */
  readonly top: number;
}

export interface FoundPaths {
  /** The strongest first. */
  readonly paths: readonly SupplyPath[];
  /** What all paths of all lengths carry: f B y. */
  readonly total: number;
  readonly gap: Gap;
}

/** A row that the search may go on to: one supplier of `above`, those after it in `suppliers` still to come. */
interface Node {
  readonly suppliers: Suppliers;
  readonly place: number;
  readonly flow: number;
  readonly above: readonly number[];
  /** All that arises in the supplier and behind it. */
  readonly most: number;
}

/** Suppliers of a row, those with the most behind them first. */
interface Suppliers {
  readonly rows: Int32Array;
  readonly inputs: Float64Array;
  readonly most: Float64Array;
}

/**
 * Structural path analysis: the strongest paths f_k a_kj … a_hi y_i, the sum of which over all lengths is f B y. Of all
 * rows not yet visited the one with the most behind it, m = f⁺ B times what flows to it (f⁺ without what is below zero), comes next; when that is no
 * more than the weakest path kept, none is missing. Flows below zero are not followed, and a path that ends in an
 * account below zero is none of the strongest. Cost: n log n for each row that is met, and a logarithm for each path.
 *
 * Defourny and Thorbecke 1984, The Economic Journal 94(373), 111–136.
 */
export function supplyPaths(context: ChainContext, search: PathSearch): FoundPaths {
  const { intensity, demand, depth, top } = search;
  // what a negative account takes away bounds nothing: the most that can be behind a row is without it
  const positive = intensity.map((value) => Math.max(value, 0));
  const behind = bTimes(context, positive);
  const carried = intensity.some((value) => value < 0) ? bTimes(context, intensity) : behind;
  const total = demand.reduce((sum, y, i) => sum + carried[i] * y, 0);
  const least = search.least * Math.abs(total);
  const first = ranked(demand, behind);
  const known = new Map<number, Suppliers>();
  const suppliersOf = (j: number): Suppliers => {
    const found = known.get(j) ?? ranked(inputsOf(context, j), behind);
    known.set(j, found);
    return found;
  };
  const kept = heap<SupplyPath>(({ value }) => -value);
  const open = heap<Node>(({ most }) => most);
  const visit = (suppliers: Suppliers, place: number, flow: number, above: readonly number[]): void => {
    if (place < suppliers.rows.length)
      open.push({ suppliers, place, flow, above, most: flow * suppliers.most[place] });
  };
  visit(first, 0, 1, []);
  for (let node = open.pop(); node !== null; node = open.pop()) {
    const weakest = kept.size < top ? least : Math.max(least, kept.peek()?.value ?? 0);
    if (node.most < weakest || node.most === 0) break;
    const { suppliers, place, flow, above } = node;
    const rows = [...above, suppliers.rows[place]];
    const through = flow * suppliers.inputs[place];
    const value = through * intensity[rows[rows.length - 1]];
    if (value >= least && value > 0) kept.push({ rows, value });
    if (kept.size > top) kept.pop();
    if (rows.length <= depth) visit(suppliersOf(rows[rows.length - 1]), 0, through, rows);
    visit(suppliers, place + 1, flow, above);
  }
  return { paths: drained(kept).reverse(), total, gap: backwardGap(context, behind, positive) };
}

/** The column of A of row j. */
function inputsOf({ table, n, perOutput }: ChainContext, j: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => table.Z[i * n + j] * perOutput[j]);
}

/** The rows with something behind them, the most first, equal ones in their order. */
function ranked(inputs: Float64Array, behind: Float64Array): Suppliers {
  const most = inputs.map((input, i) => (input > 0 ? input * behind[i] : 0));
  const rows = Int32Array.from(most.keys())
    .filter((i) => most[i] > 0)
    .sort((a, b) => most[b] - most[a] || a - b);
  const take = (values: Float64Array): Float64Array => Float64Array.from(rows, (i) => values[i]);
  return { rows, inputs: take(inputs), most: take(most) };
}
