import type { Lang, Text } from '../../base/locale.ts';
import { ELASTICITIES } from '../../catalog/trade-elasticities.ts';
import { PRICE_MODELS } from '../../indicators/chains/prices/buyers.ts';
import type { Validation } from '../../report/paper/sheet-validations.ts';
import { type Sheet, type SheetCell, widthOf, workbook } from '../../report/paper/workbook.ts';
import type { ScenarioFile } from '../../workspace/scenario/scenario-schema.ts';
import { type ShockField, shockForms } from '../../workspace/scenario/shock-forms.ts';
import type { ShockTakes } from '../../workspace/scenario/shock-parts.ts';
import { textOf } from '../../workspace/text-of.ts';
import { cellOfPart } from './sheet-cells.ts';
import { KIND, SETTINGS, sheetColumns } from './sheet-columns.ts';
import { cellOfSetting } from './sheet-settings.ts';

/** A code with its name. */
export interface NamedCode {
  readonly code: string;
  readonly name: Text;
}

/** What a template offers, and what it is filled with. */
export interface TemplateOf {
  readonly economies: readonly NamedCode[];
  readonly activities: readonly NamedCode[];
  readonly scenario: Pick<
    ScenarioFile,
    'id' | 'title' | 'data' | 'on' | 'year' | 'elasticity' | 'model' | 'sweep'
  > & {
    readonly shocks: readonly object[];
  };
  /** Of the program, as a workbook names it. */
  readonly maker: string;
}

/** Lines for shocks below the names of the columns. */
const LINES = 200;

/**
 * A workbook to fill in: settings and shocks with the economies, the industries and the kinds as lists to choose from, and a
 * sheet that says what each column means. `readScenarioSheet` reads it back.
 */
export function scenarioTemplate(of: TemplateOf, lang: Lang): Uint8Array {
  const title = { en: 'Scenario', es: 'Escenario' };
  return workbook([scenarioSheet(of, lang), aboutSheet(of, lang), listSheet(of)], lang, {
    title: title[lang],
    lang,
    maker: of.maker,
  });
}

const SETTING_TEXT: Readonly<Record<(typeof SETTINGS)[number], Text>> = {
  id: { en: 'lower-case letters, digits and hyphens', es: 'letras minúsculas sin acento, dígitos y guiones' },
  title: { en: 'as the result is headed', es: 'el título del resultado' },
  on: {
    en: 'a scenario by name or file whose result this one begins from; then no release, file, year, elasticity or model',
    es: 'un escenario, por nombre o archivo, de cuyo resultado parte este; entonces sin release, file, year, elasticity ni model',
  },
  release: { en: 'a release with input-output tables', es: 'una publicación con matrices insumo-producto' },
  file: { en: 'or a folder or file of your own', es: 'o una carpeta o un archivo propio' },
  read: { en: 'how to read it: totals=ignore; year=2008', es: 'cómo leerlo: totals=ignore; year=2008' },
  year: { en: 'of the table', es: 'de la matriz' },
  elasticity: {
    en: 'with prices: a number, caliendo2015, or c14=3, c15=4',
    es: 'con precios: un número, caliendo2015, o c14=3, c15=4',
  },
  model: {
    en: 'with prices: caliendo2015, one origin mix for all uses of an economy, or antras2018, one for each industry and final use',
    es: 'con precios: caliendo2015, una mezcla de orígenes para todos los usos de una economía, o antras2018, una por rama y otra para el uso final',
  },
  sweep: {
    en: 'a curve over the size of a shock, 0..1/20, target=0.6..0.8/4 or elasticity=2..10/8; of the second, ; shock=2 after it',
    es: 'una curva según la magnitud de un choque, 0..1/20, target=0.6..0.8/4 o elasticity=2..10/8; del segundo, ; shock=2 después',
  },
};

function scenarioSheet(of: TemplateOf, lang: Lang): Sheet {
  const { scenario } = of;
  const { data, title } = scenario;
  const plain: Readonly<Record<string, unknown>> = {
    ...scenario,
    ...(scenario.on === undefined ? data : { year: undefined, elasticity: undefined, model: undefined }),
    title: textOf(title)[lang],
  };
  const settings = SETTINGS.map((name): SheetCell[] => [
    name,
    cellOfSetting(name, plain[name]),
    SETTING_TEXT[name][lang],
  ]);
  const columns = sheetColumns();
  const shocks = scenario.shocks.map((shock): SheetCell[] => {
    const parts = shock as Readonly<Record<string, unknown>>;
    return [KIND, ...columns].map((name) => cellOfPart(parts[name]));
  });
  const [first, ...others] = settings;
  return {
    name: { en: 'scenario', es: 'escenario' },
    head: first.map(String),
    headAt: SETTINGS.length,
    rows: [...others, [KIND, ...columns], ...shocks],
    widths: [16, 24, ...columns.slice(1).map(() => 14)],
    validations: validations(listsOf(of), lang),
  };
}

/** Which list a part of a shock is chosen from. */
const LIST_OF: Readonly<Record<ShockTakes, string | null>> = {
  economy: 'economy',
  economies: 'economy',
  activities: 'activities',
  buyers: 'buyers',
  target: 'economy',
  number: null,
  word: null,
  switch: null,
};

/** What cells are chosen from, by the head of the column of the sheet of lists. */
type Lists = readonly (readonly [name: string, entries: readonly string[]])[];

function listsOf({ economies, activities }: TemplateOf): Lists {
  const codes = economies.map(({ code }) => code);
  return [
    [KIND, shockForms().map(({ kind }) => kind)],
    ['economy', codes],
    ['activities', activities.map(({ code }) => code)],
    ['buyers', ['all', 'abroad', ...codes]],
    ['elasticity', ELASTICITIES],
    ['model', PRICE_MODELS],
  ];
}

function validations(lists: Lists, lang: Lang): readonly Validation[] {
  const listNamed = (name: string | null): Validation['list'] => {
    const column = lists.findIndex(([head]) => head === name);
    return column < 0 ? null : { sheet: LIST_SHEET, column, count: lists[column][1].length };
  };
  const [from, to] = [SETTINGS.length + 2, SETTINGS.length + 1 + LINES];
  const forms = shockForms();
  const ofColumn = sheetColumns().map((name, at): Validation => {
    const uses = forms.flatMap(({ fields }) => fields.filter((field) => field.name === name));
    return {
      column: at + 1,
      from,
      to,
      title: name,
      prompt: [...new Set(uses.map(({ about }) => about[lang]))].join(' · '),
      list: listNamed(LIST_OF[uses[0].takes]),
      // several codes go into one cell
      only: uses[0].takes === 'economy',
    };
  });
  const kinds = { en: 'What happens; see the sheet "about".', es: 'Qué ocurre; véase la hoja «acerca de».' };
  const ofSetting = (['elasticity', 'model'] as const).map((title): Validation => {
    const line = SETTINGS.indexOf(title) + 1;
    const prompt = SETTING_TEXT[title][lang];
    return {
      column: 1,
      from: line,
      to: line,
      title,
      prompt,
      list: listNamed(title),
      only: title === 'model',
    };
  });
  return [
    { column: 0, from, to, title: KIND, prompt: kinds[lang], list: listNamed(KIND), only: true },
    ...ofSetting,
    ...ofColumn,
  ];
}

const HEADS = {
  en: ['kind', 'column', 'needed', 'meaning'],
  es: ['kind', 'columna', 'hace falta', 'significado'],
} as const;

function aboutSheet({ economies, activities }: TemplateOf, lang: Lang): Sheet {
  const kinds = shockForms().flatMap(({ kind, about, fields }) => [
    [kind, '', '', about[lang]],
    ...fields.map((field) => [kind, field.name, neededIn(field, lang), field.about[lang]]),
  ]);
  const codes = (what: Text, named: readonly NamedCode[]) =>
    named.map(({ code, name }) => [what[lang], code, '', name[lang]]);
  const rows = [
    ...kinds,
    ...codes({ en: 'economy', es: 'economía' }, economies),
    ...codes({ en: 'industry', es: 'rama' }, activities),
  ];
  const head = HEADS[lang];
  const widths = head.map((word, column) => widthOf([word, ...rows.map((row) => row[column])]));
  return { name: { en: 'about', es: 'acerca de' }, head, rows, widths };
}

function neededIn({ required, least, most, takes }: ShockField, lang: Lang): string {
  const word = required ? { en: 'yes', es: 'sí' } : { en: 'no', es: 'no' };
  if (takes !== 'number') return word[lang];
  const ends = [
    ...(least === null ? [] : [`${least.within ? '≥' : '>'} ${least.at}`]),
    ...(most === null ? [] : [`${most.within ? '≤' : '<'} ${most.at}`]),
  ];
  return ends.length === 0 ? word[lang] : `${word[lang]} (${ends.join(', ')})`;
}

const LIST_SHEET = 'lists';

function listSheet(of: TemplateOf): Sheet {
  const lists = listsOf(of);
  const longest = Math.max(...lists.map(([, entries]) => entries.length));
  return {
    name: { en: LIST_SHEET, es: LIST_SHEET },
    hidden: true,
    head: lists.map(([head]) => head),
    rows: Array.from({ length: longest }, (_, row) => lists.map(([, entries]) => entries[row] ?? null)),
    widths: lists.map(() => 16),
  };
}
