import { type Lang, same, type Text } from '../../base/locale.ts';
import { economies } from '../../catalog/economy.ts';
import { titleOfColumn } from '../../columns/vocabulary.ts';
import type { AnyIndicator } from '../../indicators/catalogue.ts';
import { findIndicator } from '../../indicators/find-indicator.ts';
import { aboutOption, meaningless } from '../../indicators/meaningless-option.ts';
import { type OptionSpec, valuesOf } from '../../indicators/options.ts';
import type { Codes } from './codes-of-data.ts';
import type { Desk } from './desk.ts';
import { endedBy, valuesBeside } from './ended-by.ts';
import type { Form, FormAsk, FormField } from './form-view.ts';
import { judgesByRules } from './judges-by-rules.ts';
import { lacksColumns } from './lacks-columns.ts';
import { PLACES, placeOf } from './place-of.ts';
import type { Named } from './shown.ts';

/** An indicator with its options as a form: what each can be with these data, and which are idle beside the others. */
export async function formOf(desk: Desk, ask: FormAsk): Promise<Form> {
  const indicator = findIndicator(ask.indicator);
  const { lang } = ask;
  const releases = await releasesFor(desk, indicator, lang);
  const data = ask.data === '' ? (releases[0]?.id ?? '') : ask.data;
  const codes = await desk.codes(indicator, { ...ask, data });
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
function entersOf(indicator: AnyIndicator, { lang, where }: FormAsk, codes: Codes): Form['enters'] {
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

function fieldOf(
  name: string,
  spec: Exclude<OptionSpec, { kind: 'show' }>,
  indicator: AnyIndicator,
  { lang, with: given }: FormAsk,
  values: Readonly<Record<string, unknown>>,
  codes: Codes,
): FormField {
  const fallback = written(spec.default);
  const value = Object.hasOwn(given, name) ? (given[name] ?? '') : fallback;
  const idle = (one: string) => idleReason(meaningless(name, one, indicator.options, values), lang);
  const locked = idle('*') !== null;
  return {
    name,
    about: aboutOption(name, indicator.options)[lang],
    kind: spec.kind,
    value,
    default: fallback,
    choices: choicesOf(name, spec, indicator, codes, lang).map((choice) => {
      const reason = locked || spec.kind !== 'choice' ? null : idle(choice.id);
      return reason === null ? choice : { ...choice, idle: reason };
    }),
    idle: idle(value === '' ? '*' : value),
    locked,
    ends: endedBy(name, indicator, given),
  };
}

/** Why an option does nothing, in the words of a form, where one chooses and leaves nothing out. */
function idleReason(refusal: ReturnType<typeof meaningless>, lang: Lang): string | null {
  if (refusal === null) return null;
  const { other, is, allowed } = refusal.params;
  const now = is === '' ? { en: `without ${other}`, es: `sin ${other}` } : same(`${other}=${is}`);
  const needed = allowed.includes('*') ? other : `${other}=${allowed.join(' | ')}`;
  const text: Text = allowed.includes('')
    ? { en: `only without ${other}`, es: `solo sin ${other}` }
    : { en: `only with ${needed}; now ${now.en}`, es: `solo con ${needed}; ahora ${now.es}` };
  return text[lang];
}

function showsOf(indicator: AnyIndicator, { lang, with: given }: FormAsk, codes: Codes): Form['shows'] {
  const { show } = indicator.options;
  if (show?.kind !== 'show') return [];
  return show.columns.flatMap((column) => {
    const place = PLACES.includes(column);
    // a file of one's own has its reporters under the name of the vocabulary
    const own = place ? codes.get('economy') : undefined;
    const told = codes.get(column) ?? codes.get(`${column}s`);
    const known = told ?? own;
    const choices =
      column === 'term' ? indicator.terms.map(({ id, title }) => ({ id, title: title[lang] })) : known;
    if (choices === undefined || choices.length < 2) return [];
    const field = indicator.output.find(({ name }) => name === column);
    return [
      {
        column,
        title: field?.title[lang] ?? column,
        value: given[`show.${column}`] ?? '',
        choices,
        start:
          place && told !== undefined
            ? (choices.find(({ id }) => id === 'MEX')?.id ?? choices[0]?.id ?? '')
            : '',
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
  codes: Codes,
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

/** Releases that have a table of the kind that the indicator reads, with the columns that it needs; none for a rule of upgrading. */
export async function releasesFor(
  { host }: Desk,
  indicator: AnyIndicator,
  lang: Lang,
): Promise<readonly Named[]> {
  if (judgesByRules(indicator.id)) return [];
  const wanted = indicator.input.table;
  const all = await host.store.releases();
  return all
    .filter(({ files }) => files.some((file) => file.table === wanted && !lacksColumns(file, indicator)))
    .map(({ id, title }) => ({ id, title: title[lang] }));
}
