import { EscalarError, type Where } from '../../base/error.ts';
import { info, type PlainNote } from '../../base/note.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import { readPeriods, shortNotes } from './period-column.ts';
import { bareHeader, isPeriodName, splitName } from './period-in-name.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { shortYears } from './short-years.ts';
import { someOf } from './some-of.ts';
import type { TabularOptions } from './tabular-options.ts';
import { wideAndLong, wideWithoutPeriods } from './wide-errors.ts';

/** A column of values, and what its name says of them. */
export interface ValueColumn {
  readonly plan: ColumnPlan;
  /** The period or code. */
  readonly key: string;
  /** What the numbers measure; null where the name does not say it. */
  readonly variable: string | null;
}

/** A file whose columns are named by periods or codes: which, and the column of the table that they go to. */
export interface WidePlan {
  readonly ids: readonly ColumnPlan[];
  readonly keyField: string;
  readonly values: readonly ValueColumn[];
  readonly notes: readonly PlainNote[];
}

interface WideContext {
  readonly options: TabularOptions;
  readonly where: (column: number) => Where;
  /** Whether a column of an unknown name holds numbers. */
  readonly isNumeric: (plan: ColumnPlan) => boolean;
}

/**
 * Whether the columns are named by periods (`2003`, `ene-94`), by codes (`0101`, or as `columns` says), or by variable
 * and year (`emp2000`, `Output 2000`).
 * @returns null for a long file
 * @throws EscalarError `wide-and-long`, `wide-without-periods`, `duplicate-field`, and what a period can be refused for
 */
export function findWide(plans: readonly ColumnPlan[], context: WideContext): WidePlan | null {
  const { layout = 'auto', columns } = context.options;
  if (columns !== undefined)
    return codesPlan(
      plans,
      plans.filter((plan) => isOwn(plan) && context.isNumeric(plan)),
      columns,
      context,
    );
  if (layout === 'long') return null;
  const own = plans.filter(isOwn);
  const isTaken = (field: string) => plans.some((plan) => plan.field === field);
  const years = shortYears(
    own.map(({ header }) => header),
    isTaken(classField(context.options)) && !isTaken('period'),
  );
  if (years.size > 0)
    return periodsPlan(
      plans,
      own.filter(({ header }) => years.has(header)),
      context,
      years,
    );
  const digits = own.filter(({ header }) => /^\d+$/.test(header));
  const codes = digits.some(({ header }) => !isPeriodName(header)) ? digits : [];
  if (codes.length > 1) return codesPlan(plans, codes, classField(context.options), context);
  const series = seriesOfClasses(own, plans, context);
  if (series.length > 1)
    return { ...seriesPlan(plans, series), keyField: seriesField(plans, series, context) };
  const periods = own.filter(({ header }) => isPeriodName(header));
  if (periods.length > 1 || (periods.length === 1 && (layout === 'wide' || isOnlyNumber(plans, context))))
    return periodsPlan(plans, periods, context);
  const named = variablesAndYears(plans);
  if (named.length > 1) return variablesPlan(plans, named, context);
  if (layout !== 'wide') return null;
  throw wideWithoutPeriods({ columns: plans.map(({ header }) => header) });
}

/** Whether the numbers stand in one column alone and nothing else is a period: a download of one year. */
function isOnlyNumber(plans: readonly ColumnPlan[], { options, isNumeric }: WideContext): boolean {
  if (options.for === undefined) return false;
  const isTime = plans.some(({ kind }) => ['period', 'year', 'month', 'quarter'].includes(kind));
  const numbers = plans.filter(
    (plan) => plan.kind === 'number' || (plan.kind === 'unknown' && isNumeric(plan)),
  );
  return !isTime && numbers.length === 1;
}

/** Whether a name is the file's own and says nothing that is known. */
function isOwn({ header, field, kind }: ColumnPlan): boolean {
  return kind === 'unknown' && field === header;
}

/** Where codes over columns go: products in a table of trade, classes elsewhere. */
function classField({ for: table }: TabularOptions): string {
  return table === 'trade_flow' ? 'product' : 'activity';
}

function others(plans: readonly ColumnPlan[], values: readonly ValueColumn[]): ColumnPlan[] {
  return plans.filter((plan) => !values.some((value) => value.plan === plan));
}

function codesPlan(
  plans: readonly ColumnPlan[],
  codes: readonly ColumnPlan[],
  keyField: string,
  { options }: WideContext,
): WidePlan {
  const values = codes.map((plan): ValueColumn => ({ plan, key: plan.header, variable: null }));
  const shown = someOf(codes.map(({ header }) => header));
  const said = options.columns === undefined ? ' (--read columns=)' : '';
  const note = info(
    `The columns ${shown} were turned into rows: their names are ${keyField}${said}.`,
    `Las columnas ${shown} se convirtieron en filas: sus nombres son ${keyField}${said}.`,
  );
  const taken = plans.find((plan) => plan.field === keyField && !codes.includes(plan));
  if (taken !== undefined)
    throw new EscalarError('duplicate-field', {
      field: keyField,
      columns: [taken.header, codes[0]?.header ?? ''],
    });
  return { ids: others(plans, values), keyField, values, notes: [note] };
}

/**
 * Columns that are each the series of a class, as INEGI names them (`Valor de producción > 311 Industria alimentaria`):
 * none unless all columns of numbers beside a period are, and somebody asks for classes.
 */
function seriesOfClasses(
  own: readonly ColumnPlan[],
  plans: readonly ColumnPlan[],
  { options, isNumeric }: WideContext,
): readonly ValueColumn[] {
  if (options.for !== 'industry_panel' && options.for !== 'trade_flow') return [];
  if (!plans.some(({ kind }) => kind === 'period' || kind === 'year')) return [];
  const numeric = own.filter(isNumeric);
  const series = numeric.flatMap((plan) => {
    const named = seriesName(plan.header);
    return named === null ? [] : [{ plan, ...named }];
  });
  const isAll = series.length === numeric.length && series.some(({ key }) => !isPeriodName(key));
  if (!isAll) return [];
  // one thing alone that has no known name is what wideValue says
  const isOneUnknown = new Set(series.map(({ variable }) => variable)).size === 1;
  return series.map((one) =>
    isOneUnknown && one.variable !== null && columnOfHeader(one.variable) === null
      ? { ...one, variable: null }
      : one,
  );
}

/** Where the names of series go: to the economies where all are some and nothing else names them, else to the classes. */
function seriesField(
  plans: readonly ColumnPlan[],
  series: readonly ValueColumn[],
  { options }: WideContext,
): string {
  const isTaken = plans.some(({ field }) => field === 'economy');
  const arePlaces = !isTaken && series.every(({ key }) => findEconomy(key) !== null);
  return arePlaces ? 'economy' : classField(options);
}

/** What a name of a series says: its class, and what is measured, by the words that are known or the last ones. */
function seriesName(header: string): { readonly key: string; readonly variable: string | null } | null {
  const steps = header.split('>').map((step) => step.trim());
  const code = /^(\d{2,6}(?:-\d{2})?)\s+(?:-\s+)?\p{L}/u.exec(steps.at(-1) ?? '')?.[1];
  const [measure = '', key = ''] = steps.length === 2 ? steps : [];
  if (code === undefined)
    return key !== '' && columnOfHeader(measure) !== null ? { key, variable: measure } : null;
  const path = steps.slice(0, -1);
  return { key: code, variable: path.find((step) => columnOfHeader(step) !== null) ?? path.at(-1) ?? null };
}

function seriesPlan(
  plans: readonly ColumnPlan[],
  values: readonly ValueColumn[],
): Omit<WidePlan, 'keyField'> {
  const shown = someOf(values.map(({ key, plan }) => `${key} = "${plan.header}"`));
  const note = info(
    `Each column is the series of a class, and was turned into rows: ${shown}.`,
    `Cada columna es la serie de una clase y se convirtió en filas: ${shown}.`,
  );
  return { ids: others(plans, values), values, notes: [note] };
}

function periodsPlan(
  plans: readonly ColumnPlan[],
  named: readonly ColumnPlan[],
  context: WideContext,
  years: ReadonlyMap<string, string> = new Map(),
): WidePlan {
  const holder = plans.find(({ kind }) => kind === 'period' || kind === 'year' || kind === 'month');
  if (holder !== undefined) {
    const columns = named.map(({ header }) => header);
    throw wideAndLong({ period: holder.header, columns });
  }
  const labelled = named.map((plan) => ({
    plan,
    label: years.get(plan.header) ?? bareHeader(plan.header),
    variable: null,
  }));
  const wide = keyed(plans, labelled, context);
  const note = info(
    'The columns named as periods were turned into rows.',
    'Las columnas con nombre de periodo se convirtieron en filas.',
  );
  return { ...wide, notes: [...wide.notes, note, ...shortNotes([...years.keys()])] };
}

interface Labelled {
  readonly plan: ColumnPlan;
  readonly label: string;
  readonly variable: string | null;
}

/** Columns `emp2000`, `emp2001` of a file without a column of periods; one year of a name alone is a name. */
function variablesAndYears(plans: readonly ColumnPlan[]): Labelled[] {
  if (plans.some(({ kind }) => kind === 'period' || kind === 'year' || kind === 'month')) return [];
  const split = plans.flatMap((plan): Labelled[] => {
    const isMeasure = (plan.kind === 'unknown' || plan.kind === 'number') && plan.field === plan.header;
    const parts = isMeasure ? splitName(plan.header) : null;
    return parts === null ? [] : [{ plan, label: parts.period, variable: parts.variable }];
  });
  const times = new Map<string | null, number>();
  for (const { variable } of split) times.set(variable, (times.get(variable) ?? 0) + 1);
  return [...times.values()].some((count) => count > 1) ? split : [];
}

function variablesPlan(
  plans: readonly ColumnPlan[],
  named: readonly Labelled[],
  context: WideContext,
): WidePlan {
  const wide = keyed(plans, named, context);
  const variables = someOf([...new Set(named.map(({ variable }) => variable ?? ''))], 12);
  const periods = someOf([...new Set(wide.values.map(({ key }) => key))]);
  const note = info(
    `Columns named by a variable and a period were turned into rows: ${variables}; ${periods}.`,
    `Las columnas con nombre de variable y periodo se convirtieron en filas: ${variables}; ${periods}.`,
  );
  return { ...wide, notes: [...wide.notes, note] };
}

/** The periods of the labels, each once for a variable. */
function keyed(
  plans: readonly ColumnPlan[],
  named: readonly Labelled[],
  { options, where }: WideContext,
): WidePlan {
  const first = new Map([...named].reverse().map(({ label, plan }) => [label, plan.index]));
  const read = readPeriods(new Map([...first].map(([label, index]) => [label, index])), {
    column: named[0].plan.header,
    frequency: options.frequency ?? 'auto',
    ...(named.every(({ variable }) => variable === null) && { leaveOut: (label) => `--drop "${label}"` }),
    where,
  });
  const seen = new Map<string, string>();
  const values = named.map(({ plan, label, variable }): ValueColumn => {
    const key = read.periods.get(label) as string;
    const cell = JSON.stringify([variable, key]);
    const other = seen.get(cell);
    if (other !== undefined)
      throw new EscalarError(
        'duplicate-field',
        { field: key, columns: [other, plan.header] },
        where(plan.index),
      );
    seen.set(cell, plan.header);
    return { plan, key, variable };
  });
  return { ids: others(plans, values), keyField: 'period', values, notes: read.notes };
}
