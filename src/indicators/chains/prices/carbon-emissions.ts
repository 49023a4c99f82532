import { sum } from '../../../math/sum.ts';
import { closes, type Residual } from '../../define.ts';
import { levying, type Placed } from './placed-shocks.ts';
import type { PriceEconomy } from './price-economy.ts';
import type { PriceState } from './price-run.ts';

type World = Pick<PriceState, 'world'>;

/** Emissions of each row in units of the account: as much for a unit of output as in the table, n. */
export function emissionsAt(economy: PriceEconomy, state: World | null): Float64Array {
  const { carbon, output } = economy;
  if (!carbon) return new Float64Array(output.length);
  if (state === null) return carbon.values;
  const made = unitsMade(economy, state.world);
  return carbon.values.map((emitted, i) => (output[i] === 0 ? emitted : (emitted * made[i]) / output[i]));
}

/** Output at the prices of the table, n. */
function unitsMade(
  { context: { n, G } }: PriceEconomy,
  { sold, logPrice }: PriceState['world'],
): Float64Array {
  return Float64Array.from(
    { length: n },
    (_, i) => sum(sold.subarray(i * G, (i + 1) * G)) / Math.exp(logPrice[i]),
  );
}

/**
 * Leakage: what emissions rise elsewhere for each unit by which they fall in the economies that levy the price; null
 * where they do not fall there, or nobody is elsewhere.
 */
export function leakage(
  { context: { table } }: PriceEconomy,
  within: ReadonlySet<number>,
  before: Float64Array,
  after: Float64Array,
): number | null {
  let [fall, rise, all] = [0, 0, 0];
  after.forEach((emitted, i) => {
    const more = emitted - before[i];
    all += Math.abs(before[i]);
    if (within.has(table.rowEconomy[i])) fall -= more;
    else rise += more;
  });
  return within.size === table.economies.length || fall <= NOTHING * all ? null : rise / fall;
}

/** The economies whose carbon price some shocks are; null without one. */
export function levyingIn({ context }: PriceEconomy, shocks: Placed): ReadonlySet<number> | null {
  const prices = shocks.filter(({ shock }) => shock.kind === 'carbon-price');
  return prices.length === 0 ? null : new Set(prices.flatMap(({ codes }) => levying(context, codes)));
}

/** A fall by less, as a part of all, is rounding. */
const NOTHING = 1e-12;

/**
 * Revenue against tonnes: R_c = Σ κ E' at home, and of each unit that crosses a border; world income against spending.
 * @throws EscalarError `residual-too-large`
 */
export function carbonCloses(economy: PriceEconomy, { world: after }: World): readonly Residual[] {
  const { levy } = after;
  const { context, output, factorShare, carbon } = economy;
  if (!levy || !carbon) return [];
  const { G } = context;
  const emitted = emissionsAt(economy, { world: after });
  const tonnes = emitted.map((value, i) => (output[i] === 0 ? 0 : value * carbon.tonnes));
  let levied = sum(tonnes.map((value, i) => (levy.price[i] * value) / carbon.money));
  levy.border?.forEach((each, cell) => {
    if (each !== 0) levied += (each * after.sold[cell]) / Math.exp(after.logPrice[Math.floor(cell / G)]);
  });
  const inputs = sum(after.cost.map((cost, i) => cost * (1 - factorShare[i])));
  const earned = after.wages.map((wage, m) => wage * economy.valueAdded[m]);
  const taxes = [after.revenue, after.duties, after.carbon].reduce((all, got) => all + sum(got), 0);
  const world = sum(earned) + taxes - sum(after.paid);
  return [
    closes("R_c = Σ κ E'", sum(after.carbon) - levied, sum(economy.valueAdded)),
    closes("Σ X' − Σ γ C' = Σ w V + Σ R'", sum(after.spent) - inputs - world, sum(after.spent)),
  ];
}
