import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import type { Curve } from '../indicators/chains/scenarios/run-scenario.ts';
import { checkAgainst } from './check-shape.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { SCENARIO, type ScenarioFile, type SweepSpec } from './scenario-schema.ts';

/** A scenario as read, with a way back to its lines. */
export interface ParsedScenario {
  readonly scenario: ScenarioFile;
  readonly placeOf: YamlFile['placeOf'];
}

/**
 * Reads the text of a scenario and checks its shape and what its parts ask of one another.
 * @throws EscalarError `study-syntax` or `study-shape`, with file, line and column.
 */
export function parseScenario(source: string, file: string): ParsedScenario {
  const { plain, placeOf } = readYaml(source, file);
  const scenario = checkAgainst(SCENARIO, plain, placeOf);
  const refuse = (path: readonly PropertyKey[], problem: Text): never => {
    throw new EscalarError(
      'study-shape',
      { path: path.map(String).join('.'), problem, schema: SCENARIO.path },
      placeOf(path),
    );
  };
  const oneOf = (path: readonly PropertyKey[], a: string, b: string, given: readonly unknown[]): void => {
    const count = given.filter((value) => value !== undefined).length;
    if (count === 0) refuse(path, { en: `missing; ${a} or ${b} expected`, es: `falta ${a} o ${b}` });
    if (count === 2) refuse(path, { en: `either ${a} or ${b}, not both`, es: `o ${a} o ${b}, no ambos` });
  };
  oneOf(['data'], 'release', 'file', [scenario.data.release, scenario.data.file]);
  scenario.shocks.forEach((shock, i) => {
    if (shock.kind === 'local-sourcing') oneOf(['shocks', i], 'share', 'target', [shock.share, shock.target]);
  });
  const problem = scenario.sweep === undefined ? null : sweepProblem(scenario, scenario.sweep);
  if (problem !== null) refuse(['sweep'], problem);
  return { scenario, placeOf };
}

/** What keeps a curve from being drawn, or null. */
export function sweepProblem(
  { shocks }: ScenarioFile,
  { shock = 1, over, from, to }: SweepSpec,
): Text | null {
  const varied = shocks[shock - 1];
  if (varied === undefined) return { en: `there is no shock ${shock}`, es: `no hay un choque ${shock}` };
  const sourcing = varied.kind === 'local-sourcing' || varied.kind === 'content-rule';
  if (over === 'target' && !sourcing)
    return { en: `shock ${shock} has no target`, es: `el choque ${shock} no tiene meta` };
  const [least, most] = varied.kind === 'demand' ? [-1, Number.POSITIVE_INFINITY] : [0, 1];
  if (!(Number.isFinite(from) && Number.isFinite(to) && least <= from && from < to && to <= most))
    return {
      en:
        varied.kind === 'demand' ? 'from -1 upwards, and from below to' : 'within 0 to 1, and from below to',
      es: varied.kind === 'demand' ? 'desde -1, y from menor que to' : 'entre 0 y 1, y from menor que to',
    };
  return null;
}

/** The sizes of a curve: both ends and what lies between. */
export function curveOf({ shock = 1, over = 'share', from, to, steps }: SweepSpec): Curve {
  const values = Array.from({ length: steps + 1 }, (_, k) =>
    k === steps ? to : from + ((to - from) * k) / steps,
  );
  return { shock: shock - 1, over, values };
}
