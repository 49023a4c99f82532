import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import type { Curve } from '../../indicators/chains/scenarios/run-scenario.ts';
import { checkAgainst } from '../check-shape.ts';
import { readYaml, type YamlFile } from '../read-yaml.ts';
import { SCENARIO, type ScenarioFile, type SweepSpec } from './scenario-schema.ts';

/** A scenario as read, with a way back to its lines. */
export interface ParsedScenario {
  readonly scenario: ScenarioFile;
  readonly placeOf: YamlFile['placeOf'];
}

/**
 * Reads the text of a scenario and checks its shape and what its parts ask of one another.
 * @throws EscalarError `study-syntax` or `study-shape`, with file, line and column.
 * @example
 * import { parseScenario } from 'escalar/workspace';
 *
 * const text = `id: mine
 * title: { en: More at home, es: Más en casa }
 * data: { release: wiod-2013-ten }
 * year: 2008
 * shocks:
 *   - { kind: local-sourcing, economy: MEX, activities: [c14], share: 0.1 }
 * `;
 * parseScenario(text, 'mine.yaml').scenario.shocks.length; // => 1
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
  if (problem !== null) {
    const { en, es } = problem.expected;
    refuse(['sweep', problem.at], { en: `expected ${en}`, es: `se esperaba ${es}` });
  }
  return { scenario, placeOf };
}

/** What a curve should be, and in which of its parts it is not. */
export interface SweepProblem {
  readonly at: 'shock' | 'over' | 'from' | 'to';
  readonly expected: Text;
}

/** What keeps a curve from being drawn, or null. */
export function sweepProblem(
  { shocks }: ScenarioFile,
  { shock = 1, over, from, to }: SweepSpec,
): SweepProblem | null {
  const varied = shocks[shock - 1];
  if (varied === undefined)
    return {
      at: 'shock',
      expected: { en: `a shock from 1 to ${shocks.length}`, es: `un choque de 1 a ${shocks.length}` },
    };
  const sourcing = varied.kind === 'local-sourcing' || varied.kind === 'content-rule';
  if (over === 'target' && !sourcing)
    return {
      at: 'over',
      expected: { en: `share: shock ${shock} has no target`, es: `share: el choque ${shock} no tiene meta` },
    };
  const [least, most] = varied.kind === 'demand' ? [-1, Number.POSITIVE_INFINITY] : [0, 1];
  const range =
    varied.kind === 'demand' ? { en: '-1 or more', es: '-1 o más' } : { en: '0 to 1', es: 'de 0 a 1' };
  const inside = (end: number): boolean => Number.isFinite(end) && end >= least && end <= most;
  if (!inside(from)) return { at: 'from', expected: range };
  if (!inside(to)) return { at: 'to', expected: range };
  if (from < to) return null;
  return { at: 'from', expected: { en: `less than to (${to})`, es: `menos que to (${to})` } };
}

/** The sizes of a curve: both ends and what lies between. */
export function curveOf({ shock = 1, over = 'share', from, to, steps }: SweepSpec): Curve {
  const values = Array.from({ length: steps + 1 }, (_, k) =>
    k === steps ? to : from + ((to - from) * k) / steps,
  );
  return { shock: shock - 1, over, values };
}
