import { type ErrorCode, EscalarError } from '../../base/error.ts';
import type { Lang } from '../../base/locale.ts';
import { textColumn } from '../../base/table.ts';
import { type AnyIndicator, inputFields } from '../../indicators/catalogue.ts';
import { findIndicator } from '../../indicators/find-indicator.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { type Choices, withGroup } from '../address.ts';
import { groupsOf } from '../result-of-address.ts';
import type { Desk } from './desk.ts';
import { formOf, releasesFor } from './form.ts';
import type { Form } from './form-view.ts';
import type { Refusal } from './refusal.ts';
import type { InLang } from './result-of.ts';
import type { Named } from './shown.ts';
import { lacksOf } from './start-lacks.ts';
import { startOptions } from './start-options.ts';
import { studiesThatCompute } from './studies-that-compute.ts';

export interface StartAsk extends InLang {
  readonly indicator: string;
  /** Empty: any release that has such a table. */
  readonly data: string;
  /** Options that are chosen already. */
  readonly with: Choices;
  /** What the columns of a file mean that a person named. */
  readonly map: Choices;
  /** How the file is read. */
  readonly read?: Choices;
}

/** Where a person begins with an indicator. */
export interface StartView {
  /** The choices of an address that computes; where none was found, those of the release that was asked for or is first. */
  readonly choices: Choices;
  /** Why nothing that was tried computes; null where something does. */
  readonly refusal: Refusal | null;
  /** What it needs, where releases have its columns and not what should be in them; then there is no refusal. */
  readonly lacks: string | null;
  /** The columns that it needs, where no release has them. */
  readonly needs: readonly Named[];
  /** Where nothing computes: the studies that bring its data together from several releases. */
  readonly studies: readonly Named[];
}

/** Options and rows to try. */
interface Way {
  readonly with: Choices;
  readonly where: Choices;
}

/** The economies of the article; where they are not there, the first of the data. */
const SHOWN = ['MEX', 'TWN'];

/**
 * Choices that compute, found by computing: of each release in turn all rows with one economy shown, then fewer
 * economies. Every default is written out, so that a link keeps its meaning when a default changes.
 */
export async function startView(desk: Desk, ask: StartAsk): Promise<StartView> {
  const indicator = findIndicator(ask.indicator);
  const releases =
    ask.data === '' ? (await releasesFor(desk, indicator, ask.lang)).map(({ id }) => id) : [ask.data];
  let refusal: Refusal | null = null;
  for (const data of releases) {
    const way = await firstThatComputes(desk, { ...ask, data }, indicator);
    if (!(way instanceof EscalarError))
      return { choices: await written(desk, { ...ask, data }, way), ...COMPUTES };
    refusal ??= JSON.parse(JSON.stringify(way)) as Refusal;
  }
  const lacks = ask.data === '' && refusal !== null ? lacksOf(indicator.id, ask.lang) : null;
  const [data = ''] = lacks === null ? releases : [];
  return {
    choices: { indicator: indicator.id, ...(data === '' ? {} : { data }) },
    refusal: lacks === null ? refusal : null,
    lacks,
    needs: releases.length > 0 ? [] : neededColumns(indicator, ask.lang),
    studies: await studiesThatCompute(indicator.id, desk.host, ask.lang),
  };
}

const COMPUTES = { refusal: null, lacks: null, needs: [], studies: [] } as const;

function neededColumns(indicator: AnyIndicator, lang: Lang): readonly Named[] {
  return inputFields(indicator)
    .filter(({ need }) => need !== 'optional')
    .map(({ name, about }) => ({ id: name, title: about[lang] }));
}

/** The first way that computes with one release, or why the first of all does not. */
async function firstThatComputes(
  desk: Desk,
  ask: StartAsk,
  indicator: AnyIndicator,
): Promise<Way | EscalarError> {
  const form = await formOf(desk, { ...ask, where: {} });
  let first: EscalarError | null = null;
  const options = startOptions(indicator, await desk.codes(indicator, ask));
  let isOfReturns = false;
  for (const ways of waysOf(options, form, ask.with)) {
    // no choice of economies makes a flow below zero one that has shares
    if (isOfReturns && ways.every(({ where }) => where !== NO_RETURNS.where)) continue;
    let plain: EscalarError | null = null;
    let isOfRows = false;
    for (const way of ways) {
      const error = await refusalOf(desk, ask, way);
      if (error === null) return way;
      const needed = neededOf(error, indicator, form);
      if (needed !== null)
        return firstThatComputes(desk, { ...ask, with: { ...ask.with, ...needed } }, indicator);
      plain ??= error;
      isOfRows ||= OF_SOME_ROWS.has(error.code);
      isOfReturns ||= error.code === 'negative-value' && form.input === 'trade_flow';
      if (isOfNoOption(error, form)) break;
    }
    first ??= plain;
    if (plain !== null && !isOfRows) break;
  }
  if (first === null) throw new TypeError(`no way to begin with ${indicator.id}`);
  return first;
}

/** What other options of the same rows do not mend. */
const NO_OTHER_WAY: ReadonlySet<ErrorCode> = new Set(['not-computable', 'one-economy', 'shows-nothing']);

/** What a way may measure otherwise, or tell by itself. */
const MEASURES: ReadonlySet<unknown> = new Set([
  ...['output_real', 'output_nominal', 'value_added_real', 'value_added_nominal'],
  ...['hours', 'persons', 'group'],
]);

/** Whether no other option mends an error: another column is missing than one to measure by, a flow is below zero. */
function isOfNoOption({ code, params }: EscalarError, { input }: Form): boolean {
  if (code === 'missing-column') return 'column' in params && !MEASURES.has(params.column);
  return NO_OTHER_WAY.has(code) || (code === 'negative-value' && input === 'trade_flow');
}

/** What other rows may mend. */
const OF_SOME_ROWS: ReadonlySet<ErrorCode> = new Set([
  'negative-value',
  'no-matched-class',
  'period-not-there',
  'shows-nothing',
]);

/**
 * Why a way computes nothing; null where it does. It is computed as its address will say it, so that the page which is
 * then opened has its result already.
 */
async function refusalOf(desk: Desk, ask: StartAsk, way: Way): Promise<EscalarError | null> {
  const { indicator, data } = ask;
  try {
    const choices = await written(desk, ask, way);
    const { step } = await desk.results.of({ indicator, data, vary: '', ...groupsOf(choices) });
    return tellsSomething(step) ? null : nothingKnown(step, indicator);
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
}

function nothingKnown({ result }: StepResult, indicator: string): EscalarError {
  const [warning] = result.notes.filter(({ level }) => level === 'warning').map(({ text }) => text);
  const because = (lang: Lang) => (warning === undefined ? '' : ` (${warning[lang].replace(/\.$/, '')})`);
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `these data leave every value of it missing${because('en')}`,
      es: `con estos datos falta cada uno de sus valores${because('es')}`,
    },
    try: {
      en: 'Choose other data, or a study that brings together what it needs.',
      es: 'Elija otros datos, o un estudio que reúna lo que necesita.',
    },
  });
}

/** Whether some value of a result is known: beside amounts as they are in the data, some that is made of them. */
function tellsSomething({ indicator, result: { table } }: Pick<StepResult, 'indicator' | 'result'>): boolean {
  const { value } = table.columns;
  if (value?.kind !== 'number') return false;
  const made = new Set(indicator.terms.filter(({ unit }) => unit !== 'input').map(({ id }) => id));
  const terms = textColumn(table, 'term') ?? [];
  const rows = terms.flatMap((term, row) => (made.has(term ?? '') ? [row] : []));
  const known = (row: number) => !Number.isNaN(value.values[row]);
  return rows.length > 0 ? rows.some(known) : value.values.some((one) => !Number.isNaN(one));
}

/** An economy for an option that cannot do without one; null where that is not what is lacking. */
function neededOf(
  { code, params }: EscalarError,
  { options }: AnyIndicator,
  { fields }: Form,
): Choices | null {
  if (code !== 'bad-option' || !('option' in params) || !('value' in params) || params.value !== '')
    return null;
  const field = fields.find(({ name }) => name === params.option);
  const spec = options[field?.name ?? ''];
  if (field === undefined || (spec?.kind !== 'list' && spec?.kind !== 'text')) return null;
  const [economy] = spec.economies === undefined ? [] : firstOf(field.choices, 1);
  return economy === undefined || field.value !== '' ? null : { [field.name]: economy };
}

/** Ways by the rows that enter, the years and those that are shown. */
function waysOf(all: readonly Choices[], form: Form, given: Choices): readonly (readonly Way[])[] {
  const options = all.filter((way) => Object.keys(way).every((name) => given[name] === undefined));
  const shown = Object.fromEntries(
    form.shows.flatMap(({ column, start }) => (start === '' ? [] : [[`show.${column}`, start]])),
  );
  const rows = [...narrowings(form), ...(form.input === 'trade_flow' ? [NO_RETURNS] : [])];
  return [{}, ...spansOf(form)].flatMap((span) =>
    rows.flatMap((few) =>
      (few === ALL || few === NO_RETURNS ? [shown, {}] : [{}]).map((show) =>
        options.map((way) => ({
          where: few.where,
          with: { ...few.with, ...way, ...span, ...show, ...given },
        })),
      ),
    ),
  );
}

/** The span of the article, where the first and the last period of the data do not do. */
const SPAN = { from: '1995', to: '2008' };

/** A span inside the data; none where an indicator has no two ends. */
function spansOf({ fields }: Form): readonly Choices[] {
  const hasEnds = Object.entries(SPAN).every(([name, period]) =>
    fields.some((field) => field.name === name && field.choices.some(({ id }) => id === period)),
  );
  return hasEnds ? [SPAN] : [];
}

/** All rows of the data. */
const ALL: Way = { with: {}, where: {} };

/** Flows of zero or more: changes of inventories may be below, and no share can be taken of them. */
const NO_RETURNS: Way = { with: {}, where: { value: '0..' } };

/** All rows, then those of two economies, then of one: by an option where there is one. */
function narrowings({ enters, fields }: Form): readonly Way[] {
  const option = fields.find(({ name }) => name === 'economies');
  const column = enters.find((one) => one.column === 'economy');
  const field = option ?? column;
  if (field === undefined) return [ALL];
  const few = [2, 1].map((count) => firstOf(field.choices, count).join(','));
  return [
    ALL,
    ...few.map((codes) =>
      option === undefined
        ? { with: {}, where: { economy: codes } }
        : { with: { economies: codes }, where: {} },
    ),
  ];
}

function firstOf(choices: readonly Named[], count: number): readonly string[] {
  const codes = choices.map(({ id }) => id);
  const known = SHOWN.filter((code) => codes.includes(code));
  return [...known, ...codes.filter((code) => !known.includes(code))].slice(0, count);
}

/** The choices of an address, defaults too. */
async function written(desk: Desk, ask: StartAsk, way: Way): Promise<Choices> {
  const { fields } = await formOf(desk, { ...ask, ...way });
  const values = Object.fromEntries(
    fields.filter(({ value, idle }) => value !== '' && idle === null).map(({ name, value }) => [name, value]),
  );
  const { indicator, data, map, read = {} } = ask;
  const named = withGroup(withGroup({ indicator, data }, 'with', { ...values, ...way.with }), 'map', map);
  return withGroup(withGroup(named, 'read', read), 'where', way.where);
}
