import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { catalogue, isChain } from '../indicators/catalogue.ts';
import type { RawOptions } from '../indicators/options.ts';
import type { StudySource } from '../workspace/find-study.ts';
import type { Asked, Host } from '../workspace/host.ts';
import { type ChainContexts, withChainContexts } from '../workspace/io/chain-contexts.ts';
import { type IoSource, openIoSource } from '../workspace/io/io-source.ts';
import type { InputRecord } from '../workspace/loaded-source.ts';
import { readOnce } from '../workspace/read-once.ts';
import { NO_ROWS, openData, type StepData } from '../workspace/run-step.ts';
import { findScenario } from '../workspace/scenario/find-scenario.ts';
import { runScenarioStep } from '../workspace/scenario/scenario-step.ts';
import type { CollectSpec } from '../workspace/source-schema.ts';
import type { StepResult } from '../workspace/step-result.ts';
import { againstStep } from './against-step.ts';
import { checkReferences } from './check-references.ts';
import { collectSource } from './collect-rows.ts';
import { type Coverage, coverageOf, coversNothing, lackingInRows, withoutCodes } from './coverage.ts';
import { inputsOf } from './inputs-of.ts';
import { readParameters, substitute } from './parameters.ts';
import { checkShape, type ParsedStudy, parseStudy } from './parse-study.ts';
import { listedNames, readNames } from './read-names.ts';
import { readLayouts } from './report/layouts.ts';
import { runOrDraw } from './run-or-draw.ts';
import { hasWrittenScenario, runWrittenScenario, scenarioOfStep } from './scenario-of-step.ts';
import type { StepSpec, StudyFile } from './schema.ts';
import type { OnStep, SkippedStep, StudyResult } from './study-result.ts';

export interface RunOptions extends Pick<StudyResult, 'formulas'> {
  readonly host: Host;
  readonly set?: Readonly<Record<string, string>>;
  /** Only these steps; all when left out. */
  readonly only?: readonly string[];
  readonly onStep?: OnStep;
}

/**
 * Runs the steps of a study in the order written. Deterministic: the same study, parameters and data give the
 * same result. A step whose data come from a parameter that was not given is skipped, and said.
 * @throws EscalarError of the parser, the store, the readers and the indicators; in a step, with the step's place.
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { runStudy } from 'escalar/study';
 *
 * const text = `id: mine
 * title: { en: Mine, es: Mío }
 * data:
 *   etd: { release: ggdc-etd-2021, where: { economy: [MEX, TWN] } }
 * steps:
 *   alike: { title: { en: A step, es: Un paso }, indicator: similarity, data: etd, with: { from: "2008", to: "2008" } }
 * `;
 * const store = await openStore({ roots: defaultRoots() });
 * const result = await runStudy({ text, file: 'mine.yaml', folder: '' }, { host: nodeHost(store) });
 * const alike = result.steps.get('alike')?.result.table;
 * alike === undefined ? [] : rowsOf(alike).map(({ value }) => value); // => [0.4771, 0.2385, 0.7615, 12]
 * await store.close();
 */
export async function runStudy(source: StudySource, options: RunOptions): Promise<StudyResult> {
  const parsed = parseStudy(source.text, source.file, source.base);
  const parameters = readParameters(parsed.study, options.set ?? {});
  // a parameter may bring a number where a text must stand, or leave out what is needed
  const study = checkShape(substitute(parsed.study, parameters), parsed.placeOf);
  checkReferences(parsed, study);
  const host = { ...options.host, store: readOnce(options.host.store) };
  return withChainContexts(host, KEEP, async (contexts) => {
    const data = new Map<string, StepData>();
    const scenarios = new Map<string, readonly InputRecord[]>();
    const context = { host, folder: source.folder, contexts, data, scenarios };
    const given = givenSources(parsed.study, study);
    const ran = await runSteps(study, parsed, { ...context, given }, options);
    const layouts = await readLayouts(study, host, parsed.placeOf);
    const opened = [...data.values()].sort((a, b) => Number('years' in a) - Number('years' in b));
    return {
      study,
      placeOf: parsed.placeOf,
      studyHash: await host.hash(writtenIn(source).join('')),
      parameters,
      ...ran,
      inputs: [
        ...inputsOf(opened),
        ...[...scenarios.values()].flat(),
        ...[...layouts.values()].flatMap((layout) => layout.inputs),
      ],
      names: {
        ...(await listedNames(study, ran.steps.values(), host)),
        ...Object.assign({}, ...opened.map((one) => ('names' in one ? one.names : {}))),
        ...(await readNames(study, host, parsed.placeOf)),
      },
      layouts,
      ...(options.formulas === undefined ? {} : { formulas: options.formulas }),
    };
  });
}

/** The text of a study, and those of the studies that it extends. */
function writtenIn({ text, base }: StudySource): readonly string[] {
  return base === undefined ? [text] : [text, ...writtenIn(base)];
}

/** Bytes of input-output tables that stay in memory for the steps to come. */
const KEEP = 256e6;

async function runSteps(
  study: StudyFile,
  { placeOf }: ParsedStudy,
  context: StepContext,
  options: RunOptions,
): Promise<Pick<StudyResult, 'steps' | 'skipped' | 'coverage'>> {
  const steps = new Map<string, StepResult>();
  const skipped: SkippedStep[] = [];
  const coverage = new Map<string, Coverage>();
  const wanted = Object.entries(study.steps).filter(neededFor(study, options.only));
  for (const [index, [id, step]] of wanted.entries()) {
    options.onStep?.(id, index, wanted.length);
    try {
      const found = step.data === undefined ? null : await coveredBy(step.data, study, coverage, context);
      const other =
        step.against === undefined ? null : await coveredBy(step.against, study, coverage, context);
      const why = reasonToSkip(step, found, steps) ?? reasonToSkip(step, other, steps);
      if (why === null)
        steps.set(id, await stepOf(id, step, [found, other], { ...context, steps, coverage, placeOf }));
      else skipped.push({ id, source: step.data ?? '', why });
    } catch (error) {
      if (hasWrittenScenario(step) && isOutOfReach(error)) {
        const said = error.toJSON().what;
        skipped.push({ id, source: step.data ?? '', why: 'out-of-reach', said, who: error.params.who });
        continue;
      }
      if (context.given.has(step.data ?? '') && isOfNoProduct(error)) {
        skipped.push({ id, source: step.data ?? '', why: 'out-of-reach', said: NO_PRODUCT });
        continue;
      }
      const unplaced = error instanceof EscalarError && error.where.file === undefined;
      throw unplaced ? error.at(placeOf(['steps', id])) : error;
    }
  }
  return { steps, skipped, coverage };
}

/** That the tables do not allow what a scenario asks for, which is an answer to it. */
function isOutOfReach(error: unknown): error is EscalarError<'target-not-reachable' | 'nothing-exported'> {
  return error instanceof EscalarError && OUT_OF_REACH.has(error.code);
}

const OUT_OF_REACH: ReadonlySet<string> = new Set(['target-not-reachable', 'nothing-exported']);

/** That a person's file has no product of the kind that a step is of. */
function isOfNoProduct(error: unknown): boolean {
  if (!(error instanceof EscalarError) || error.code !== 'bad-option') return false;
  const { params }: EscalarError = error;
  return 'option' in params && params.option === 'products';
}

const NO_PRODUCT: Text = {
  en: 'Your trade file has no product of this kind.',
  es: 'Su archivo de comercio no tiene ningún producto de este tipo.',
};

/** What a source holds of what it is asked for, looked up once. */
async function coveredBy(
  name: string,
  study: StudyFile,
  known: Map<string, Coverage>,
  { host, given }: StepContext,
): Promise<Coverage> {
  const found = known.get(name) ?? (await coverageOf(name, study.data, host.store, given));
  known.set(name, found);
  return found;
}

/** Sources whose release or file is a parameter that is nothing unless a person gives it. */
function givenSources(written: StudyFile, study: StudyFile): ReadonlySet<string> {
  const names = Object.keys(study.data).filter((name) => {
    const [from, to] = [written.data[name], study.data[name]].map((spec) => spec?.release ?? spec?.file);
    return from?.startsWith('$') && to !== undefined && written.parameters?.[from.slice(1)]?.default === null;
  });
  return new Set(names);
}

function reasonToSkip(
  step: StepSpec,
  found: Coverage | null,
  steps: ReadonlyMap<string, StepResult>,
): SkippedStep['why'] | null {
  if (step.unless !== undefined && steps.has(step.unless)) return 'answered';
  if (found === null) return null;
  const { release, file, collect } = found.spec;
  const ran = (part: CollectSpec) => steps.has(part.step);
  if (collect !== undefined)
    return collect.some(ran) && collect.every((part) => part.needed !== true || ran(part))
      ? null
      : 'not-covered';
  if (release === undefined && file === undefined) return 'not-given';
  // a scenario has no meaning without one of its economies
  const isShort = hasWrittenScenario(step) ? found.lacking.length > 0 : coversNothing(found);
  return isShort ? 'not-covered' : null;
}

/** What the steps of one run share. */
interface StepContext {
  readonly host: Host;
  readonly folder: string;
  readonly contexts: ChainContexts;
  /** What sources give, by name and table; what is collected from steps apart. */
  readonly data: Map<string, StepData>;
  /** What scenarios read, by step. */
  readonly scenarios: Map<string, readonly InputRecord[]>;
  /** The sources that a person gave. */
  readonly given: ReadonlySet<string>;
}

/** The steps asked for, and those whose numbers they collect. */
function neededFor(
  study: StudyFile,
  only: RunOptions['only'],
): (entry: readonly [string, unknown]) => boolean {
  if (only === undefined) return () => true;
  const needed = new Set(only);
  // a set grows while it is walked
  for (const id of needed)
    for (const source of [study.steps[id]?.data, study.steps[id]?.against])
      for (const part of study.data[source ?? '']?.collect ?? []) needed.add(part.step);
  return ([id]) => needed.has(id);
}

type Within = StepContext & Pick<ParsedStudy, 'placeOf'> & Pick<StudyResult, 'steps' | 'coverage'>;

/** A step of its data, or of both where it has others to stand against. */
async function stepOf(
  id: string,
  step: StepSpec,
  [found, other]: readonly [Coverage | null, Coverage | null],
  context: Within,
): Promise<StepResult> {
  const first = await stepOfOne(id, step, found, context);
  const indicator = catalogue.find((candidate) => candidate.id === step.indicator);
  if (other === null || indicator === undefined) return first;
  const second = await stepOfOne(id, step, other, context);
  return againstStep(indicator, [step.data ?? '', step.against ?? ''], [first, second]);
}

async function stepOfOne(
  id: string,
  step: StepSpec,
  found: Coverage | null,
  context: Within,
): Promise<StepResult> {
  const isCollected = found?.spec.collect !== undefined;
  const collected = isCollected ? collectSource(found.source, found.spec, context.steps) : null;
  const lacking =
    collected === null ? (found?.lacking ?? []) : lackingInRows(collected.table, context.coverage);
  const given = withoutCodes((step.with ?? {}) as RawOptions, lacking);
  if (typeof step.scenario === 'string') {
    const source = await findScenario(step.scenario, context.host.files, context.folder);
    const ran = await runScenarioStep(id, step.scenario, source, given, context);
    context.scenarios.set(id, ran.inputs);
    return { ...ran.step, input: NO_ROWS };
  }
  if (found === null) throw new TypeError(`no data for ${id}`);
  if (hasWrittenScenario(step)) {
    const parsed = scenarioOfStep(id, step, found.spec, context.placeOf);
    const tables = await tablesOf(found, context);
    return { ...(await runWrittenScenario(id, parsed, tables, given, context)), input: NO_ROWS };
  }
  const indicator = catalogue.find((candidate) => candidate.id === step.indicator);
  if (indicator === undefined) throw new TypeError(`no indicator ${step.indicator}`);
  const { source: data, spec } = found;
  const open = async (options: Asked['options']): Promise<StepData> => {
    if (collected !== null) return collected;
    if (isChain(indicator)) return tablesOf(found, context);
    const key = `${data} ${spec.table ?? indicator.input.table}`;
    const opened = context.data.get(key) ?? (await openData(data, spec, indicator, context, options));
    // of a warehouse each step asks for what it needs
    context.data.set(opened.input.rows === undefined ? key : `${key} ${id}`, opened);
    return opened;
  };
  return { id, ...(await runOrDraw(indicator, given, step, open, context.contexts)) };
}

/** The input-output tables of a source, opened once. @throws EscalarError of `openIoSource` */
async function tablesOf({ source, spec }: Coverage, context: StepContext): Promise<IoSource> {
  const key = `${source} `;
  const found = context.data.get(key);
  if (found !== undefined && 'years' in found) return found;
  const opened = await openIoSource(source, spec, context);
  context.data.set(key, opened);
  return opened;
}
