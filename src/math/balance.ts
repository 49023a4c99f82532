import { scaleTo } from './gras.ts';

/** What some cells of a matrix, those of these rows in these columns, must add up to. */
export interface Total {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
  /** How uncertain it is, as a standard deviation in the unit of the matrix; 0 where it must hold. */
  readonly deviation: number;
}

export interface Balanced {
  /** Row-major, signs and zeros those of the matrix. */
  readonly values: Float64Array;
  /** By total, what it was held to, and what its cells add up to. */
  readonly held: Float64Array;
  readonly reached: Float64Array;
  /** Totals that no matrix with these signs and zeros has together, the farthest first; none where all are reached. */
  readonly unreached: readonly number[];
}

/** How near totals must come, relative to the largest of them, and in how many rounds. */
const NEAR = 1e-10;
const MOST_ROUNDS = 10_000;
/** Rounds between two looks at whether the totals still come nearer. */
const LOOK = 20;
/** Part of its deviation by which a total gives way in a round. */
const STEP = 0.1;

/**
 * A matrix that has given totals of rows, columns, single cells or any blocks, and is as near as can be to the one
 * given: one total after another scales its cells, those above zero by f and those below by 1/f (RAS where all cells
 * are above, else GRAS). Where the totals contradict each other and come no nearer, each gives way to what its cells add
 * up to, by a tenth of its deviation at most a round, so that the uncertain give way before the sure (KRAS).
 * A total of zero, and one whose cells have not its sign, gives way to nothing: its cells are zero at once, or it is unreached.
 *
 * Lenzen, Gallego and Wood 2009, Economic Systems Research 21(1), 23–44. Cost: a pass over the cells of all totals a round.
 * @param matrix row-major, of so many columns
 */
export function balance(matrix: Float64Array, columns: number, totals: readonly Total[]): Balanced {
  const values = matrix.slice();
  const held = Float64Array.from(totals, ({ total }) => total);
  const largest = held.reduce((most, total) => Math.max(most, Math.abs(total)), 0);
  const giving = totals.some(({ deviation }) => deviation > 0);
  const state = { values, columns, totals, held };
  let before = Number.POSITIVE_INFINITY;
  let gives = false;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const { miss, stuck } = oneRound(state, gives);
    if (stuck >= 0) return { ...state, reached: reachedOf(state), unreached: [stuck] };
    if (miss <= NEAR * largest) break;
    if (round % LOOK > 0) continue;
    // what cannot give way comes no nearer by waiting
    if (miss > (gives || !giving ? 1 - 1e-9 : 0.99) * before) {
      if (gives || !giving) break;
      gives = true;
    }
    before = miss;
  }
  const reached = reachedOf(state);
  const missOf = (at: number): number => Math.abs(reached[at] - held[at]);
  const unreached = Array.from(held.keys())
    .filter((at) => missOf(at) > 100 * NEAR * largest)
    .sort((a, b) => missOf(b) - missOf(a));
  return { values, held, reached, unreached };
}

interface State {
  readonly values: Float64Array;
  readonly columns: number;
  readonly totals: readonly Total[];
  readonly held: Float64Array;
}

/** @returns the largest miss met, and the total that no scaling reaches, or −1 */
function oneRound(state: State, gives: boolean): { readonly miss: number; readonly stuck: number } {
  const { totals, held } = state;
  let miss = 0;
  for (let at = 0; at < totals.length; at += 1) {
    const { deviation } = totals[at];
    const [above, below] = sidesOf(state, totals[at]);
    const gap = above - below - held[at];
    miss = Math.max(miss, Math.abs(gap));
    if (gives) held[at] += Math.sign(gap) * Math.min(Math.abs(gap), STEP * deviation);
    const factor = scaleTo(above, below, held[at]);
    if (factor === null) return { miss, stuck: at };
    if (factor !== 1) scaleCells(state, totals[at], factor);
  }
  return { miss, stuck: -1 };
}

/** What the cells of a total above zero add up to, and those below. */
function sidesOf({ values, columns }: State, total: Total): readonly [above: number, below: number] {
  let [above, below] = [0, 0];
  for (const i of total.rows) {
    for (const j of total.columns) {
      const cell = values[i * columns + j];
      if (cell > 0) above += cell;
      else below -= cell;
    }
  }
  return [above, below];
}

function scaleCells({ values, columns }: State, total: Total, factor: number): void {
  for (const i of total.rows) {
    for (const j of total.columns) {
      const cell = values[i * columns + j];
      if (cell !== 0) values[i * columns + j] = cell > 0 ? cell * factor : cell / factor;
    }
  }
}

function reachedOf(state: State): Float64Array {
  return Float64Array.from(state.totals, (total) => {
    const [above, below] = sidesOf(state, total);
    return above - below;
  });
}
