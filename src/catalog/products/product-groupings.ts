import type { Text } from '../../base/locale.ts';
import { catalogRows } from '../catalog-text.ts';
import type { Grouping } from '../grouping.ts';
import { linksOfTable } from './link-tables.ts';
import { HS } from './product-headers.ts';
import { productActivities } from './product-lines.ts';

type GroupMap = Grouping['map'];
type Facts = Pick<Grouping, 'groups' | 'sources' | 'confidence' | 'note'>;

const LALL2: Text = {
  en: 'Technology, Lall, by way of SITC Rev. 2',
  es: 'Tecnología, Lall, a través de la CUCI Rev. 2',
};
const LALL3: Text = {
  en: 'Technology, Lall, by way of SITC Rev. 3',
  es: 'Tecnología, Lall, a través de la CUCI Rev. 3',
};

/**
 * The groupings of the HS: its sections, and those of SITC and BEC by way of the links. `listed` gives these; maps are
 * made when first asked for.
 */
export function hsGroupings(listed: (id: string) => Grouping): readonly Grouping[] {
  return HS.flatMap((id) => [
    lazily(id, 'section', sectionFacts(), { en: 'Sections of the HS', es: 'Secciones del SA' }, () =>
      sectionMap(id),
    ),
    through(id, 'lall', listed('sitc2-lall'), 3, LALL2),
    through(id, 'lall-sitc3', listed('sitc3-lall'), 3, LALL3),
    through(id, 'rauch-conservative', listed('sitc2-rauch-conservative'), 4),
    through(id, 'rauch-liberal', listed('sitc2-rauch-liberal'), 4),
    through(id, 'stage', listed('bec4-stage'), 3),
    through(id, 'end-use', listed('bec4-end-use'), 3),
  ]);
}

function sectionFacts(): Facts {
  return {
    get groups() {
      return catalogRows('hs-sections.txt', 'sections').map(([code, , , en, es]) => ({
        code,
        name: { en, es },
      }));
    },
    sources: ['World Customs Organization, Harmonized System'],
    confidence: 'high',
    note: {
      en: 'Chapter 99, commodities not specified, is in no section.',
      es: 'El capítulo 99, mercancías no especificadas, no está en ninguna sección.',
    },
  };
}

/** By the class that a subheading is converted to, cut to the digits of the list; the title is the list's but for its end. */
function through(
  id: string,
  scheme: string,
  list: Grouping,
  digits: number,
  title = untitled(list),
): Grouping {
  return lazily(id, scheme, list, title, () =>
    list.from === 'BEC4'
      ? settled(id, 'BEC4', 'links-hs-bec', (code) => categoryOf(list.map, code))
      : settled(id, list.from, 'links-hs-sitc', (code) => list.map[code.slice(0, digits)] ?? null),
  );
}

/** 32 stands for processed fuels that a table does not divide into motor spirit and other. */
function categoryOf(groups: GroupMap, code: string): string | null {
  return groups[code.replace(/0+$/, '')] ?? (code === '320' ? 'unallocated' : null);
}

/** `Stage of production`, from `Stage of production (BEC4)`. */
function untitled({ title, from }: Grouping): Text {
  const end = ` (${from})`;
  return { en: title.en.slice(0, -end.length), es: title.es.slice(0, -end.length) };
}

/** Subheadings whose every target is in one and the same group. */
function settled(
  id: string,
  by: string,
  file: 'links-hs-sitc' | 'links-hs-bec',
  groupOf: (target: string) => string | null,
): GroupMap {
  const groups = new Map<string, Set<string | null>>();
  for (const { from, to } of linksOfTable({ from: id, to: by, file }))
    groups.set(from, (groups.get(from) ?? new Set()).add(groupOf(to)));
  const known = new Set((productActivities(id) ?? []).map(({ code }) => code));
  const map: Record<string, string> = {};
  for (const [code, own] of groups) {
    const [only] = own;
    if (own.size === 1 && only !== null && only !== undefined && known.has(code)) map[code] = only;
  }
  return map;
}

function sectionMap(id: string): GroupMap {
  const chapters = (productActivities(id) ?? []).filter(
    ({ level, parent }) => level === 'chapter' && parent !== null,
  );
  return Object.fromEntries(chapters.map(({ code, parent }) => [code, parent as string]));
}

function lazily(id: string, scheme: string, facts: Facts, title: Text, mapOf: () => GroupMap): Grouping {
  let map: GroupMap | undefined;
  let except: readonly string[] | undefined;
  const mapNow = () => {
    map ??= mapOf();
    return map;
  };
  return {
    id: `${id.toLowerCase()}-${scheme}`,
    title: { en: `${title.en} (${id})`, es: `${title.es} (${id})` },
    from: id,
    to: null,
    scope: 'all',
    sources: facts.sources,
    confidence: facts.confidence,
    note: facts.note,
    get groups() {
      return facts.groups;
    },
    get map() {
      return mapNow();
    },
    get except() {
      except ??= leftOut(id, mapNow());
      return except;
    },
  };
}

/** What no mapped class holds: codes without a link, and those whose parts lie in several groups. */
export function leftOut(id: string, map: GroupMap): readonly string[] {
  const activities = productActivities(id) ?? [];
  const parents = new Map(activities.map(({ code, parent }) => [code, parent]));
  const inner = new Set(parents.values());
  const isIn = (code: string): boolean => {
    for (let at: string | null = code; at !== null; at = parents.get(at) ?? null) if (at in map) return true;
    return false;
  };
  return activities.map(({ code }) => code).filter((code) => !inner.has(code) && !isIn(code));
}
