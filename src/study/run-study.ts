import { createHash } from 'node:crypto';
import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { type Table, textColumn } from '../base/table.ts';
import { catalogue, isChain } from '../indicators/catalogue.ts';
import { checkInput } from '../indicators/check-input.ts';
import type { RawOptions } from '../indicators/options.ts';
import { lazyBackend } from '../node/dense/lazy-backend.ts';
import type { StudySource } from '../node/find-study.ts';
import { inverses } from '../node/inverse-root.ts';
import type { Store } from '../store/store.ts';
import { applyChain } from '../workspace/io/apply-chain.ts';
import { type ChainContexts, chainContexts } from '../workspace/io/chain-contexts.ts';
import { type IoSource, openIoSource } from '../workspace/io/io-source.ts';
import { type InputRecord, type LoadedSource, loadSource } from '../workspace/load-source.ts';
import { runScenarioStep } from '../workspace/scenario/scenario-step.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';
import type { StepResult } from '../workspace/step-result.ts';
import { checkReferences } from './check-references.ts';
import { collectSource } from './collect-rows.ts';
import { readParameters, substitute } from './parameters.ts';
import { checkShape, type ParsedStudy, parseStudy } from './parse-study.ts';
import { readLayouts } from './report/layouts.ts';
import type { StepSpec, StudyFile } from './schema.ts';
import type { OnStep, SkippedStep, StudyResult } from './study-result.ts';
import { plannedStep } from './varied-step.ts';

export interface RunOptions {
  readonly store: Store;
  readonly set?: Readonly<Record<string, string>>;
  /** Only these steps; all when left out. */
  readonly only?: readonly string[];
  readonly onStep?: OnStep;
  /** Told of what the person should know of this machine, and the result need not say. */
  readonly onNotice?: (notice: Text) => void;
}

/**
 * Runs the steps of a study in the order written. Deterministic: the same study, parameters and data give the
 * same result. A step whose data come from a parameter that was not given is skipped, and said.
 * @throws EscalarError of the parser, the store, the readers and the indicators; in a step, with the step's place.
 */
export async function runStudy(source: StudySource, options: RunOptions): Promise<StudyResult> {
  const parsed = parseStudy(source.text, source.file);
  const parameters = readParameters(parsed.study, options.set ?? {});
  // a parameter may bring a number where a text must stand, or leave out what is needed
  const study = checkShape(substitute(parsed.study, parameters), parsed.placeOf);
  checkReferences(parsed, study);
  const lazy = lazyBackend();
  const context: StepContext = {
    store: options.store,
    folder: source.folder,
    contexts: chainContexts(lazy, KEEP, inverses(options.onNotice)),
    loaded: new Map(),
    opened: new Map(),
    scenarios: new Map(),
  };
  try {
    const { steps, skipped } = await runSteps(study, parsed, context, options);
    const layouts = await readLayouts(study, options.store, parsed.placeOf);
    return {
      study,
      placeOf: parsed.placeOf,
      studyHash: createHash('sha256').update(source.text).digest('hex'),
      parameters,
      steps,
      skipped,
      inputs: [
        ...[...context.loaded.values(), ...context.opened.values()].map((one) => one.input),
        ...[...context.scenarios.values()].flat(),
        ...[...layouts.values()].flatMap((layout) => layout.inputs),
      ],
      names: {
        ...Object.assign({}, ...[...context.loaded.values()].map((one) => one.names ?? {})),
        ...(await readNames(study, options.store, parsed.placeOf)),
      },
      layouts,
    };
  } finally {
    context.contexts.close();
    await lazy.close();
  }
}

/** Bytes of input-output tables that stay in memory for the steps to come. */
const KEEP = 256e6;

async function runSteps(
  study: StudyFile,
  { placeOf }: ParsedStudy,
  context: StepContext,
  options: RunOptions,
): Promise<Pick<StudyResult, 'steps' | 'skipped'>> {
  const steps = new Map<string, StepResult>();
  const skipped: SkippedStep[] = [];
  const wanted = Object.entries(study.steps).filter(neededFor(study, options.only));
  for (const [index, [id, step]] of wanted.entries()) {
    options.onStep?.(id, index, wanted.length);
    const spec = step.data === undefined ? null : study.data[step.data];
    const collected = spec?.collect?.some((part) => steps.has(part.step)) ?? false;
    if (spec !== null && spec.release === undefined && spec.file === undefined && !collected) {
      skipped.push({ id, source: step.data as string });
      continue;
    }
    try {
      steps.set(id, await runStep(id, step, spec, { ...context, steps }));
    } catch (error) {
      const unplaced = error instanceof EscalarError && error.where.file === undefined;
      throw unplaced ? error.at(placeOf(['steps', id])) : error;
    }
  }
  return { steps, skipped };
}

/** Names of codes, from the tables that the study lists. @throws EscalarError of the store, `missing-column`. */
async function readNames(
  study: StudyFile,
  store: Store,
  placeOf: ParsedStudy['placeOf'],
): Promise<Readonly<Record<string, Text>>> {
  const names = new Map<string, Text>();
  for (const [i, { release, table, code, title }] of (study.names ?? []).entries()) {
    try {
      const found = await store.table(release, table);
      const codes = requireText(found, code);
      const titles = requireText(found, title);
      const spanish = textColumn(found, `${title}_es`) ?? titles;
      codes.forEach((name, row) => {
        const words = titles[row] ?? null;
        if (name !== null && words !== null) names.set(name, { en: words, es: spanish[row] ?? words });
      });
    } catch (error) {
      throw error instanceof EscalarError ? error.at(placeOf(['names', i])) : error;
    }
  }
  return Object.fromEntries(names);
}

function requireText(table: Table, column: string): readonly (string | null)[] {
  const found = textColumn(table, column);
  if (found !== null) return found;
  const have = Object.keys(table.columns);
  throw new EscalarError('missing-column', {
    column,
    have,
    indicator: 'names',
    nearest: nearestName(column, have),
  });
}

/** What the steps of one run share. */
interface StepContext {
  readonly store: Store;
  readonly folder: string;
  readonly contexts: ChainContexts;
  readonly loaded: Map<string, LoadedSource>;
  readonly opened: Map<string, IoSource>;
  /** What scenarios read, by step. */
  readonly scenarios: Map<string, readonly InputRecord[]>;
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
    for (const part of study.data[study.steps[id]?.data ?? '']?.collect ?? []) needed.add(part.step);
  return ([id]) => needed.has(id);
}

/** An input-output table has cells, not rows that a result could name. */
const NO_ROWS: Table = { name: 'io_table', rows: 0, fields: [], columns: {} };

async function runStep(
  id: string,
  step: StepSpec,
  spec: SourceSpec | null,
  context: StepContext & { readonly steps: ReadonlyMap<string, StepResult> },
): Promise<StepResult> {
  const { loaded } = context;
  if (step.scenario !== undefined) {
    const ran = await runScenarioStep(id, step.scenario, (step.with ?? {}) as RawOptions, context);
    context.scenarios.set(id, ran.inputs);
    return { ...ran.step, input: NO_ROWS };
  }
  if (spec === null || step.data === undefined) throw new TypeError(`no data for ${id}`);
  const indicator = catalogue.find((candidate) => candidate.id === step.indicator);
  if (indicator === undefined) throw new TypeError(`no indicator ${step.indicator}`);
  const { said, computed } = plannedStep(id, indicator, step);
  if (isChain(indicator)) {
    const tables = context.opened.get(step.data) ?? (await openIoSource(step.data, spec, context));
    context.opened.set(step.data, tables);
    const result = await computed((options) => applyChain(indicator, options, tables, context.contexts));
    return { ...said, input: NO_ROWS, inputRecord: tables.input, result };
  }
  const key = `${step.data} ${spec.table ?? indicator.input.table}`;
  let source = loaded.get(key);
  if (source === undefined) {
    source =
      spec.collect === undefined
        ? await loadSource(step.data, spec, indicator.input.table, context)
        : collectSource(step.data, spec, context.steps);
    if (spec.collect === undefined) loaded.set(key, source);
  }
  checkInput(indicator, source.table);
  const { table } = source;
  const ran = await computed((options) => indicator.compute(table, options));
  const result = { ...ran, notes: [...source.notes, ...ran.notes] };
  return { ...said, input: ran.entered ?? table, inputRecord: source.input, result };
}
