import { scenarioMethod } from '../../indicators/chains/scenarios/scenario-method.ts';
import type { RawOptions } from '../../indicators/options.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import type { StudySource } from '../find-study.ts';
import type { Host } from '../host.ts';
import type { ChainContexts } from '../io/chain-contexts.ts';
import type { InputRecord } from '../loaded-source.ts';
import type { StepResult } from '../step-result.ts';
import { applyScenario, type ScenarioResult } from './apply-scenario.ts';
import { methodOf } from './scenario-model.ts';
import type { ScenarioFile } from './scenario-schema.ts';

export interface ScenarioStepContext {
  readonly host: Host;
  readonly contexts: ChainContexts;
  /** Told of the year that is read, then of each point of a curve. */
  readonly onStep?: (step: string) => void;
}

export interface ScenarioStep {
  readonly step: Omit<StepResult, 'input'>;
  /** The file of the scenario and its tables. */
  readonly inputs: readonly InputRecord[];
}

/**
 * Runs a scenario as a step, on tables that other steps share.
 * @param name what the step calls it
 * @throws EscalarError of `applyScenario`, with their place in the scenario
 */
export async function runScenarioStep(
  id: string,
  name: string,
  source: StudySource,
  given: RawOptions,
  context: ScenarioStepContext,
): Promise<ScenarioStep> {
  const options = parseOptions(scenarioMethod.options, given);
  const ran = await applyScenario(source, { ...context, level: options.level });
  const { id: own } = ran.scenario;
  const fileOf = async (file: string, content: string) => ({
    name: own,
    file,
    sha256: await context.host.hash(content),
  });
  const below = await Promise.all(ran.under.map((one) => fileOf(one.file, one.text)));
  return {
    step: scenarioStepOf(id, { scenario: name }, options, ran),
    inputs: [await fileOf(name, source.text), ...below, { ...ran.input, name: own }],
  };
}

/** The result of a scenario as that of a step. @param named how the step names it */
export function scenarioStepOf(
  id: string,
  named: Readonly<Record<string, string>>,
  options: Readonly<Record<string, string>>,
  { scenario, year, input, curve: _, under: __, ...result }: ScenarioResult,
): Omit<StepResult, 'input'> {
  const chosen = { ...named, ...optionsOf(scenario, year), ...options };
  return {
    id,
    indicator: methodOf(scenario),
    options: chosen,
    given: chosen,
    inputRecord: input,
    result,
  };
}

/** What the file says, in the words of the file. */
function optionsOf(
  { on, shocks, elasticity, model, sweep }: ScenarioFile,
  year: string,
): Readonly<Record<string, string>> {
  const said = shocks.map(({ kind, ...fields }, i) => [`shock ${i + 1}`, `${kind}, ${words(fields)}`]);
  return {
    year,
    ...(on === undefined ? {} : { on }),
    ...Object.fromEntries(said),
    ...(elasticity === undefined ? {} : { elasticity: textOf(elasticity) }),
    ...(model === undefined ? {} : { model }),
    ...(sweep === undefined ? {} : { sweep: words(sweep) }),
  };
}

function words(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name} ${textOf(value)}`)
    .join(', ');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('+');
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(textOf).join(' ')
    : String(value);
}
