import { EscalarError } from '../base/error.ts';
import { scenarioMethod } from '../indicators/chains/scenarios/scenario-method.ts';
import type { RawOptions } from '../indicators/options.ts';
import { parseOptions } from '../indicators/parse-options.ts';
import type { IoSource } from '../workspace/io/io-source.ts';
import type { PlaceOf } from '../workspace/read-yaml.ts';
import { applyToTables } from '../workspace/scenario/apply-scenario.ts';
import { checkScenario, type ParsedScenario } from '../workspace/scenario/parse-scenario.ts';
import { type ScenarioStepContext, scenarioStepOf } from '../workspace/scenario/scenario-step.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';
import type { StepResult } from '../workspace/step-result.ts';
import type { StepSpec } from './schema.ts';

/** A step whose scenario stands in the study itself. */
export type WrittenScenarioStep = Omit<StepSpec, 'scenario'> & {
  readonly scenario: Extract<StepSpec['scenario'], object>;
};

export function hasWrittenScenario(step: StepSpec): step is WrittenScenarioStep {
  return typeof step.scenario === 'object';
}

/**
 * The scenario that a step holds, its parameters replaced, on the tables of its source.
 * @throws EscalarError `study-shape`, at its part in the study
 */
export function scenarioOfStep(
  id: string,
  { title, scenario }: WrittenScenarioStep,
  { release, file }: Pick<SourceSpec, 'release' | 'file'>,
  placeOf: PlaceOf,
): ParsedScenario {
  const data = release === undefined ? { file } : { release };
  const inStudy = (path: readonly PropertyKey[]) => [
    'steps',
    id,
    ...(OF_THE_STEP.has(path[0]) ? path : ['scenario', ...path]),
  ];
  try {
    return checkScenario({ ...scenario, id, title, data }, (path, of) => placeOf(inStudy(path), of));
  } catch (error) {
    if (!isShape(error)) throw error;
    const { params, where } = error;
    const path = inStudy(params.path.split('.')).join('.');
    throw new EscalarError('study-shape', { ...params, path }, where);
  }
}

function isShape(error: unknown): error is EscalarError<'study-shape'> {
  return error instanceof EscalarError && error.code === 'study-shape';
}

const OF_THE_STEP: ReadonlySet<PropertyKey | undefined> = new Set(['id', 'title', 'data']);

/**
 * Runs a scenario that a step holds on tables of the study.
 * @throws EscalarError of `applyToTables`, with their place in the study
 */
export async function runWrittenScenario(
  id: string,
  parsed: ParsedScenario,
  tables: IoSource,
  given: RawOptions,
  context: ScenarioStepContext,
): Promise<Omit<StepResult, 'input'>> {
  const options = parseOptions(scenarioMethod.options, given);
  const ran = await applyToTables(parsed, tables, { ...context, level: options.level });
  return scenarioStepOf(id, {}, options, ran);
}
