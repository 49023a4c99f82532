import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { info } from '../../base/note.ts';
import { unsplit } from '../../indicators/chains/chain-result.ts';
import type { Curve } from '../../indicators/chains/scenarios/curve.ts';
import type { ScenarioLevel } from '../../indicators/chains/scenarios/scenario-table.ts';
import { tableNotes } from '../../indicators/chains/table-notes.ts';
import { tableReading } from '../../indicators/chains/table-reading.ts';
import type { IndicatorResult } from '../../indicators/define.ts';
import type { Note } from '../../indicators/note.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import type { StudySource } from '../find-study.ts';
import type { Host } from '../host.ts';
import { type ChainContexts, withChainContexts } from '../io/chain-contexts.ts';
import { type IoSource, openIoSource } from '../io/io-source.ts';
import type { LoadContext } from '../load-context.ts';
import type { InputRecord } from '../loaded-source.ts';
import { textOf } from '../text-of.ts';
import {
  curveOf,
  layersUnder,
  type ParsedScenario,
  readScenario,
  sourcesUnder,
  sweepProblem,
} from './parse-scenario.ts';
import { runModel } from './scenario-model.ts';
import type { ScenarioFile, SweepSpec } from './scenario-schema.ts';

export interface ScenarioOptions {
  readonly host: Host;
  readonly level?: ScenarioLevel;
  /** Tables shared with others; its own when left out. */
  readonly contexts?: ChainContexts;
  /** Replaces that of the file. */
  readonly sweep?: Omit<SweepSpec, 'shock'> | null;
  /** Told of the year that is read, then of each point of a curve. */
  readonly onStep?: (step: string) => void;
}

export interface ScenarioResult extends IndicatorResult {
  readonly scenario: ScenarioFile;
  readonly year: string;
  readonly curve: Curve | null;
  readonly input: InputRecord;
  /** Files of the scenarios that it is on. */
  readonly under: readonly StudySource[];
}

/**
 * Runs a scenario: opens its data, applies the shocks, and tells before, after and difference.
 * @throws EscalarError of `parseScenario`, of the tables, of `runScenario`; `period-not-there`, `bad-option`
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { applyScenario, findScenario } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * const { table } = await applyScenario(await findScenario('mexico-takes-electronics', host.files), { host });
 * const row = rowsOf(table).find(({ economy, term }) => economy === 'MEX' && term === 'value_added');
 * row?.before; // => 1095611
 * row?.after; // => 1155969.4651
 * await store.close();
 */
export async function applyScenario(source: StudySource, options: ScenarioOptions): Promise<ScenarioResult> {
  return applyRead(await readScenario(source, options.host.files), source, options);
}

/**
 * Runs a scenario that is read.
 * @param source where relative names start, and what must be known of the file
 * @throws EscalarError of the tables, of `runScenario`; `period-not-there`, `bad-option`
 */
export async function applyRead(
  parsed: ParsedScenario,
  source: Pick<StudySource, 'folder' | 'notes'>,
  options: ScenarioOptions,
): Promise<ScenarioResult> {
  // a curve that cannot be is refused before tables are opened
  readCurve(parsed.scenario, options.sweep);
  const tables = await openTables(parsed, {
    host: options.host,
    folder: (sourcesUnder(parsed).at(-1) ?? source).folder,
  });
  const { notes, ...result } = await applyToTables(parsed, tables, options);
  return { ...result, notes: [...(source.notes ?? []), ...notes] };
}

/**
 * Runs a scenario on tables that are open.
 * @throws EscalarError of the tables, of `runScenario`; `period-not-there`, `bad-option`
 */
export async function applyToTables(
  parsed: ParsedScenario,
  tables: IoSource,
  options: ScenarioOptions,
): Promise<ScenarioResult> {
  const { scenario, placeOf } = parsed;
  const curve = readCurve(scenario, options.sweep);
  const year = yearOf(parsed, tables);
  const tell = options.onStep ?? (() => undefined);
  tell(year);
  const run = (contexts: ChainContexts) =>
    contexts.using(tables, year, (chain) => {
      const done = runModel(chain, scenario, {
        level: options.level ?? 'country',
        curve,
        under: layersUnder(parsed),
        placeOf,
        ...(options.sweep ? {} : { curveAt: ['sweep'] }),
        onPoint: (index, count) => tell(count === 1 ? year : `${year} ${index + 1}/${count}`),
      });
      return {
        scenario,
        year,
        curve,
        table: done.table,
        residuals: done.residuals,
        notes: [...done.notes, ...beforeNote(parsed), ...tables.notes, ...tableNotes(chain.table)],
        dropped: unsplit(chain.table),
        input: tables.input,
        under: sourcesUnder(parsed),
      };
    });
  return options.contexts === undefined ? withChainContexts(options.host, 0, run) : run(options.contexts);
}

/** What the result is measured from, where that is no table as it is. */
function beforeNote({ under }: ParsedScenario): readonly Note[] {
  if (under === null) return [];
  const title = textOf(under.parsed.scenario.title);
  return [
    info(
      `Before: the table after another scenario (${title.en}).`,
      `Antes: la matriz después de otro escenario (${title.es}).`,
    ),
  ];
}

/** @throws EscalarError of `openIoSource`, at the part of `data` that it is about */
async function openTables({ scenario, placeOf }: ParsedScenario, context: LoadContext): Promise<IoSource> {
  const { data } = scenario;
  const placed = (part: string) => (error: unknown) => {
    throw error instanceof EscalarError ? error.at(placeOf(['data', part])) : error;
  };
  try {
    parseOptions(tableReading, data.read ?? {});
  } catch (error) {
    placed('read')(error);
  }
  return openIoSource('data', data, context).catch(placed(data.release === undefined ? 'file' : 'release'));
}

/** The curve asked for, else that of the file. @throws EscalarError `bad-option` */
function readCurve(scenario: ScenarioFile, asked: ScenarioOptions['sweep']): Curve | null {
  const own = scenario.sweep;
  if (!asked) return own === undefined ? null : curveOf(own);
  const sweep: SweepSpec = own?.shock === undefined ? asked : { ...asked, shock: own.shock };
  const problem = sweepProblem(scenario, sweep);
  if (problem === null) return curveOf(sweep);
  const value = `${sweep.from}..${sweep.to}/${sweep.steps}`;
  throw badOption('--sweep', value, problem.expected);
}

/** @throws EscalarError `period-not-there`, `io-no-year`, `study-shape` where the data have several years and none is named */
function yearOf({ scenario, placeOf }: ParsedScenario, { years, input }: IoSource): string {
  const { year } = scenario;
  if (year !== undefined) {
    const period = String(year);
    if (years.includes(period)) return period;
    throw (
      years.includes('')
        ? new EscalarError('io-no-year', { path: input.file ?? '' })
        : new EscalarError('period-not-there', { period, have: years })
    ).at(placeOf(['year']));
  }
  if (years.length === 1) return years[0];
  const list = years.join(' | ');
  const problem = { en: `missing; ${list} expected`, es: `falta; se esperaba ${list}` };
  throw new EscalarError(
    'study-shape',
    { path: 'year', problem, schema: 'schema/scenario.schema.json' },
    placeOf(['year']),
  );
}
