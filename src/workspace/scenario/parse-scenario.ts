import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { ELASTICITY_WORDS, isElasticity } from '../../indicators/chains/prices/elasticity-range.ts';
import { movesPrices, type PriceShock } from '../../indicators/chains/prices/price-shock.ts';
import type { Curve } from '../../indicators/chains/scenarios/curve.ts';
import type { Layer } from '../../indicators/chains/scenarios/layer.ts';
import type { Shock } from '../../indicators/chains/scenarios/shock.ts';
import { BLOCK, checkAgainst } from '../check-shape.ts';
import type { StudySource } from '../find-study.ts';
import type { Files } from '../host.ts';
import { type PlaceOf, readYaml, type YamlFile } from '../read-yaml.ts';
import { textOf } from '../text-of.ts';
import { findScenario } from './find-scenario.ts';
import {
  SCENARIO,
  type ScenarioFile,
  type ScenarioShock,
  type SweepSpec,
  type WrittenScenario,
} from './scenario-schema.ts';

/** A scenario as read, with a way back to its lines. */
export interface ParsedScenario {
  readonly scenario: ScenarioFile;
  /** Parts that another scenario gives stand there. */
  readonly placeOf: PlaceOf;
  /** The scenario that it is on, or null. */
  readonly under: ScenarioBelow | null;
}

/** A scenario that another is on, and the file that it is from. */
export interface ScenarioBelow {
  readonly parsed: ParsedScenario;
  readonly source: StudySource;
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
  return checkScenario(plain, placeOf);
}

/**
 * Reads a scenario, and the one that it is on.
 * @throws EscalarError `study-syntax`, `study-shape`, those of `findScenario`
 */
export async function readScenario(
  source: StudySource,
  files: Files,
  above: readonly string[] = [],
): Promise<ParsedScenario> {
  return scenarioFrom(readYaml(source.text, source.file), source, files, above);
}

/**
 * A scenario of plain data, of YAML or a sheet, and the one that it is on.
 * @param from the file, and the folder where relative names start
 * @throws EscalarError `study-shape`, those of `readScenario`
 */
export async function scenarioFrom(
  { plain, placeOf }: YamlFile,
  from: Pick<StudySource, 'file' | 'folder'>,
  files: Files,
  above: readonly string[] = [],
): Promise<ParsedScenario> {
  const name = (plain as { readonly on?: unknown } | null)?.on;
  if (typeof name !== 'string') return checkScenario(plain, placeOf);
  const below = await findScenario(name, files, from.folder).catch((error) => {
    throw error instanceof EscalarError ? error.at(placeOf(['on'])) : error;
  });
  const way = [...above, from.file];
  if (way.includes(below.file)) throw shapeOf(['on'], circle([...way, below.file]), placeOf);
  const parsed = await readScenario(below, files, way);
  return checkScenario(plain, placeOf, { parsed, source: below });
}

/** Where a part of a scenario is not as it should be. */
function shapeOf(path: readonly PropertyKey[], problem: Text, placeOf: PlaceOf): EscalarError {
  const params = { path: path.map(String).join('.'), problem, schema: SCENARIO.path };
  return new EscalarError('study-shape', params, placeOf(path));
}

/**
 * Checks the shape of a scenario and what its parts ask of one another.
 * @param placeOf where a part of it stands
 * @param under the scenario that it names with `on`
 * @throws EscalarError `study-shape`, with that place
 */
export function checkScenario(
  plain: unknown,
  placeOf: PlaceOf,
  under: ScenarioBelow | null = null,
): ParsedScenario {
  const written = checkAgainst(SCENARIO, plain, placeOf);
  const refuse: Refuse = (path, problem) => {
    throw shapeOf(path, problem, placeOf);
  };
  const scenario = wholeOf(written, under, refuse);
  const oneOf = (path: readonly PropertyKey[], a: string, b: string, given: readonly unknown[]): void => {
    const count = given.filter((value) => value !== undefined).length;
    if (count === 0) refuse(path, { en: `missing; ${a} or ${b} expected`, es: `falta ${a} o ${b}` });
    if (count === 2) refuse(path, { en: `either ${a} or ${b}, not both`, es: `o ${a} o ${b}, no ambos` });
  };
  oneOf(['data'], 'release', 'file', [scenario.data.release, scenario.data.file]);
  scenario.shocks.forEach((shock, i) => {
    if (shock.kind === 'local-sourcing') oneOf(['shocks', i], 'share', 'target', [shock.share, shock.target]);
  });
  refuseSizes(scenario, refuse);
  const other = scenario.shocks.findIndex((shock) => movesPrices(shock) !== movesPrices(scenario.shocks[0]));
  if (other >= 0) refuse(['shocks', other, 'kind'], ONE_MODEL);
  if (under !== null && movesPrices(under.parsed.scenario.shocks[0]) !== movesPrices(scenario.shocks[0]))
    refuse(['on'], ONE_MODEL);
  const ofPrices = OF_PRICES.find((part) => scenario[part] !== undefined);
  if (ofPrices !== undefined && !movesPrices(scenario.shocks[0])) refuse([ofPrices], NO_PRICES);
  const problem = scenario.sweep === undefined ? null : sweepProblem(scenario, scenario.sweep);
  if (problem !== null) refuse(['sweep', problem.at], expected(problem.expected));
  if (under === null) return { scenario, placeOf, under };
  const there = under.parsed.placeOf;
  return {
    scenario,
    placeOf: (path, of) => (GIVEN.has(path[0]) ? there(path, of) : placeOf(path, of)),
    under,
  };
}

type Refuse = (path: readonly PropertyKey[], problem: Text) => never;

/** Sizes of shocks with which nothing right can be computed. */
function refuseSizes({ shocks }: ScenarioFile, refuse: Refuse): void {
  shocks.forEach((shock, i) => {
    const huge = Object.entries(shock).find(([, value]) => isHuge(value));
    if (huge !== undefined) refuse(['shocks', i, huge[0]], expected(NOT_HUGE));
  });
}

/** What a scenario has of the one that it is on. */
const FROM_BELOW = ['data', 'year', 'elasticity', 'model'] as const;
const GIVEN: ReadonlySet<PropertyKey | undefined> = new Set(FROM_BELOW);

function wholeOf(written: WrittenScenario, under: ScenarioBelow | null, refuse: Refuse): ScenarioFile {
  const { on, data } = written;
  if (on === undefined)
    return data === undefined
      ? refuse(['data'], { en: `missing; ${BLOCK.en} expected`, es: `falta; se esperaba ${BLOCK.es}` })
      : { ...written, data };
  if (under === null) return refuse(['on'], NOT_HERE);
  const twice = FROM_BELOW.find((part) => written[part] !== undefined);
  if (twice !== undefined) refuse([twice], SAID_BELOW);
  const { scenario } = under.parsed;
  const given = FROM_BELOW.flatMap((part) => (scenario[part] === undefined ? [] : [[part, scenario[part]]]));
  return { ...written, data: scenario.data, ...Object.fromEntries(given) };
}

const NOT_HERE: Text = {
  en: 'only where files can be read: name the scenario by its file',
  es: 'solo donde se leen archivos: indique el escenario por su archivo',
};
const SAID_BELOW: Text = {
  en: 'is that of the scenario that this one is on; leave it out',
  es: 'es el del escenario sobre el que está este; omítalo',
};

function circle(way: readonly string[]): Text {
  return {
    en: `the scenario is on itself (${way.join(' → ')})`,
    es: `el escenario está sobre sí mismo (${way.join(' → ')})`,
  };
}

/** The shocks of the scenarios that one is on, the first that happen first. */
export function layersUnder({ under }: ParsedScenario): readonly Layer<ScenarioShock>[] {
  if (under === null) return [];
  const { scenario, placeOf } = under.parsed;
  return [...layersUnder(under.parsed), { shocks: scenario.shocks, placeOf, title: textOf(scenario.title) }];
}

/** The files that a scenario is on, the nearest first. */
export function sourcesUnder({ under }: ParsedScenario): readonly StudySource[] {
  return under === null ? [] : [under.source, ...sourcesUnder(under.parsed)];
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
  if (over === 'elasticity' && !movesPrices(varied))
    return {
      at: 'over',
      expected: { en: 'share: no prices, no elasticity', es: 'share: sin precios no hay elasticidad' },
    };
  const { inside, words } = over === 'elasticity' ? THETA : (RANGES[varied.kind] ?? PART);
  for (const [at, end] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!inside(end)) return { at, expected: words };
    if (isHuge(end)) return { at, expected: NOT_HUGE };
  }
  if (from < to) return null;
  return { at: 'from', expected: { en: `less than to (${to})`, es: `menos que to (${to})` } };
}

/** Beyond it a size is a slip, and what is computed from it may leave the numbers that there are. */
const HUGE = 1e9;
const isHuge = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) > HUGE;
const NOT_HUGE: Text = { en: `a number from -${HUGE} to ${HUGE}`, es: `un número de -${HUGE} a ${HUGE}` };

const expected = ({ en, es }: Text): Text => ({ en: `expected ${en}`, es: `se esperaba ${es}` });

const ONE_MODEL: Text = {
  en: 'shocks with prices and shocks at fixed prices are two models; put them into two scenarios',
  es: 'los choques con precios y los de precios fijos son dos modelos; sepárelos en dos escenarios',
};
/** What enters only where prices move. */
const OF_PRICES = ['elasticity', 'model'] as const;
const NO_PRICES: Text = {
  en: 'these shocks are at fixed prices, where it does not enter; leave it out',
  es: 'estos choques son a precios fijos, donde no interviene; quite esa línea',
};

/** Where a size may lie. */
interface Range {
  readonly inside: (size: number) => boolean;
  readonly words: Text;
}

const PART: Range = {
  inside: (size) => size >= 0 && size <= 1,
  words: { en: '0 to 1', es: 'de 0 a 1' },
};
const RATE: Range = { inside: (size) => size >= 0, words: { en: '0 or more', es: '0 o más' } };
const FACTOR: Range = { inside: (size) => size > -1, words: { en: 'more than -1', es: 'más de -1' } };
const THETA: Range = { inside: isElasticity, words: ELASTICITY_WORDS };

/** Where the sizes of shocks may lie that are not parts of a whole. */
const RANGES: { readonly [kind in Shock['kind'] | PriceShock['kind']]?: Range } = {
  demand: { inside: (size) => size >= -1, words: { en: '-1 or more', es: '-1 o más' } },
  tariff: RATE,
  'carbon-price': RATE,
  'export-tax': FACTOR,
  'trade-cost': FACTOR,
  productivity: FACTOR,
  subsidy: {
    inside: (size) => size >= 0 && size < 1,
    words: { en: '0 to less than 1', es: 'de 0 a menos de 1' },
  },
  'trade-deficit': { inside: (size) => !Number.isNaN(size), words: { en: 'a number', es: 'un número' } },
};

/** The sizes of a curve: both ends and what lies between. */
export function curveOf({ shock = 1, over = 'share', from, to, steps }: SweepSpec): Curve {
  const values = Array.from({ length: steps + 1 }, (_, k) =>
    k === steps ? to : from + ((to - from) * k) / steps,
  );
  return { shock: shock - 1, over, values };
}
