import { badOption } from '../../../base/bad-option.ts';
import { EscalarError } from '../../../base/error.ts';
import { UNITS } from '../../../base/unit.ts';
import { sum } from '../../../math/sum.ts';
import { closes, type Residual } from '../../define.ts';
import type { ChainContext } from '../context.ts';
import type { PlaceOf } from '../scenarios/codes.ts';
import type { Curve } from '../scenarios/curve.ts';
import type { Layer } from '../scenarios/layer.ts';
import { atBorder } from './border-taxes.ts';
import type { PriceModel } from './buyers.ts';
import { perTonne } from './carbon-account.ts';
import { carbonCloses, levyingIn } from './carbon-emissions.ts';
import { carbonNotes } from './carbon-notes.ts';
import { ELASTICITY_WORDS, isElasticity } from './elasticity-range.ts';
import { equilibrium } from './equilibrium.ts';
import { fixedPriceOutput } from './fixed-price-output.ts';
import { carbonOf, type Placed, placed } from './placed-shocks.ts';
import { changesOf, metBy, taxesBefore } from './price-changes.ts';
import { type PriceEconomy, priceEconomy } from './price-economy.ts';
import { noEquilibrium, type Unsettled } from './price-errors.ts';
import { priceNotes, unsolvedNotes } from './price-notes.ts';
import type { PricePoint, PriceRun, PriceState, UnsolvedPoint } from './price-run.ts';
import { type Model, NOTHING_FOUND, sensitivity } from './price-sensitivity.ts';
import { type PriceShock, withSize } from './price-shock.ts';
import { spentFrom } from './spending.ts';

export interface PriceRunOptions {
  /** Who buys from each origin in one proportion; all uses of an economy when left out. */
  readonly model?: PriceModel;
  /** What happens first, in this order; the result is measured from there. */
  readonly under?: readonly Layer<PriceShock>[];
  readonly curve?: Curve | null;
  readonly placeOf?: PlaceOf;
  /** Told of each point, and how many there are. */
  readonly onPoint?: (index: number, count: number) => void;
}

/**
 * Tariffs, export taxes, a price of carbon, costs of trade, productivity, subsidies and deficits in a world with prices: Caliendo and Parro 2015 by exact
 * hat algebra on a table, beside the same change of origins at fixed prices.
 *
 * Identities checked: what is spent on each product is what inputs and final users take, what producers pay for factors is what these earn, imports less exports are the deficit, prices are what
 * inputs and wages make of them, the shares of origins add up to one, the table itself is such a world, and x' = A' x' + Y' 1 at fixed prices.
 * @param elasticity θ by product, N: by how many per cent imports from one origin fall when it costs one per cent more
 * @throws EscalarError `unknown-name`, `bad-option`, `no-value-added-to-pay`, `residual-too-large`; `no-equilibrium`,
 *   `nothing-left-to-spend` where no point has a solution
 * @example
 * import { buildTable, chainContext, openBackend, runPriceScenario } from 'escalar/chains';
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
 * const elasticity = Float64Array.of(5);
 * const run = runPriceScenario(context, [{ kind: 'tariff', economy: 'USA', after: 0.25 }], elasticity);
 * Array.from(run.points[0].after.wages, (wage) => wage.toFixed(3)); // => ['0.906', '1.040']
 * await backend.close();
 */
export function runPriceScenario(
  context: ChainContext,
  shocks: readonly PriceShock[],
  elasticity: Float64Array,
  { model, under = [], curve = null, placeOf = () => ({}), onPoint = () => undefined }: PriceRunOptions = {},
): PriceRun {
  requireElasticities(context.table.sectors, elasticity, placeOf);
  const below = under.reduce<Placed>((done, layer) => done.concat(placed(context, layer, done)), []);
  const known = placed(context, { shocks, placeOf }, below);
  const economy = worldOf(context, [...below, ...known], model);
  const world: Model = { economy, below, known };
  const start = curve?.over === 'elasticity' ? undefined : stateBelow(world, elasticity);
  const values: readonly (number | null)[] = curve === null ? [null] : curve.values;
  const tried = values.map((value, k) => {
    onPoint(k, values.length);
    const theta =
      value !== null && curve?.over === 'elasticity'
        ? new Float64Array(elasticity.length).fill(value)
        : elasticity;
    return solved(world, theta, { curve, value, start });
  });
  const points = tried.filter((one): one is PricePoint => !('error' in one));
  const unsolved = tried.filter((one): one is UnsolvedPoint => 'error' in one);
  if (points.length === 0) throw named(unsolved[0]);
  return {
    economy,
    points,
    unsolved,
    ...foundIn(world, points, unsolved, curve === null ? elasticity : null),
  };
}

/** The world of a table with the taxes, and the account of a price of carbon, that shocks say. */
function worldOf(context: ChainContext, shocks: Placed, model: PriceModel | undefined): PriceEconomy {
  return { ...priceEconomy(context, taxesBefore(context, shocks), model), carbon: carbonOf(shocks) };
}

/** What is to be known of a run. @param elasticity null for a curve, of which no sensitivity is told */
function foundIn(
  world: Model,
  points: readonly PricePoint[],
  unsolved: readonly UnsolvedPoint[],
  elasticity: Float64Array | null,
): Pick<PriceRun, 'levying' | 'units' | 'residuals' | 'notes'> {
  const { economy, known } = world;
  const found = elasticity === null ? NOTHING_FOUND : sensitivity(world, elasticity, points[0]);
  const states = points.flatMap(({ before, after, fixed }) => [
    ...(before === null ? [] : [before]),
    { world: after, fixed },
  ]);
  return {
    levying: levyingIn(economy, known),
    units: known.map(({ carbon }) => (carbon === undefined ? UNITS.ratio : perTonne(carbon.currency))),
    residuals: [tableCloses(economy), ...states.flatMap((state) => checks(economy, state)).reduce(worst, [])],
    notes: [
      ...unsolvedNotes(unsolved),
      ...priceNotes(economy, found),
      ...carbonNotes(economy, known, found.leakage),
    ],
  };
}

/** @throws EscalarError `bad-option` for θ that has no prices */
function requireElasticities(sectors: readonly string[], elasticity: Float64Array, placeOf: PlaceOf): void {
  const wrong = elasticity.findIndex((theta) => !isElasticity(theta));
  if (wrong < 0) return;
  const option = `elasticity (${sectors[wrong]})`;
  throw badOption(option, String(elasticity[wrong]), ELASTICITY_WORDS).at(placeOf(['elasticity']));
}

/** A point of a curve, and the state below it where all points have the same. */
interface At {
  readonly curve: Curve | null;
  readonly value: number | null;
  readonly start: PriceState | null | undefined;
}

/** A point of a curve without a solution is kept as such; without a curve, or for another reason, it is thrown. */
function solved(model: Model, theta: Float64Array, at: At): PricePoint | UnsolvedPoint {
  const { value } = at;
  let before = at.start;
  try {
    if (before === undefined) before = stateBelow(model, theta);
    return pointAt(model, theta, at, before);
  } catch (error) {
    const isOfSize =
      error instanceof EscalarError && ['no-equilibrium', 'nothing-left-to-spend'].includes(error.code);
    if (value === null || !isOfSize) throw error;
    return { value, error, before };
  }
}

/** Where no point has a solution, the first is told with its size. */
function named({ value, error }: UnsolvedPoint): EscalarError {
  if (error.code !== 'no-equilibrium') return error;
  return noEquilibrium(error.params as unknown as Unsettled, value);
}

function pointAt(
  { economy, below, known }: Model,
  theta: Float64Array,
  { curve, value }: At,
  before: PriceState | null,
): PricePoint {
  const sized = known.map((one, i) =>
    value !== null && curve?.over === 'share' && curve.shock === i
      ? { ...one, shock: withSize(one.shock, value) }
      : one,
  );
  const met = changesOf(economy, below);
  const { world, fixed } = stateAfter(economy, [...below, ...sized], theta);
  return {
    value,
    sizes: sized.map((one) => ({ ...metBy(economy.context, met, one), economy: ownerOf(one.shock) })),
    before,
    after: world,
    fixed,
  };
}

/** Whose shock it is; null where several economies levy one price. */
function ownerOf(shock: PriceShock): string | null {
  if (shock.kind !== 'carbon-price') return shock.economy;
  return shock.economies?.length === 1 ? shock.economies[0] : null;
}

/** From where the result is measured; null for the table as it is. */
function stateBelow({ economy, below }: Model, theta: Float64Array): PriceState | null {
  return below.length === 0 ? null : stateAfter(economy, below, theta);
}

function stateAfter(economy: PriceEconomy, shocks: Placed, theta: Float64Array): PriceState {
  const changes = changesOf(economy, shocks);
  const { share, ...world } = equilibrium(economy, changes, theta);
  return {
    world: { ...world, deficit: changes.deficit, exportTax: changes.exportTax, levy: changes.levy ?? null },
    fixed: fixedPriceOutput(economy, originsMoved(economy, share)),
  };
}

/** Less of an origin is none: a use that has no other keeps it. */
const LEAST = 1e-250;

/** Shares of origins after over before, n × C; 1 where nothing is bought. */
function originsMoved({ share }: PriceEconomy, after: Float64Array): Float64Array {
  return share.map((part, at) => (part === 0 ? 1 : Math.max(after[at] / part, LEAST)));
}

/** That the table is what its shares, sales and incomes lead to. @throws EscalarError `residual-too-large` */
function tableCloses(economy: PriceEconomy): Residual {
  const { spending, output: cost, income } = economy;
  const wanted = spentFrom(economy, { cost, income });
  const missed = spending.map((spent, at) => spent - wanted[at]);
  return closes('X = γ C + α I', largest(missed), sum(spending.map(Math.abs)));
}

/** @throws EscalarError `residual-too-large` */
function checks(economy: PriceEconomy, { world: after, fixed }: PriceState): readonly Residual[] {
  const { context, valueAdded } = economy;
  const world = sum(valueAdded);
  const earned = after.wages.map((wage, m) => after.factors[m] - wage * valueAdded[m]);
  const balance = after.deficit.map((deficit) => -deficit);
  atBorder(after.sold, after.exportTax).forEach((sold, at) => {
    balance[at % context.G] += sold;
    balance[context.table.rowEconomy[Math.floor(at / context.G)]] -= sold;
  });
  const wanted = spentFrom(economy, after);
  const market = after.spent.map((spent, at) => spent - wanted[at]);
  return [
    closes(`p = (1 − s) w^v P^γ / a${after.levy ? ' + t' : ''}, Σ_i π'_ic = 1`, after.priceGap, 1),
    closes("X' = γ C' + α I'", largest(market), sum(after.spent)),
    closes("Σ_i v_i C'_i = w V", largest(earned), world),
    closes("M' − E' = D'", largest(balance), sum(economy.sales)),
    closes("x' = A' x' + Y' 1", fixed.gap, sum(fixed.output.map(Math.abs))),
    ...carbonCloses(economy, { world: after }),
  ];
}

function worst(kept: readonly Residual[], one: Residual): readonly Residual[] {
  const same = kept.find(({ identity }) => identity === one.identity);
  if (same === undefined) return [...kept, one];
  return one.value > same.value ? kept.map((other) => (other === same ? one : other)) : kept;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
