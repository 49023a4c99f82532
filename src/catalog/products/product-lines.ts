import type { Activity, ActivityLevel } from '../activity.ts';
import { type CatalogFile, catalogRows, catalogText } from '../catalog-text.ts';
import { HS, SITC } from './product-headers.ts';

/** The classes of a classification of products, or null when it is none. */
export function productActivities(id: string): readonly Activity[] | null {
  if (HS.includes(id)) return hsOf(id);
  if (SITC.includes(id)) return sitcOf(id);
  return id === 'BEC4' ? becOf() : null;
}

const HS_LEVELS: Readonly<Record<number, ActivityLevel>> = { 2: 'chapter', 4: 'heading', 6: 'subheading' };
const SITC_LEVELS: readonly ActivityLevel[] = ['section', 'division', 'group', 'subgroup', 'item'];

interface Line {
  readonly code: string;
  /** A bit for each revision that has it. */
  readonly revisions: number;
  readonly name: string;
}

const read = new Map<CatalogFile, readonly Line[]>();

/** A line is `code|revisions as hexadecimal bits|name`; each file is taken apart once, for all revisions. */
function linesIn(file: CatalogFile): readonly Line[] {
  const known = read.get(file);
  if (known !== undefined) return known;
  const lines = catalogText(file)
    .split('\n')
    .map((line) => {
      const [first, second] = [line.indexOf('|'), line.lastIndexOf('|')];
      const revisions = Number.parseInt(line.slice(first + 1, second), 16);
      return { code: line.slice(0, first), revisions, name: line.slice(second + 1) };
    });
  read.set(file, lines);
  return lines;
}

function linesOf(file: CatalogFile, revision: number): readonly Line[] {
  return linesIn(file).filter(({ revisions }) => ((revisions >> revision) & 1) === 1);
}

function hsOf(id: string): readonly Activity[] {
  const sections = catalogRows('hs-sections.txt', 'sections');
  const sectionOf = (chapter: string): string | null =>
    sections.find(([, first, last]) => chapter >= first && chapter <= last)?.[0] ?? null;
  const out: Activity[] = sections.map(([code, , , en, es]) => ({
    code,
    level: 'section',
    parent: null,
    name: { en: en, es: es },
    otherCodes: [],
  }));
  const spanish = spanishNames(id);
  for (const { code, name: en } of linesOf('names-hs', HS.indexOf(id)))
    out.push({
      code,
      level: HS_LEVELS[code.length],
      parent: code.length === 2 ? sectionOf(code) : code.slice(0, -2),
      name: { en, es: spanish(code, en) },
      otherCodes: [],
    });
  return out;
}

/** The Spanish headings are those of 1992; a later heading has one where its English name is still the same. */
function spanishNames(id: string): (code: string, english: string) => string | null {
  const chapters = new Map(catalogRows('hs-sections.txt', 'chapters') as [string, string][]);
  const headings = new Map(catalogRows('names-hs-spanish') as [string, string][]);
  const of1992 =
    id === 'HS1992' ? null : new Map(linesOf('names-hs', 0).map(({ code, name }) => [code, name] as const));
  return (code, english) => {
    if (code.length === 2) return chapters.get(code) ?? null;
    if (code.length !== 4 || (of1992 !== null && of1992.get(code) !== english)) return null;
    return headings.get(code) ?? null;
  };
}

function sitcOf(id: string): readonly Activity[] {
  return linesOf('names-sitc', SITC.indexOf(id)).map(({ code, name: en }) => ({
    code,
    level: SITC_LEVELS[code.length - 1],
    parent: code.length === 1 ? null : code.slice(0, -1),
    name: { en, es: null },
    otherCodes: [],
  }));
}

/** Tables pad the categories of one and two digits with zeros: 42 is also 420. */
function becOf(): readonly Activity[] {
  return catalogRows('bec4.txt').map((row) => {
    const [code, en, es] = row as [string, string, string];
    return {
      code,
      level: (['section', 'division', 'group'] as const)[code.length - 1] as ActivityLevel,
      parent: code.length === 1 ? null : code.slice(0, -1),
      name: { en, es },
      otherCodes: code.length === 3 ? [] : [code.padEnd(3, '0')],
    };
  });
}
