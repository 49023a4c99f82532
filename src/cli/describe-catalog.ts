import { grouped, type Text } from '../base/locale.ts';
import { classification, findClassification } from '../catalog/classification.ts';
import { CONFIDENCE } from '../catalog/confidence.ts';
import { correspondences } from '../catalog/correspondences.ts';
import { findGrouping, groupings } from '../catalog/groupings.ts';
import { originText } from '../catalog/origin.ts';
import { routesBetween } from '../catalog/products/routes.ts';
import type { Terminal } from './terminal.ts';

/** How many classes a classification lists, at all its levels. */
export function classCount(id: string): number {
  return classification(id).activities.length;
}

/** A classification, grouping or correspondence in words or as JSON; null when the name is none. */
export function describeCatalog(name: string, terminal: Terminal): string | null {
  const found = factsOf(name, terminal);
  if (found === null) return null;
  if (terminal.format === 'json') return JSON.stringify(found.json, null, 2);
  const { lang, strong } = terminal;
  const lines = [strong(`${found.id} — ${found.title[lang]}`), ''];
  for (const [label, value] of found.facts)
    if (value !== '') lines.push(`  ${label[lang].padEnd(14)} ${value}`);
  return [...lines, ...found.list.map((line) => `  ${line}`)].join('\n');
}

interface Described {
  readonly id: string;
  readonly title: Text;
  readonly facts: readonly (readonly [Text, string])[];
  readonly list: readonly string[];
  readonly json: unknown;
}

const LABELS = {
  classes: { en: 'classes', es: 'clases' },
  names: { en: 'also called', es: 'también' },
  groupings: { en: 'groupings', es: 'agrupaciones' },
  groups: { en: 'groups', es: 'grupos' },
  outside: { en: 'in no group', es: 'sin grupo' },
  of: { en: 'of', es: 'de' },
  source: { en: 'source', es: 'fuente' },
  confidence: { en: 'confidence', es: 'confianza' },
  note: { en: 'note', es: 'nota' },
  route: { en: 'route', es: 'vía' },
  otherWay: { en: 'by other way', es: 'por otra vía' },
} satisfies Readonly<Record<string, Text>>;

function factsOf(name: string, terminal: Terminal): Described | null {
  const grouping = findGrouping(name);
  if (grouping !== null) return ofGrouping(grouping, terminal);
  const header = findClassification(name);
  if (header !== null) return ofClassification(header.id, terminal);
  return ofCorrespondence(name, terminal);
}

function ofClassification(id: string, { lang }: Terminal): Described {
  const { activities, ...header } = classification(id);
  const counts = new Map<string, number>();
  for (const { level } of activities) counts.set(level, (counts.get(level) ?? 0) + 1);
  const levels = [...counts]
    .map(([level, count]) => `${grouped(count)} ${LEVELS[level]?.[lang] ?? level}`)
    .join(', ');
  const own = groupings()
    .filter(({ from }) => from === id)
    .map((one) => one.id);
  return {
    id,
    title: header.title,
    facts: [
      [LABELS.classes, levels],
      [LABELS.names, header.aliases.join(', ')],
      [LABELS.groupings, own.join(', ')],
      [LABELS.source, originText(header.sources, lang)],
      [LABELS.confidence, CONFIDENCE[header.confidence][lang]],
      [LABELS.note, header.note?.[lang] ?? ''],
    ],
    list: [],
    json: { ...header, counts: Object.fromEntries(counts), groupings: own },
  };
}

function ofGrouping(grouping: NonNullable<ReturnType<typeof findGrouping>>, { lang }: Terminal): Described {
  const counts = new Map<string, number>();
  for (const group of Object.values(grouping.map)) counts.set(group, (counts.get(group) ?? 0) + 1);
  const { map, except, groups, ...header } = grouping;
  const other = findGrouping(otherWay(grouping.id));
  const both = other === null ? [] : Object.keys(map).filter((code) => Object.hasOwn(other.map, code));
  const differ = both.filter((code) => other?.map[code] !== map[code]).length;
  return {
    id: grouping.id,
    title: grouping.title,
    facts: [
      [LABELS.of, grouping.from],
      [LABELS.outside, except.length === 0 ? '' : String(except.length)],
      [LABELS.otherWay, other === null ? '' : `${other.id}: ${differing(differ, both.length)[lang]}`],
      [LABELS.source, originText(grouping.sources, lang)],
      [LABELS.confidence, CONFIDENCE[grouping.confidence][lang]],
      [LABELS.note, grouping.note?.[lang] ?? ''],
      [LABELS.groups, String(groups.length)],
    ],
    list: groups.map(
      ({ code, name }) => `  ${code.padEnd(14)} ${String(counts.get(code) ?? 0).padStart(5)}  ${name[lang]}`,
    ),
    json: {
      ...header,
      groups: groups.map(({ code, name }) => ({ code, name, classes: counts.get(code) ?? 0 })),
      outside: except.length,
      ...(other === null ? {} : { otherWay: { id: other.id, compared: both.length, differ } }),
    },
  };
}

/** Lall's groups reach the HS by two revisions of the SITC. */
function otherWay(id: string): string {
  return id.endsWith('-lall-sitc3') ? id.slice(0, -'-sitc3'.length) : `${id}-sitc3`;
}

function differing(count: number, of: number): Text {
  return {
    en: `${grouped(count)} of ${grouped(of)} classes in another group`,
    es: `${grouped(count)} de ${grouped(of)} clases en otro grupo`,
  };
}

function ofCorrespondence(name: string, { lang }: Terminal): Described | null {
  const [from = '', to = ''] = name.split('-').map((part) => findClassification(part)?.id ?? '');
  const tables = correspondences.filter((one) => one.from === from && one.to === to);
  const routes = from === '' || to === '' || from === to ? [] : routesBetween(from, to);
  if (tables.length === 0 && routes.length === 0) return null;
  const ways = routes.map(({ kind, steps }) => ({
    kind,
    steps: steps.map((step) => `${step.from} > ${step.to} (${step.by})`),
  }));
  return {
    id: `${from}-${to}`,
    title: { en: `from ${from} to ${to}`, es: `de ${from} a ${to}` },
    facts: [
      ...ways.map(({ kind, steps }) => [LABELS.route, `${kind}: ${steps.join('; ')}`] as const),
      ...tables.flatMap(
        ({ source, note }) =>
          [
            [LABELS.source, source],
            [LABELS.note, note[lang]],
          ] as const,
      ),
    ],
    list: [],
    json: { from, to, routes: ways, tables },
  };
}

/** Levels in the plural, as counts are said. */
const LEVELS: Readonly<Record<string, Text>> = {
  section: { en: 'sections', es: 'secciones' },
  division: { en: 'divisions', es: 'divisiones' },
  group: { en: 'groups', es: 'grupos' },
  class: { en: 'classes', es: 'clases' },
  sector: { en: 'sectors', es: 'sectores' },
  subsector: { en: 'subsectors', es: 'subsectores' },
  chapter: { en: 'chapters', es: 'capítulos' },
  heading: { en: 'headings', es: 'partidas' },
  subheading: { en: 'subheadings', es: 'subpartidas' },
  subgroup: { en: 'subgroups', es: 'subgrupos' },
  item: { en: 'items', es: 'rubros' },
};
