import { type Lang, say } from '../../base/locale.ts';
import { plainWords } from '../../base/plain-words.ts';
import { filterRows, type Table, textColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { POLICY_DOMAINS, POLICY_ORIENTATIONS, POLICY_TYPES } from '../../catalog/policy-vocabulary.ts';
import { labelsOf } from '../../study/report/labels.ts';
import { findPolicies } from '../../workspace/policies/find-policies.ts';
import { type ParsedPolicies, parsePolicies } from '../../workspace/policies/parse-policies.ts';
import type { PolicyRecord } from '../../workspace/policies/policy-schema.ts';
import { policyNames, policyTable, sourceWords } from '../../workspace/policies/policy-table.ts';
import { policyWorks } from '../../workspace/policies/policy-works.ts';
import { policyYears } from '../../workspace/policies/policy-years.ts';
import { shippedNames } from '../../workspace/shipped-names.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { Desk } from './desk.ts';
import { type FigureView, figureView } from './figure-view.ts';
import type { InLang } from './result-of.ts';
import type { Named } from './shown.ts';

export interface PoliciesAsk extends InLang {
  /** A file that ships, or one that was given; empty: the first that ships. */
  readonly name: string;
  readonly economy: string;
  readonly type: string;
  readonly orientation: string;
  /** Words that a record must have; accents and case do not matter. */
  readonly filter: string;
  readonly width: number;
}

/** Records of policy instruments that meet the filters, and their timeline. */
export interface PoliciesView extends Named {
  readonly about: string;
  readonly files: readonly string[];
  readonly asOf: number;
  /** All there are. */
  readonly count: number;
  readonly ids: readonly string[];
  readonly economies: readonly Named[];
  readonly types: readonly Named[];
  readonly orientations: readonly Named[];
  readonly records: readonly RecordView[];
  /** Null where no record is left. */
  readonly timeline: FigureView | null;
}

export interface RecordView {
  readonly id: string;
  readonly name: string;
  readonly economy: string;
  readonly type: string;
  readonly orientation: string;
  readonly domain: string;
  readonly years: string;
  readonly targets: string;
  readonly notes: string;
  /** Works and places in them, and the works in full. */
  readonly source: string;
  readonly works: readonly string[];
  /** `policies/x.yaml:12` and the lines from there on. */
  readonly place: string;
  readonly lines: string;
}

/** @throws EscalarError `policies-not-found`, those of `parsePolicies` */
export async function policiesView({ host }: Desk, ask: PoliciesAsk): Promise<PoliciesView> {
  const { lang } = ask;
  const files = await shippedNames(host.files, 'policies');
  const { text, file } = await findPolicies(ask.name === '' ? (files[0] ?? '') : ask.name, host.files);
  const parsed = parsePolicies(text, file);
  const { id, title, about, as_of: asOf, instruments } = parsed.policies;
  const works = policyWorks(parsed.policies, lang);
  const all = instruments.map((one, i) => ({
    one,
    view: recordView(one, { lang, works, file, lines: linesOf(parsed, text, i) }),
  }));
  const shown = all.filter(({ one, view }) => meets(one, view, ask));
  const offered = (codes: readonly string[], nameOf: (code: string) => string) =>
    [...new Set(codes)].map((code) => ({ id: code, title: nameOf(code) }));
  return {
    id,
    title: textOf(title)[lang],
    about: textOf(about ?? '')[lang],
    files,
    asOf,
    count: instruments.length,
    ids: all.map(({ view }) => view.id),
    economies: offered(
      instruments.map(({ economy }) => economy),
      (code) => economyName(code, lang),
    ),
    types: offered(
      instruments.map(({ type }) => type),
      (code) => say(POLICY_TYPES[code as PolicyRecord['type']], lang),
    ),
    orientations: offered(
      instruments.flatMap(({ orientation }) => orientation),
      (code) => say(POLICY_ORIENTATIONS[code as PolicyRecord['orientation'][number]], lang),
    ),
    records: shown.map(({ view }) => view),
    timeline: timelineOf(parsed, file, new Set(shown.map(({ view }) => view.id)), ask),
  };
}

function meets(
  one: PolicyRecord,
  view: RecordView,
  { economy, type, orientation, filter }: PoliciesAsk,
): boolean {
  const text = plainWords([view.id, view.name, view.economy, view.type, view.notes, view.targets].join(' '));
  return (
    (economy === '' || one.economy === economy) &&
    (type === '' || one.type === type) &&
    (orientation === '' || one.orientation.some((code) => code === orientation)) &&
    plainWords(filter)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

interface Telling {
  readonly lang: Lang;
  readonly works: Readonly<Record<string, string>>;
  readonly file: string;
  readonly lines: { readonly first: number; readonly text: string };
}

function recordView(one: PolicyRecord, { lang, works, file, lines }: Telling): RecordView {
  const { work, cites } = one.source;
  return {
    id: one.id,
    name: one.name[lang],
    economy: economyName(one.economy, lang),
    type: say(POLICY_TYPES[one.type], lang),
    orientation: one.orientation.map((code) => say(POLICY_ORIENTATIONS[code], lang)).join(', '),
    domain: one.domain === undefined ? '' : say(POLICY_DOMAINS[one.domain], lang),
    years: policyYears(one, lang),
    targets: (one.targets ?? []).flatMap(({ codes }) => codes).join(', '),
    notes: one.notes === undefined ? '' : textOf(one.notes)[lang],
    source: sourceWords(one.source),
    works: [work, ...(cites === undefined ? [] : [cites.work])].flatMap((name) => works[name] ?? []),
    place: `${file}:${lines.first}`,
    lines: lines.text,
  };
}

function economyName(code: string, lang: Lang): string {
  return findEconomy(code)?.name[lang] ?? code;
}

/** The lines of the file that hold a record. */
function linesOf({ policies, placeOf }: ParsedPolicies, text: string, at: number): Telling['lines'] {
  const first = placeOf(['instruments', at]).line ?? 1;
  const last = at + 1 < policies.instruments.length ? placeOf(['instruments', at + 1]).line : undefined;
  const lines = text.split('\n').slice(first - 1, last === undefined ? undefined : last - 1);
  const end = lines.findIndex((line, i) => i > 0 && /^[^\s#]/.test(line));
  return {
    first,
    text: lines
      .slice(0, end < 0 ? undefined : end)
      .join('\n')
      .trimEnd(),
  };
}

function timelineOf(
  parsed: ParsedPolicies,
  file: string,
  shown: ReadonlySet<string>,
  { lang, width }: PoliciesAsk,
): FigureView | null {
  const table = eachOnce(policyTable(parsed, 'policy_instrument', file), shown);
  if (table.rows === 0 || width === 0) return null;
  const view = figureView(
    {
      id: 'policies',
      kind: 'timeline',
      title: textOf(parsed.policies.title),
      source: { en: file, es: file },
      unit: UNITS.none,
      x: 'start',
      end: 'end',
      startState: 'start_state',
      endState: 'end_state',
      series: 'instrument',
      group: 'economy',
      colour: 'type',
      y: 'source_line',
      table,
      labels: labelsOf(table, undefined, policyNames(parsed)),
    },
    lang,
    width,
  );
  return { ...view, keys: view.keys.map(({ instrument = '' }) => ({ instrument })) };
}

/** One row a record: those of its further targets say nothing of its years. */
function eachOnce(table: Table, shown: ReadonlySet<string>): Table {
  const ids = textColumn(table, 'instrument') ?? [];
  return filterRows(table, (row) => shown.has(ids[row] ?? '') && ids.indexOf(ids[row]) === row);
}
