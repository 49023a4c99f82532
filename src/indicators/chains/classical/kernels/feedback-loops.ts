import { assign } from '../../../../math/assignment.ts';
import type { Gap } from '../../kernels/recursion-gap.ts';

/** Rows, each of which sells to the next, and the last to the first. */
export interface Cycle {
  readonly rows: readonly number[];
  readonly flow: number;
}

/** A complete loop: each row sells to one row and buys from one. */
export interface FeedbackLoop {
  readonly flow: number;
  /** The largest first. */
  readonly cycles: readonly Cycle[];
  /** How far the flow is from the bound that its dual prices give, which nothing can exceed. */
  readonly gap: Gap;
}

/**
 * Hierarchical feedback loops: of all complete loops the one with the largest flow, then of what is left the next, each
 * flow in one loop. All of them together are the whole matrix. Cost: n³ a loop.
 *
 * Sonis, Hewings and Gazel 1995, The Annals of Regional Science 29(4), 409–430.
 * @param flows n × n, row-major
 * @param own whether what a row sells to itself may be part of a loop
 * @param top how many loops are wanted; there are n, or n − 1 without their own sales
 */
export function feedbackLoops(flows: Float64Array, n: number, own: boolean, top: number): FeedbackLoop[] {
  const left = flows.slice();
  if (!own) for (let i = 0; i < n; i += 1) left[i * n + i] = Number.NEGATIVE_INFINITY;
  const loops: FeedbackLoop[] = [];
  for (let wanted = Math.min(top, own ? n : n - 1); wanted > 0; wanted -= 1) {
    const found = assign(left, n);
    // what is left after k loops has n − k places in each row and column, so that there is always another
    if (found === null) break;
    const { columnOf, rowPrice, columnPrice } = found;
    const cycles = cyclesOf(flows, columnOf);
    const flow = cycles.reduce((total, cycle) => total + cycle.flow, 0);
    loops.push({ flow, cycles, gap: dualGap(left, n, { columnOf, rowPrice, columnPrice }) });
    for (let i = 0; i < n; i += 1) left[i * n + columnOf[i]] = Number.NEGATIVE_INFINITY;
  }
  return loops;
}

function cyclesOf(flows: Float64Array, columnOf: Int32Array): Cycle[] {
  const n = columnOf.length;
  const seen = new Uint8Array(n);
  const cycles: Cycle[] = [];
  for (let first = 0; first < n; first += 1) {
    const rows: number[] = [];
    let flow = 0;
    for (let i = first; seen[i] === 0; i = columnOf[i]) {
      seen[i] = 1;
      rows.push(i);
      flow += flows[i * n + columnOf[i]];
    }
    if (rows.length > 0) cycles.push({ rows, flow });
  }
  return cycles.sort((a, b) => b.flow - a.flow);
}

/** Prices below the worth of a pair would not prove that the loop is the largest; those of the loop equal it. */
function dualGap(
  worth: Float64Array,
  n: number,
  { columnOf, rowPrice, columnPrice }: NonNullable<ReturnType<typeof assign>>,
): Gap {
  let [miss, scale] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const cell = worth[i * n + j];
      const over = rowPrice[i] + columnPrice[j] - cell;
      miss = Math.max(miss, columnOf[i] === j ? Math.abs(over) : -over);
      if (Number.isFinite(cell)) scale = Math.max(scale, Math.abs(cell));
    }
  }
  return { miss, scale };
}
