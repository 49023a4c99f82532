import type { Lang } from '../../base/locale.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { economies, findEconomy } from '../../catalog/economy.ts';
import { titleOfColumn } from '../../columns/vocabulary.ts';
import { type AnyIndicator, isChain } from '../../indicators/catalogue.ts';
import { findIndicator } from '../../indicators/find-indicator.ts';
import { aboutOption, meaningless } from '../../indicators/meaningless-option.ts';
import { type OptionSpec, parseOptions, type RawOptions, valuesOf } from '../../indicators/options.ts';
import { labelsOf } from '../../study/report/labels.ts';
import { dataOrigin } from '../../workspace/data-name.ts';
import { namesOfData } from '../../workspace/names-of-data.ts';
import type { Choices } from '../address.ts';
import type { Named } from './engine.ts';
import type { Form, FormAsk, FormField } from './form-view.ts';
import { lacksColumns } from './lacks-columns.ts';
import type { Desk } from './open-engine.ts';
import { PLACES, placeOf } from './place-of.ts';

/** Codes of one column that are offered; of more a person types. */
const MOST_CODES = 6000;

/** An indicator with its options as a form: what each can be with these data, and which are idle beside the others. */
export async function formOf(desk: Desk, ask: FormAsk): Promise<Form> {
  const indicator = findIndicator(ask.indicator);
  const { lang } = ask;
  const releases = await releasesFor(desk, indicator, lang);
  const data = ask.data === '' ? (releases[0]?.id ?? '') : ask.data;
  const codes = await codesOf(desk, indicator, data, lang);
  const values = valuesBeside(indicator, ask.with);
  return {
    id: indicator.id,
    title: indicator.title[lang],
    summary: indicator.summary[lang],
    formula: indicator.formula,
    input: indicator.input.table,
    place: placeOf(indicator) ?? '',
    data,
    releases,
    fields: Object.entries(indicator.options).flatMap(([name, spec]) =>
      spec.kind === 'show' ? [] : [fieldOf(name, spec, indicator, ask, values, codes)],
    ),
    shows: showsOf(indicator, ask, codes),
    enters: entersOf(indicator, ask, codes),
  };
}

/** Columns whose rows can be left out before the computation: economies of a panel or of series, and what an address has. */
function entersOf(
  indicator: AnyIndicator,
  { lang, where }: FormAsk,
  codes: ReadonlyMap<string, readonly Named[]>,
): Form['enters'] {
  // an option that says the same stands among the others
  const isOpen =
    KINDS_OF_ECONOMIES.includes(indicator.input.table) && !Object.hasOwn(indicator.options, 'economies');
  const own = isOpen ? ['economy'] : [];
  return [...new Set([...own, ...Object.keys(where)])].flatMap((column) => {
    const choices = codes.get(column) ?? [];
    const value = where[column] ?? '';
    if (value === '' && choices.length < 2) return [];
    return [{ column, title: titleOfColumn(column)[lang], value, choices }];
  });
}

/** Tables in which each economy is measured by itself; in one of trade the others are part of the measure. */
const KINDS_OF_ECONOMIES: readonly string[] = ['industry_panel', 'series'];

/** The options as they would be used; a value that cannot be read counts as not given. */
function valuesBeside(indicator: AnyIndicator, given: Choices): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(indicator.options)) {
    const raw = Object.hasOwn(given, name) ? { [name]: given[name] } : {};
    try {
      Object.assign(values, parseOptions({ [name]: spec }, raw as RawOptions));
    } catch {
      values[name] = spec.default;
    }
  }
  return values;
}

function fieldOf(
  name: string,
  spec: Exclude<OptionSpec, { kind: 'show' }>,
  indicator: AnyIndicator,
  { lang, with: given }: FormAsk,
  values: Readonly<Record<string, unknown>>,
  codes: ReadonlyMap<string, readonly Named[]>,
): FormField {
  const fallback = written(spec.default);
  const value = Object.hasOwn(given, name) ? (given[name] ?? '') : fallback;
  const idle = meaningless(name, value === '' ? '*' : value, indicator.options, values);
  return {
    name,
    about: aboutOption(name, indicator.options)[lang],
    kind: spec.kind,
    value,
    default: fallback,
    choices: choicesOf(name, spec, indicator, codes, lang),
    idle: idle === null ? null : idle.toText(lang).replace('\n', ' '),
  };
}

function showsOf(
  indicator: AnyIndicator,
  { lang, with: given }: FormAsk,
  codes: ReadonlyMap<string, readonly Named[]>,
): Form['shows'] {
  const { show } = indicator.options;
  if (show?.kind !== 'show') return [];
  return show.columns.flatMap((column) => {
    const known = codes.get(column) ?? codes.get(`${column}s`);
    const choices =
      column === 'term' ? indicator.terms.map(({ id, title }) => ({ id, title: title[lang] })) : known;
    if (choices === undefined || choices.length < 2) return [];
    const place = PLACES.includes(column);
    const field = indicator.output.find(({ name }) => name === column);
    return [
      {
        column,
        title: field?.title[lang] ?? column,
        value: given[`show.${column}`] ?? '',
        choices,
        start: place ? (choices.find(({ id }) => id === 'MEX')?.id ?? choices[0]?.id ?? '') : '',
      },
    ];
  });
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(',') : String(value);
}

function choicesOf(
  name: string,
  spec: Exclude<OptionSpec, { kind: 'show' }>,
  indicator: AnyIndicator,
  codes: ReadonlyMap<string, readonly Named[]>,
  lang: Lang,
): readonly Named[] {
  if (spec.kind === 'choice') {
    const terms = new Map(indicator.terms.map(({ id, title }) => [id, title[lang]]));
    return valuesOf(spec)
      .filter((value) => value !== '…')
      .map((id) => ({ id, title: terms.get(id) ?? id }));
  }
  if (spec.kind === 'period') return codes.get('period') ?? [];
  if (spec.kind === 'number') return [];
  const column =
    'narrows' in spec && spec.narrows !== undefined
      ? spec.narrows.column
      : 'economies' in spec && spec.economies !== undefined
        ? 'economy'
        : name;
  return codes.get(column) ?? (column === 'economy' ? allEconomies(lang) : []);
}

function allEconomies(lang: Lang): readonly Named[] {
  return economies.map(({ id, name }) => ({ id, title: name[lang] }));
}

/** Releases that have a table of the kind that the indicator reads, with the columns that it needs. */
export async function releasesFor(
  { host }: Desk,
  indicator: AnyIndicator,
  lang: Lang,
): Promise<readonly Named[]> {
  const wanted = indicator.input.table;
  const all = await host.store.releases();
  return all
    .filter(({ files }) => files.some((file) => file.table === wanted && !lacksColumns(file, indicator)))
    .map(({ id, title }) => ({ id, title: title[lang] }));
}

/** The codes in the columns of the data, by column, with their names; of input-output tables their years and places. */
async function codesOf(
  { host }: Desk,
  indicator: AnyIndicator,
  data: string,
  lang: Lang,
): Promise<ReadonlyMap<string, readonly Named[]>> {
  if (data === '') return new Map();
  const { release, table } = await dataOrigin(data, host);
  if (release === undefined) return new Map();
  if (isChain(indicator)) return codesOfTables(host, release, lang);
  const found = await host.store.table(release, table ?? indicator.input.table);
  const labels = labelsOf(found, undefined);
  return new Map(
    found.fields
      .filter(({ name }) => found.columns[name]?.kind === 'text')
      .map(({ name }) => [name, namedCodes(found, name, (code) => labels[code]?.[lang])]),
  );
}

async function codesOfTables(
  host: Desk['host'],
  release: string,
  lang: Lang,
): Promise<ReadonlyMap<string, readonly Named[]>> {
  const { store } = host;
  const years = await store.ioYears(release);
  const last = years.at(-1);
  if (last === undefined) return new Map();
  const { rows } = await store.ioTable(release, last);
  const places = eachOnce(rows.map(({ economy }) => economy)).map((id) => ({
    id,
    title: findEconomy(id)?.name[lang] ?? id,
  }));
  const input = { name: release, release: await store.release(release), sha256: '' };
  const names = await namesOfData({ input }, host);
  const classes = eachOnce(rows.map(({ sector }) => sector)).map((id) => ({
    id,
    title: names[id]?.[lang] ?? id,
  }));
  const periods = years.map((id) => ({ id, title: id }));
  return new Map([
    ...['economy', 'exporters', 'importers', 'origins', 'destinations', 'partner'].map(
      (name) => [name, places] as const,
    ),
    ...['activity', 'sectors', 'activities'].map((name) => [name, classes] as const),
    ...['years', 'period'].map((name) => [name, periods] as const),
  ]);
}

function eachOnce(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}

function namedCodes(
  table: Table,
  name: string,
  labelOf: (code: string) => string | undefined,
): readonly Named[] {
  const codes = new Set<string>();
  for (const code of textColumn(table, name) ?? []) {
    if (code !== null && code !== '') codes.add(code);
    if (codes.size > MOST_CODES) return [];
  }
  return [...codes].sort().map((id) => ({ id, title: labelOf(id) ?? id }));
}
