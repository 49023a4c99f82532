import { EscalarError } from '../../../base/error.ts';
import { emissionsAt, leakage, levyingIn } from './carbon-emissions.ts';
import { equilibrium } from './equilibrium.ts';
import { levying, OTHERS, type Placed } from './placed-shocks.ts';
import { changesOf } from './price-changes.ts';
import type { PriceEconomy } from './price-economy.ts';
import type { PricePoint, PriceState, Sensitivities } from './price-run.ts';
import { realIncome } from './welfare.ts';

/** A table, and the shocks: those that the result is measured after, and its own. */
export interface Model {
  readonly economy: PriceEconomy;
  readonly below: Placed;
  readonly known: Placed;
}

export const NOTHING_FOUND: Sensitivities = { incomes: [], leakage: null };

/** Real income, and leakage of a carbon price, with elasticities half and twice as large. */
export function sensitivity(
  { economy, below, known }: Model,
  elasticity: Float64Array,
  point: PricePoint,
): Sensitivities {
  const within = levyingIn(economy, known);
  const stateOf = (shocks: Placed, theta: Float64Array): World => {
    const changes = changesOf(economy, shocks);
    return { world: { ...equilibrium(economy, changes, theta), ...changes } };
  };
  const tell = (now: World, then: World | null): Told => {
    const [income, before] = [realIncome(economy, now.world), then && realIncome(economy, then.world)];
    return {
      income: before === null ? income : income.map((one, m) => one / before[m]),
      leakage:
        within === null
          ? null
          : leakage(economy, within, emissionsAt(economy, then), emissionsAt(economy, now)),
    };
  };
  const [half, twice] = [0.5, 2].map((factor) =>
    orNone(() => {
      const theta = elasticity.map((one) => one * factor);
      return tell(stateOf([...below, ...known], theta), below.length === 0 ? null : stateOf(below, theta));
    }),
  );
  const given = tell({ world: point.after }, point.before);
  const incomes = [...whose(economy, known)].map((m) => ({
    economy: m,
    half: half?.income[m] ?? null,
    given: given.income[m],
    twice: twice?.income[m] ?? null,
  }));
  const leaks = given.leakage;
  return {
    incomes,
    leakage:
      leaks === null ? null : { half: half?.leakage ?? null, given: leaks, twice: twice?.leakage ?? null },
  };
}

type World = Pick<PriceState, 'world'>;

interface Told {
  readonly income: Float64Array;
  readonly leakage: number | null;
}

/** The economies that shocks name. */
function whose({ context }: PriceEconomy, shocks: Placed): ReadonlySet<number> {
  return new Set(
    shocks.flatMap(({ shock, codes }) => {
      if (shock.kind === 'carbon-price') return shock.economies === undefined ? [] : levying(context, codes);
      return [codes.economy('economy'), ...OTHERS.flatMap((field) => codes.economies(field) ?? [])];
    }),
  );
}

/** What stands under a result must not keep it from being told. */
function orNone<T>(solve: () => T): T | null {
  try {
    return solve();
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}
