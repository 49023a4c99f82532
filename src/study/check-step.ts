import { EscalarError } from '../base/error.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { scenarioMethod } from '../indicators/chains/scenarios/scenario-method.ts';
import type { RawOptions } from '../indicators/options.ts';
import { parseOptions } from '../indicators/parse-options.ts';
import { planVariants } from '../indicators/vary/plan-variants.ts';
import type { PlaceOf } from '../workspace/read-yaml.ts';
import { checkAgainst } from './against-step.ts';
import { noiseRequest } from './noise-request.ts';
import { hasWrittenScenario, scenarioOfStep } from './scenario-of-step.ts';
import type { StepSpec } from './schema.ts';
import { varyRequest } from './vary-request.ts';

/**
 * A step has an indicator and its data, a scenario that names its own, or data and a scenario written in the study.
 * @throws EscalarError `study-shape`, with the place
 */
export function checkForm(name: string, step: StepSpec, placeOf: PlaceOf): void {
  const { indicator, data, scenario } = step;
  const isNamed = scenario !== undefined && !hasWrittenScenario(step);
  if ((indicator === undefined) === (scenario !== undefined) && (data === undefined) === isNamed) {
    // any tables do for a look at its shape
    if (hasWrittenScenario(step)) scenarioOfStep(name, step, { release: '' }, placeOf);
    return;
  }
  const problem = {
    en: 'give indicator and data, or the name of a scenario, or data and a scenario written here',
    es: 'dé indicator y data, o el nombre de un escenario, o data y un escenario escrito aquí',
  };
  throw new EscalarError('study-shape', { path: `steps.${name}`, problem }, placeOf(['steps', name]));
}

/**
 * What a step chooses must be options of its indicator, or of scenarios.
 * @throws EscalarError of `parseOptions`, of `varyRequest`, of `planVariants`; with the place
 */
export function checkOptions(name: string, step: StepSpec, placeOf: PlaceOf): void {
  const indicator =
    step.scenario === undefined ? catalogue.find(({ id }) => id === step.indicator) : scenarioMethod;
  const given = step.with ?? {};
  try {
    if (indicator !== undefined) parseOptions(indicator.options, given as RawOptions);
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    const { option, name: unknown, column } = error.params as Readonly<Record<string, unknown>>;
    const named = [option, unknown, `show.${column}`].find((one) => Object.hasOwn(given, String(one)));
    throw error.at(placeOf(['steps', name, 'with', ...(named === undefined ? [] : [String(named)])]));
  }
  checkVary(name, step, placeOf);
  checkNoise(name, step, placeOf);
}

function checkNoise(name: string, step: StepSpec, placeOf: PlaceOf): void {
  try {
    noiseRequest(step);
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    throw error.at(placeOf(['steps', name, String((error.params as { readonly path: string }).path)]));
  }
}

function checkVary(name: string, step: StepSpec, placeOf: PlaceOf): void {
  try {
    checkAgainst(name, step);
    const request = varyRequest(step);
    const indicator = catalogue.find(({ id }) => id === step.indicator);
    if (request !== null && indicator !== undefined)
      planVariants(indicator.options, (step.with ?? {}) as RawOptions, request);
  } catch (error) {
    if (error instanceof EscalarError) throw error.at(placeOf(['steps', name, 'vary']));
    throw error;
  }
}
