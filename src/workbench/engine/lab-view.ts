import type { Lang } from '../../base/locale.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { activityName, findActivity } from '../../catalog/classification.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { movesPrices } from '../../indicators/chains/prices/price-shock.ts';
import { PRICE_TERMS } from '../../indicators/chains/prices/price-table.ts';
import { SCENARIO_TERMS } from '../../indicators/chains/scenarios/scenario-table.ts';
import { type Term, termOf } from '../../indicators/term.ts';
import type { Host } from '../../workspace/host.ts';
import { findScenario } from '../../workspace/scenario/find-scenario.ts';
import { parseScenario, readScenario } from '../../workspace/scenario/parse-scenario.ts';
import {
  type NumberEnd,
  type ShockField,
  type ShockForm,
  shockForms,
} from '../../workspace/scenario/shock-forms.ts';
import type { ShockTakes } from '../../workspace/scenario/shock-parts.ts';
import { shippedNames } from '../../workspace/shipped-names.ts';
import { textOf } from '../../workspace/text-of.ts';
import { type Choices, groupOf } from '../address.ts';
import { shocksIn } from '../scenario-in.ts';
import type { Desk } from './desk.ts';
import type { InLang } from './result-of.ts';
import { choicesOfScenario } from './scenario-choices.ts';
import { scenarioOfFile } from './scenario-file.ts';
import { type KeptScenario, scenarioKept } from './scenario-kept.ts';
import type { Named } from './shown.ts';

export interface LabAsk extends InLang {
  /** Those of the address; without shocks those of the first scenario that ships. */
  readonly choices: Choices;
}

/** What a scenario can be made of, and the one that is made, with its file for the command line and for studies. */
export interface LabView extends KeptScenario {
  /** Scenarios that ship, with the choices that say the same. */
  readonly shipped: readonly (Named & { readonly about: string; readonly choices: Choices })[];
  readonly releases: readonly Named[];
  /** The tables that are meant: those of the scenario that this one is on, where it is on one. */
  readonly data: string;
  readonly years: readonly string[];
  readonly year: string;
  readonly economies: readonly Named[];
  readonly activities: readonly Named[];
  /** What a scenario measures of an economy. */
  readonly terms: readonly Named[];
  readonly kinds: readonly LabKind[];
  readonly choices: Choices;
}

export interface LabKind extends Named {
  readonly about: string;
  readonly fields: readonly LabField[];
  /** What a new shock of the kind begins with. */
  readonly start: Choices;
}

export interface LabField {
  readonly name: string;
  readonly about: string;
  readonly takes: ShockTakes;
  readonly required: boolean;
  readonly least: NumberEnd | null;
  readonly most: NumberEnd | null;
}

const RELEASE_OF_TABLES = {
  en: 'release with input-output tables',
  es: 'la publicación con matrices de insumo-producto',
};

/** Where the tables of most lessons are. */
const USUAL = 'wiod-2013-ten';

/** A scenario as a form, with what its parts can be in the tables it meets. @throws EscalarError `unknown-name` */
export async function labView(desk: Desk, { lang, choices: given }: LabAsk): Promise<LabView> {
  const { host } = desk;
  const shipped = await shippedScenarios(host, lang);
  const bare = Object.keys(groupOf(given, 'shock')).length === 0;
  const { file = shipped[0]?.id } = given;
  const begun = bare && file !== undefined ? (await scenarioOfFile(desk, { file, lang })).choices : {};
  const chosen = { ...begun, ...given };
  const { releases, data, years, year } = await tablesOf(chosen, host);
  assertYear(given, years);
  const { economies, activities } = await codesOf(host, data, year, lang);
  const terms = measuresOf(shocksIn(chosen));
  const term = terms.find(({ id }) => id === chosen.term) ?? terms[0];
  const { data: _, year: __, ...own } = chosen;
  const tables = chosen.on === undefined ? { data, year } : {};
  const choices = { level: 'country', ...own, term: term.id, ...tables };
  return {
    shipped,
    releases: releases.map(({ id, title }) => ({ id, title: title[lang] })),
    data,
    years,
    year,
    economies,
    activities,
    terms: terms.map(({ id, title }) => ({ id, title: title[lang] })),
    kinds: shockForms().map((form) => kindView(form, economies, lang)),
    choices,
    ...(await scenarioKept(choices, host.files)),
  };
}

/** Releases of tables, and the one and the year that are meant. @throws EscalarError `unknown-name` */
async function tablesOf(chosen: Choices, host: Host) {
  const releases = (await host.store.releases()).filter(({ files }) =>
    files.some(({ table }) => table === 'io_table'),
  );
  const first = releases.find(({ id }) => id === USUAL) ?? releases[0];
  const asked = chosen.on === undefined ? chosen : await tablesBelow(chosen.on, host);
  const data = asked.data ?? first?.id ?? '';
  const known = releases.map(({ id }) => id);
  if (data !== '' && !known.includes(data)) throw unknownName(RELEASE_OF_TABLES, data, known);
  const years = data === '' ? [] : await host.store.ioYears(data);
  const year = asked.year !== undefined && years.includes(asked.year) ? asked.year : (years.at(-1) ?? '');
  return { releases, data, years, year };
}

/** @throws EscalarError `unknown-name` for a year of the address that the tables do not have */
function assertYear({ on, year = '' }: Choices, years: readonly string[]): void {
  if (on !== undefined || year === '' || years.length === 0 || years.includes(year)) return;
  throw unknownName({ en: 'year', es: 'el año' }, year, years);
}

/** What the scenario below is computed from. @throws EscalarError `scenario-not-found`, those of the file */
async function tablesBelow(on: string, host: Host): Promise<Choices> {
  const { scenario } = await readScenario(await findScenario(on, host.files), host.files);
  const { data, year } = scenario;
  return { data: data.release ?? '', ...(year === undefined ? {} : { year: String(year) }) };
}

/** Measures that every economy has, at fixed prices and with prices; the first is drawn unless another is chosen. */
const OF_ECONOMIES = ['value_added', 'output', 'exports', 'domestic_share', 'backward', 'forward'];
const WITH_PRICES = ['real_income', 'real_wage', 'price_index', 'value_added', 'exports', 'imports'];

function measuresOf(shocks: readonly Choices[]): readonly Term[] {
  const priced = shocks.some(({ kind = '' }) => movesPrices({ kind }));
  const [ids, terms] = priced ? [WITH_PRICES, PRICE_TERMS] : [OF_ECONOMIES, SCENARIO_TERMS];
  return ids.flatMap((id) => termOf(terms, id) ?? []);
}

async function shippedScenarios(host: Host, lang: Lang): Promise<LabView['shipped']> {
  const names = await shippedNames(host.files, 'scenarios');
  return Promise.all(
    names.map(async (name) => {
      const { text, file } = await findScenario(name, host.files);
      const { scenario } = parseScenario(text, file);
      const title = textOf(scenario.title)[lang];
      return {
        id: name,
        title,
        about: textOf(scenario.about ?? '')[lang],
        choices: { ...choicesOfScenario(scenario, title), file: name },
      };
    }),
  );
}

async function codesOf(host: Host, data: string, year: string, lang: Lang) {
  if (data === '' || year === '') return { economies: [], activities: [] };
  const { rows } = await host.store.ioTable(data, year);
  const named = (codes: readonly string[], nameOf: (code: string) => string) =>
    [...new Set(codes)].map((id) => ({ id, title: nameOf(id) }));
  return {
    economies: named(
      rows.map(({ economy }) => economy),
      (code) => findEconomy(code)?.name[lang] ?? code,
    ),
    activities: named(
      rows.map(({ sector }) => sector),
      (code) => (findActivity(CLASSES, code) === null ? code : activityName(CLASSES, code, lang)),
    ),
  };
}

/** The classification whose names the codes of industries are looked up in. */
const CLASSES = 'WIOD2013';

function kindView(
  { kind, name, about, fields }: ShockForm,
  economies: readonly Named[],
  lang: Lang,
): LabKind {
  const start = fields.filter((field) => field.required || isShareOfSourcing(kind, field));
  return {
    id: kind,
    title: name[lang],
    about: about[lang],
    fields: fields.map((field) => ({ ...field, about: field.about[lang] })),
    start: {
      kind,
      ...Object.fromEntries(start.map((field, i) => [field.name, startOf(field, i, economies)])),
    },
  };
}

/** One of share and target must be said. */
function isShareOfSourcing(kind: string, { name }: ShockField): boolean {
  return kind === 'local-sourcing' && name === 'share';
}

function startOf({ name, takes }: ShockField, at: number, economies: readonly Named[]): string {
  if (takes === 'target') return '0.6';
  if (takes === 'word') return name === 'currency' ? 'usd' : 'CO2';
  if (name === 'price') return '50';
  if (takes === 'number') return name === 'change' ? '-0.1' : '0.1';
  const [own, other] = ['MEX', 'USA'].map(
    (code, i) => economies.find(({ id }) => id === code)?.id ?? economies[i]?.id ?? '',
  );
  return (name === 'economy' && at === 0 ? own : other) ?? '';
}
