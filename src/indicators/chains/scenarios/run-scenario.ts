import { closes, type Residual } from '../../define.ts';
import type { ChainContext } from '../context.ts';
import type { Done } from './applied.ts';
import { applyShock } from './apply-shock.ts';
import type { PlaceOf } from './codes.ts';
import type { Curve } from './curve.ts';
import type { Layer } from './layer.ts';
import { type Measured, measure, unaccounted, valueAddedFor } from './measure.ts';
import { notesBelow, scenarioNotes } from './scenario-notes.ts';
import type { ScenarioPoint, ScenarioRun } from './scenario-run.ts';
import { KEEPS_WORLD, type Shock, type ShockSize } from './shock.ts';
import { type StateSolver, solverOf } from './solve-state.ts';
import { type ScenarioState, startOf } from './state.ts';

export interface RunOptions {
  /** What happens first, in this order; the result is measured from there. */
  readonly under?: readonly Layer<Shock>[];
  readonly curve?: Curve | null;
  readonly placeOf?: PlaceOf;
  /** Where the curve stands in the file, for a size that cannot be; the shock's own when left out. */
  readonly curveAt?: readonly PropertyKey[];
  /** Told of each point, and how many there are. */
  readonly onPoint?: (index: number, count: number) => void;
}

/** The fall of demand against which exposure is measured unless the shock says another. */
const FALL = 0.1;

/**
 * Applies shocks to a table one after the other, and measures it before and after. Total input coefficients by
 * product and value added per output stay; only where inputs and final goods come from changes. Static: no prices,
 * no capacity limits.
 *
 * Identities checked: x' = A' x' + Y' 1 by row; where columns keep their sum, the value added of the world, and that
 * domestic and foreign content add up to exports.
 * @throws EscalarError `unknown-name`, `target-not-reachable`, `nothing-exported`, `no-room-to-diversify`,
 * `bad-option`, `residual-too-large`
 * @example
 * import { buildTable, chainContext, openBackend, runScenario } from 'escalar/chains';
 *
 * const table = buildTable({
 *   year: '2020',
 *   rows: [
 *     { economy: 'MEX', sector: 'a' },
 *     { economy: 'USA', sector: 'a' },
 *   ],
 *   demand: [
 *     { economy: 'MEX', category: 'hh' },
 *     { economy: 'USA', category: 'hh' },
 *   ],
 *   Z: Float64Array.of(10, 5, 20, 30),
 *   Y: Float64Array.of(60, 25, 10, 140),
 * });
 * const backend = await openBackend();
 * const context = chainContext(table, backend);
 * const run = runScenario(context, [{ kind: 'local-sourcing', economy: 'MEX', activities: ['a'], share: 0.5 }]);
 * Array.from(run.points[0].after.valueAdded, Math.round); // => [79, 156]
 * await backend.close();
 */
export function runScenario(
  context: ChainContext,
  shocks: readonly Shock[],
  { under = [], onPoint = () => undefined, ...options }: RunOptions = {},
): ScenarioRun {
  const { curve = null } = options;
  let start = startOf(context);
  const toldBelow = under.flatMap((layer) => {
    const { state, applied } = after(start, layer);
    start = state;
    return notesBelow(context.table, applied, layer.title);
  });
  const solver = solverOf(start);
  const before = measure(start, solver);
  const below = under.flatMap((layer) => layer.shocks);
  const found = [...checks(context, before, before, keepWorld(below))];
  const values: readonly (number | null)[] = curve === null ? [null] : curve.values;
  const points = values.map((value, k) => {
    onPoint(k, values.length);
    const point = pointAt({ state: start, solver }, shocks, value, options);
    found.push(...checks(context, before, point.after, keepWorld([...below, ...shocks])));
    return point;
  });
  solver.release();
  const notes = scenarioNotes(context.table, points, curve, toldBelow);
  return { before, points, residuals: worstOf(found), notes };
}

/** The state after the shocks of a layer, and what each did. */
function after(start: ScenarioState, { shocks, placeOf }: Layer<Shock>) {
  let state = start;
  const applied = shocks.map((shock, i): Done => {
    const { state: next, ...done } = applyShock(state, shock, null, ['shocks', i], placeOf);
    state = next;
    return done;
  });
  return { state, applied };
}

const keepWorld = (shocks: readonly Shock[]): boolean => shocks.every(({ kind }) => KEEPS_WORLD.has(kind));

/** By identity, the largest. */
function worstOf(found: readonly Residual[]): readonly Residual[] {
  const worst = new Map<string, Residual>();
  for (const one of found)
    if (one.value > (worst.get(one.identity)?.value ?? -1)) worst.set(one.identity, one);
  return [...worst.values()];
}

function pointAt(
  start: { readonly state: ScenarioState; readonly solver: StateSolver },
  shocks: readonly Shock[],
  value: number | null,
  { curve = null, placeOf = () => ({}), curveAt }: RunOptions,
): ScenarioPoint {
  let { state } = start;
  const applied = shocks.map((shock, i): Done => {
    const size = sizeAt(curve, value, i);
    const places = size === null || curveAt === undefined ? placeOf : sizesAt(placeOf, curveAt);
    // the state is as large as a table: a curve must not keep one a point
    const { state: next, ...done } = applyShock(state, shock, size, ['shocks', i], places);
    state = next;
    return done;
  });
  const solver = solverOf(state);
  const exposures = shocks.flatMap((shock, i) => {
    if (shock.kind !== 'diversification') return [];
    const market = state.context.table.economies.indexOf(shock.market);
    const lost = (of: ScenarioState, by: StateSolver): Float64Array =>
      valueAddedFor(of, by, market).map((gone) => (shock.fall ?? FALL) * gone);
    return [{ shock: i, market, before: lost(start.state, start.solver), after: lost(state, solver) }];
  });
  const measured = measure(state, solver);
  solver.release();
  return { value, applied, after: measured, exposures };
}

/** What of a curve is the size of shock i, or null. */
function sizeAt(curve: Curve | null, value: number | null, i: number): ShockSize | null {
  if (curve === null || value === null || curve.shock !== i || curve.over === 'elasticity') return null;
  return { over: curve.over, value };
}

/** A size that a curve gives is wrong in the curve. */
function sizesAt(placeOf: PlaceOf, curveAt: readonly PropertyKey[]): PlaceOf {
  return (path) => placeOf(path.at(-1) === 'target' || path.at(-1) === 'share' ? curveAt : path);
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** @throws EscalarError `residual-too-large` */
function checks(
  context: ChainContext,
  before: Measured,
  after: Measured,
  keepsWorld: boolean,
): readonly Residual[] {
  const found = [closes("x' = A' x' + Y' 1", after.gap, after.scale)];
  if (!keepsWorld) return found;
  const rest = context.share(unaccounted);
  const whole = (of: Measured): number =>
    total(of.valueAdded.map((value, i) => value + rest[i] * of.output[i]));
  const scale = before.valueAdded.reduce((sum, value) => sum + Math.abs(value), 0);
  const world = total(context.table.Y);
  // r, what neither value added nor inputs account for: supplied value added, and rows without output
  const left = (of: Measured): number =>
    rest.reduce((sum, value, i) => sum + Math.abs(value * of.output[i]), 0);
  const clean = left(before) + left(after) <= 1e-11 * scale;
  found.push(closes(clean ? "v x' = u Y'" : "v x' + r x' = u Y'", whole(after) - world, scale));
  if (clean) found.push(closes("Σ v x' = Σ v x", total(after.valueAdded) - total(before.valueAdded), scale));
  if (context.share(nothingIsLeftOut)) {
    const { exports, domestic, foreign } = after;
    const miss = exports.reduce(
      (most, sold, i) => Math.max(most, Math.abs(sold - domestic[i] - foreign[i])),
      0,
    );
    const sold = exports.reduce((sum, value) => sum + Math.abs(value), 0);
    found.push(closes("c^dom e' + c^for e' = e'", miss, sold));
  }
  return found;
}

/** Whether inputs and value added account for all of every product that anyone buys. */
function nothingIsLeftOut(context: ChainContext): boolean {
  const { n, G, table } = context;
  return context.share(unaccounted).every((value, i) => {
    if (Math.abs(value) < 1e-9) return true;
    const sales = [table.Z.subarray(i * n, (i + 1) * n), table.Y.subarray(i * G, (i + 1) * G)];
    return sales.every((row) => row.every((sale) => sale === 0));
  });
}
