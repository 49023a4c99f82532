import { type Lang, same, type Text } from '../../base/locale.ts';
import type { Release } from '../../base/metadata.ts';
import { info, warning } from '../../base/note.ts';
import { type Table, wordsOf } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';
import { meaningOf } from '../../columns/vocabulary.ts';
import type { Note } from '../../indicators/note.ts';
import type { InputRecord } from '../loaded-source.ts';

/** One of two data that are compared: what it is called, was read from, and gave. */
export interface ComparedData {
  readonly name: string;
  readonly input: InputRecord;
  readonly result: Table;
}

/**
 * Why two data may give different numbers, as far as what was published with them says: the edition, the unit, prices,
 * currency and valuation (conventions), what was selected, and the codes that each uses.
 * @param units that stand in the place of another
 */
export function whatDiffers(
  [first, second]: readonly [ComparedData, ComparedData],
  units: readonly (readonly [string, string])[],
): readonly Note[] {
  if (first.input.sha256 !== '' && sameSource(first.input, second.input))
    return [
      warning(
        `Both are the same data, ${first.name}: nothing can differ.`,
        `Ambos son los mismos datos, ${first.name}: nada puede diferir.`,
      ),
    ];
  return [
    ...units.map(unitNote),
    ...codesNotes(first, second),
    ...classesNotes(first, second),
    ...[first, second].flatMap(editionNotes),
    ...saidOfOne(first, second, ({ conventions }) => conventions),
    ...saidOfOne(first, second, ({ selection }) => [selection]),
    AMOUNTS,
  ];
}

function sameSource(a: InputRecord, b: InputRecord): boolean {
  return a.sha256 === b.sha256 && a.release?.id === b.release?.id && a.table === b.table;
}

function unitNote([first, second]: readonly [string, string]): Note {
  const [a, b] = [unitOf(first).label, unitOf(second).label];
  return warning(
    `Unit: ${a.en} beside ${b.en}; of these no difference is formed.`,
    `Unidad: ${a.es} junto a ${b.es}; de estos no se calcula diferencia.`,
  );
}

function editionNotes({ name, input }: ComparedData): readonly Note[] {
  const { release, title, file } = input;
  if (release !== undefined) {
    const published = { en: `published ${release.published}`, es: `publicada ${release.published}` };
    const edition = [release.producer, release.version].filter((part) => part !== '').join('; ');
    const of = (lang: Lang) =>
      `${name}: ${release.title[lang]}. ${edition}${known(release) ? ` (${published[lang]})` : ''}.`;
    return [info(of('en'), of('es'))];
  }
  const of = title ?? same(file ?? name);
  return of.en === name ? [] : [info(`${name}: ${of.en}.`, `${name}: ${of.es}.`)];
}

function known({ published }: Release): boolean {
  return /^\d/.test(published);
}

/** What is said of one release and not in the same words of the other. */
function saidOfOne(
  first: ComparedData,
  second: ComparedData,
  of: (release: Release) => readonly Text[],
): readonly Note[] {
  const said = [first, second].map(({ input }) => (input.release === undefined ? [] : of(input.release)));
  return [first, second].flatMap(({ name }, at) => {
    const others = new Set(said[1 - at].map(({ en }) => en));
    return said[at]
      .filter(({ en }) => en !== '' && !others.has(en))
      .map(({ en, es }) => info(`${name}: ${en}`, `${name}: ${es}`));
  });
}

/** Columns in which the results of both use other codes. */
function codesNotes(first: ComparedData, second: ComparedData): readonly Note[] {
  return first.result.fields.flatMap((field) => {
    if (['term', 'unit'].includes(field.name)) return [];
    const [own, others] = [first, second].map(({ result }) => codesOf(result, field.name));
    const missing = own.filter((code) => !others.includes(code));
    const more = others.filter((code) => !own.includes(code));
    if (missing.length === 0 && more.length === 0) return [];
    const role = meaningOf(field.name)?.role;
    const classes = role === 'class' ? CLASSIFICATION : same('');
    const of = (lang: Lang) => {
      const [only, both] = lang === 'en' ? ['only in', 'in both'] : ['solo en', 'en ambos'];
      const parts = [
        `${own.length - missing.length} ${both}`,
        ...(missing.length === 0 ? [] : [`${only} ${first.name}: ${listed(missing)}`]),
        ...(more.length === 0 ? [] : [`${only} ${second.name}: ${listed(more)}`]),
      ];
      return `${field.title[lang]}${classes[lang]}: ${parts.join('; ')}.`;
    };
    return [info(of('en'), of('es'))];
  });
}

/** Two releases may write one code for two classes, as two revisions of a classification do. */
function classesNotes(first: ComparedData, second: ComparedData): readonly Note[] {
  const [one, other] = [first, second].map(({ input }) => input.release?.id);
  if (one === undefined || other === undefined || one === other) return [];
  return first.result.fields.flatMap(({ name, title }) => {
    if (meaningOf(name)?.role !== 'class') return [];
    const others = codesOf(second.result, name);
    const both = codesOf(first.result, name).filter((code) => code !== 'total' && others.includes(code));
    if (both.length === 0) return [];
    return [
      warning(
        `${title.en}${CLASSIFICATION.en}: equal codes stand side by side (${listed(both)}); where the two data classify by different systems or revisions, they may be other classes.`,
        `${title.es}${CLASSIFICATION.es}: los códigos iguales van lado a lado (${listed(both)}); si los dos datos clasifican con otro sistema o revisión, pueden ser otras clases.`,
      ),
    ];
  });
}

const CLASSIFICATION: Text = { en: ' (classification)', es: ' (clasificación)' };

const AMOUNTS: Note = info(
  'Amounts differ by currency and prices before anything else: compare shares, points and percents first, unless both are said to have the same.',
  'Los montos difieren ante todo por moneda y precios: compare primero proporciones, puntos y porcentajes, salvo que de ambos se diga que tienen los mismos.',
);

/** Codes that are named, most. */
const MOST = 8;

function listed(codes: readonly string[]): string {
  const first = codes.slice(0, MOST).join(', ');
  return codes.length > MOST ? `${first}, … (${codes.length})` : first;
}

function codesOf(table: Table, name: string): readonly string[] {
  return wordsOf(table, name).filter((word) => word !== '');
}
