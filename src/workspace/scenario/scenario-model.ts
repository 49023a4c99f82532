import { counted } from '../../base/locale.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { elasticitiesOf, USUAL_ELASTICITY } from '../../catalog/trade-elasticities.ts';
import type { ChainContext } from '../../indicators/chains/context.ts';
import { priceMethodOf } from '../../indicators/chains/prices/price-method.ts';
import { movesPrices, type PriceShock } from '../../indicators/chains/prices/price-shock.ts';
import { priceTable } from '../../indicators/chains/prices/price-table.ts';
import { runPriceScenario } from '../../indicators/chains/prices/run-prices.ts';
import { INDUSTRY, type PlaceOf } from '../../indicators/chains/scenarios/codes.ts';
import type { Curve } from '../../indicators/chains/scenarios/curve.ts';
import type { Layer } from '../../indicators/chains/scenarios/layer.ts';
import { runScenario } from '../../indicators/chains/scenarios/run-scenario.ts';
import { methodOfScenario } from '../../indicators/chains/scenarios/scenario-method.ts';
import { type ScenarioLevel, scenarioTable } from '../../indicators/chains/scenarios/scenario-table.ts';
import type { Shock } from '../../indicators/chains/scenarios/shock.ts';
import type { IndicatorResult } from '../../indicators/define.ts';
import type { Note } from '../../indicators/note.ts';
import type { ScenarioFile, ScenarioShock } from './scenario-schema.ts';

export interface ModelOptions {
  readonly level: ScenarioLevel;
  readonly curve: Curve | null;
  /** What happens first, in this order; the result is measured from there. */
  readonly under?: readonly Layer<ScenarioShock>[];
  readonly placeOf: PlaceOf;
  /** Where the curve stands, for a size that cannot be; with its shock when left out. */
  readonly curveAt?: readonly PropertyKey[];
  /** Told of each point, and how many there are. */
  readonly onPoint: (index: number, count: number) => void;
}

/** A scenario has shocks of one model: at fixed prices, or with prices. */
function shocksOf({
  shocks,
}: ScenarioFile): { readonly fixed: readonly Shock[] } | { readonly priced: readonly PriceShock[] } {
  const priced = pricedIn(shocks);
  return priced.length > 0 ? { priced } : { fixed: fixedIn(shocks) };
}

const pricedIn = (shocks: readonly ScenarioShock[]): readonly PriceShock[] => shocks.filter(movesPrices);
const fixedIn = (shocks: readonly ScenarioShock[]): readonly Shock[] =>
  shocks.filter((shock): shock is Exclude<ScenarioShock, PriceShock> => !movesPrices(shock));

/** What stands behind the numbers of a scenario. */
export function methodOf(scenario: ScenarioFile) {
  const shocks = shocksOf(scenario);
  return 'priced' in shocks
    ? priceMethodOf(
        scenario.model,
        shocks.priced.some(({ kind }) => kind === 'carbon-price'),
      )
    : methodOfScenario(shocks.fixed.map(({ kind }) => kind));
}

/**
 * Runs the shocks of a scenario on a table by the model that they are of.
 * @throws EscalarError of `runScenario` and `runPriceScenario`; `unknown-name` for an elasticity of no industry
 */
export function runModel(
  context: ChainContext,
  scenario: ScenarioFile,
  { level, under: below = [], ...options }: ModelOptions,
): Pick<IndicatorResult, 'table' | 'residuals' | 'notes'> {
  const { curve, placeOf } = options;
  const layersOf = <S>(pick: (shocks: readonly ScenarioShock[]) => readonly S[]) =>
    below.map((layer) => ({ ...layer, shocks: pick(layer.shocks) }));
  const shocks = shocksOf(scenario);
  if ('fixed' in shocks) {
    const run = runScenario(context, shocks.fixed, { ...options, under: layersOf(fixedIn) });
    return { table: scenarioTable(context, run, level, curve), residuals: run.residuals, notes: run.notes };
  }
  const { elasticity, notes } = elasticityIn(scenario, context.table.sectors, placeOf);
  const run = runPriceScenario(context, shocks.priced, elasticity, {
    ...options,
    ...(scenario.model === undefined ? {} : { model: scenario.model }),
    under: layersOf(pricedIn),
  });
  return { table: priceTable(run, level, curve), residuals: run.residuals, notes: [...run.notes, ...notes] };
}

/** θ by industry as the file says it. @throws EscalarError `unknown-name` */
function elasticityIn(
  { elasticity: given = USUAL_ELASTICITY }: ScenarioFile,
  sectors: readonly string[],
  placeOf: PlaceOf,
): { readonly elasticity: Float64Array; readonly notes: readonly Note[] } {
  if (typeof given === 'number')
    return { elasticity: new Float64Array(sectors.length).fill(given), notes: [] };
  if (typeof given === 'string') return { elasticity: elasticitiesOf(sectors), notes: [] };
  const name = Object.keys(given).find((code) => !sectors.includes(code));
  if (name !== undefined) {
    throw unknownName(INDUSTRY, name, sectors, placeOf(['elasticity', name]));
  }
  const elasticity = Float64Array.from(sectors, (code) => given[code] ?? USUAL_ELASTICITY);
  const others = sectors.length - Object.keys(given).length;
  return { elasticity, notes: others === 0 ? [] : [usualNote(others)] };
}

function usualNote(others: number): Note {
  return {
    level: 'info',
    text: {
      en: `Trade elasticity ${USUAL_ELASTICITY} for the ${counted(others, 'industry', 'industries')} for which the scenario gives none.`,
      es: `Elasticidad comercial de ${USUAL_ELASTICITY} en ${counted(others, 'industria', 'industrias')} sin valor en el escenario.`,
    },
  };
}
