import { badOption } from '../../base/bad-option.ts';
import { same, type Text } from '../../base/locale.ts';
import { plainWords } from '../../base/plain-words.ts';
import { type Row, type Table, tableOf } from '../../base/table.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { classifications } from '../../catalog/classification.ts';
import { CONFIDENCE } from '../../catalog/confidence.ts';
import { correspondences } from '../../catalog/correspondences.ts';
import { economies } from '../../catalog/economy.ts';
import { economyNote } from '../../catalog/economy-notes.ts';
import { groupings } from '../../catalog/groupings.ts';
import { originText } from '../../catalog/origin.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { versionIn } from '../../report/citation-in.ts';
import { findStudy } from '../../workspace/find-study.ts';
import { shippedNames } from '../../workspace/shipped-names.ts';
import { textOf } from '../../workspace/text-of.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one, text } from '../command-spec.ts';
import { classCount } from '../describe-catalog.ts';
import { isFound, otherwise } from '../indicator-search.ts';
import { showTable } from '../show-table.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

const LISTS = {
  indicators: listIndicators,
  releases: listReleases,
  economies: listEconomies,
  classifications: listClassifications,
  groupings: listGroupings,
  correspondences: listCorrespondences,
  studies: listStudies,
  scenarios: listScenarios,
  policies: listPolicies,
  presets: listPresets,
  checks: async (terminal: Terminal) => (await import('../list-coverage.ts')).listChecks(terminal),
  coverage: async (terminal: Terminal, call: CommandCall) =>
    (await import('../list-coverage.ts')).listCoverage(terminal, call),
};

export const listCommand: CommandSpec = {
  ...lineOf('list', same(Object.keys(LISTS).join(' | '))),
  options: [
    {
      flags: '--search <text>',
      about: { en: 'only lines that contain the text', es: 'solo líneas que contienen el texto' },
    },
    {
      flags: '--economy <economies>',
      about: {
        en: 'for coverage: only these, by code or name: MEX,TWN',
        es: 'para coverage: solo estas, por código o nombre: MEX,TWN',
      },
    },
  ],
  run: list,
};

async function list(call: CommandCall): Promise<void> {
  const what = text(call, 0);
  const known = Object.keys(LISTS);
  if (!Object.hasOwn(LISTS, what)) {
    throw unknownName({ en: 'list', es: 'la lista' }, what, known);
  }
  if (one(call, 'economy') !== null && what !== 'coverage')
    throw badOption('--economy', one(call, 'economy') ?? '', {
      en: 'nothing: it is of list coverage',
      es: 'nada: es de list coverage',
    });
  const rows = await LISTS[what as keyof typeof LISTS](call.terminal, call);
  const sought = plainWords(one(call, 'search') ?? '');
  const kept = soughtIn(what, rows, sought);
  const isSaid = what === 'indicators' && sayOtherwise(call.terminal, sought);
  if (kept.length === 0 && !isSaid) call.terminal.say({ en: 'Nothing found.', es: 'No se encontró nada.' });
  if (kept.length > 0 || call.terminal.format !== 'text')
    await showTable(
      call.terminal,
      asTable(what, kept, rows, call.terminal.format === 'text'),
      undefined,
      // a short list may take more lines, a long one is skimmed
      { wrap: kept.length <= SHORT },
    );
}

const SHORT = 12;

/** The rows that contain the text; of indicators those first that speak of its words anywhere. */
function soughtIn(what: string, rows: readonly Row[], sought: string): readonly Row[] {
  const has = (row: Row) =>
    Object.values(row).some((cell) => typeof cell === 'string' && plainWords(cell).includes(sought));
  const first = rows.filter((row) => sought === '' || has(row));
  if (what !== 'indicators' || sought === '') return first;
  const found = new Set(catalogue.filter((one) => isFound(sought, one)).map(({ id }) => id));
  const speaks = rows.filter((row) => found.has(String(row.id)));
  return [...speaks, ...first.filter((row) => !speaks.includes(row))];
}

/** Says what another program has under this name that is a command here, or is not here. */
function sayOtherwise(terminal: Terminal, sought: string): boolean {
  const found = otherwise(sought, (id) => catalogue.some((one) => one.id === id));
  for (const { program, name, write } of found)
    terminal.say(
      write === null
        ? { en: `${name} of ${program} is not here.`, es: `${name} de ${program} no está aquí.` }
        : {
            en: `${name} of ${program} is here the command escalar ${write}.`,
            es: `${name} de ${program} es aquí la orden escalar ${write}.`,
          },
    );
  return found.length > 0;
}

/** What a person sees of a listing; the machine formats carry every column. */
const SHOWN = [
  'id',
  'title',
  'name',
  'tables',
  'classes',
  'groups',
  'kind',
  'confidence',
  'comtrade',
  'indicators',
  'economy',
  'release',
  'table',
  'periods',
  'limit',
];

function asTable(name: string, rows: readonly Row[], all: readonly Row[], short: boolean): Table {
  const names = Object.keys(all[0] ?? { name: '' }).filter((field) => !short || SHOWN.includes(field));
  const fields = names.map((field) => ({ name: field, title: TITLES[field] ?? same(field) }));
  return tableOf(name, fields, rows);
}

const TITLES: Readonly<Record<string, Text>> = {
  id: same('id'),
  title: { en: 'title', es: 'título' },
  room: { en: 'room', es: 'sala' },
  input: { en: 'input', es: 'entrada' },
  summary: { en: 'what it says', es: 'qué dice' },
  tables: { en: 'tables', es: 'tablas' },
  version: { en: 'version', es: 'versión' },
  licence: { en: 'licence', es: 'licencia' },
  name: { en: 'name', es: 'nombre' },
  numeric: { en: 'ISO number', es: 'número ISO' },
  comtrade: { en: 'Comtrade', es: 'Comtrade' },
  comtradeLetters: { en: 'Comtrade letters', es: 'letras de Comtrade' },
  wits: { en: 'WITS', es: 'WITS' },
  classes: { en: 'classes', es: 'clases' },
  groups: { en: 'groups', es: 'grupos' },
  kind: { en: 'kind', es: 'tipo' },
  confidence: { en: 'confidence', es: 'confianza' },
  source: { en: 'source', es: 'fuente' },
  note: { en: 'note', es: 'nota' },
  indicators: { en: 'indicators (preset=)', es: 'indicadores (preset=)' },
  from: { en: 'from', es: 'desde' },
  to: { en: 'to', es: 'hasta' },
  economy: { en: 'economy', es: 'economía' },
  release: { en: 'release', es: 'publicación' },
  table: { en: 'table', es: 'tabla' },
  periods: { en: 'periods', es: 'periodos' },
  rows: { en: 'rows', es: 'filas' },
  limit: { en: 'limit (--with)', es: 'límite (--with)' },
  way: { en: 'what to do', es: 'qué hacer' },
};

async function listIndicators({ lang }: Terminal): Promise<Row[]> {
  return catalogue.map((one) => ({
    id: one.id,
    room: one.room,
    title: one.title[lang],
    summary: one.summary[lang],
    input: one.input.table,
  }));
}

async function listReleases({ lang }: Terminal): Promise<Row[]> {
  const releases = await withStore((store) => store.releases());
  return releases.map((release) => ({
    id: release.id,
    title: release.title[lang],
    version: versionIn(release, lang),
    tables: release.files.map((file) => `${file.table} (${file.rows})`).join(', '),
    licence: release.licence[lang],
  }));
}

async function listEconomies({ lang }: Terminal): Promise<Row[]> {
  return economies.map((economy) => ({
    id: economy.id,
    name: economy.name[lang],
    numeric: economy.numeric ?? '',
    comtrade: economy.comtrade.map(({ code }) => code).join(' '),
    comtradeLetters: economy.comtradeIso3 ?? '',
    wits: economy.wits ?? '',
    note: economyNote(economy.id)?.[lang] ?? '',
  }));
}

async function listClassifications({ lang }: Terminal): Promise<Row[]> {
  return classifications.map((one) => ({
    id: one.id,
    title: one.title[lang],
    classes: String(classCount(one.id)),
    confidence: CONFIDENCE[one.confidence][lang],
    source: originText(one.sources, lang),
    note: one.note?.[lang] ?? '',
  }));
}

async function listGroupings({ lang }: Terminal): Promise<Row[]> {
  return groupings().map((one) => ({
    id: one.id,
    title: one.title[lang],
    groups: one.groups.map(({ code }) => code).join(' '),
    confidence: CONFIDENCE[one.confidence][lang],
    source: originText(one.sources, lang),
    note: one.note?.[lang] ?? '',
  }));
}

async function listCorrespondences({ lang }: Terminal): Promise<Row[]> {
  const kinds = { weights: { en: 'weights', es: 'ponderadores' }, table: { en: 'table', es: 'tabla' } };
  return correspondences.map((one) => ({
    id: one.id,
    from: one.from,
    to: one.to,
    kind: kinds[one.weights ? 'weights' : 'table'][lang],
    source: one.source,
    note: one.note[lang],
  }));
}

async function listStudies({ lang }: Terminal): Promise<Row[]> {
  const { parseStudy } = await import('../../study/parse-study.ts');
  const { fillParameters } = await import('../../study/fill-text.ts');
  const { readParameters } = await import('../../study/parameters.ts');
  const names = await shippedNames(nodeFiles, 'studies');
  return Promise.all(
    names.map(async (name) => {
      const source = await findStudy(name, nodeFiles);
      const { study } = parseStudy(source.text, source.file, source.base);
      const shown = (text: typeof study.title) => fillParameters(text, readParameters(study, {}))[lang];
      return { id: name, title: shown(study.title), summary: shown(study.subtitle ?? study.title) };
    }),
  );
}

/** The names that the option `preset` of any indicator takes; 'none' is no preset. */
async function listPresets({ lang }: Terminal): Promise<Row[]> {
  const found = new Map<string, { indicators: string[]; summary: string }>();
  for (const { id, options } of catalogue) {
    const preset = options.preset;
    if (preset?.kind !== 'choice') continue;
    for (const name of preset.values.filter((value) => value !== 'none')) {
      const one = found.get(name) ?? { indicators: [], summary: preset.about[lang] };
      found.set(name, { ...one, indicators: [...one.indicators, id] });
    }
  }
  return [...found].map(([id, { indicators, summary }]) => ({
    id,
    indicators: indicators.join(' '),
    summary,
  }));
}

async function listScenarios({ lang }: Terminal): Promise<Row[]> {
  const { findScenario } = await import('../../workspace/scenario/find-scenario.ts');
  const { readScenario } = await import('../../workspace/scenario/parse-scenario.ts');
  const names = await shippedNames(nodeFiles, 'scenarios');
  return Promise.all(
    names.map(async (name) => {
      const source = await findScenario(name, nodeFiles);
      const { scenario } = await readScenario(source, nodeFiles);
      return { id: name, title: textOf(scenario.title)[lang], summary: textOf(scenario.about ?? '')[lang] };
    }),
  );
}

async function listPolicies({ lang }: Terminal): Promise<Row[]> {
  const { findPolicies } = await import('../../workspace/policies/find-policies.ts');
  const { parsePolicies } = await import('../../workspace/policies/parse-policies.ts');
  const names = await shippedNames(nodeFiles, 'policies');
  return Promise.all(
    names.map(async (name) => {
      const { file, text: source } = await findPolicies(`policies/${name}`, nodeFiles);
      const { title, about } = parsePolicies(source, file).policies;
      return { id: name, title: textOf(title)[lang], summary: textOf(about ?? '')[lang] };
    }),
  );
}
