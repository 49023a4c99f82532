import type { Lang } from '../../base/locale.ts';
import { catalogRows } from '../catalog-text.ts';
import { groupMap } from '../group-map.ts';
import type { Grouping } from '../grouping.ts';
import { linksOfTable } from './link-tables.ts';
import { HS } from './product-headers.ts';
import { productActivities } from './product-lines.ts';

type GroupMap = Grouping['map'];

/** A grouping of every revision of the HS, as `groupings.json` writes it. */
export interface WrittenHs extends Partial<Pick<Grouping, 'title' | 'sources' | 'confidence' | 'note'>> {
  readonly scheme: string;
  /** A list for SITC or BEC, whose groups a subheading has by the class that it is converted to; the facts are its own. */
  readonly through?: string;
  /** The name of a list of groups; the sections where neither is written. */
  readonly groups?: string;
  /** Beginnings of codes by group, or by what stands before the stage in the code of a group. */
  readonly map?: Readonly<Record<string, string>>;
  /** Categories of the BEC by stage. */
  readonly stages?: Readonly<Record<string, string>>;
}

/** The groupings of the HS; `listed` gives those of SITC and BEC; maps are made when first asked for. */
export function hsGroupings(
  written: readonly WrittenHs[],
  groups: Readonly<Record<string, Grouping['groups']>>,
  listed: (id: string) => Grouping,
): readonly Grouping[] {
  return HS.flatMap((id) =>
    written.map((one) => {
      const { through, stages, map } = one;
      if (through !== undefined)
        return lazily(id, one, listed(through), () => throughMap(id, listed(through)));
      const facts = {
        ...one,
        get groups() {
          return one.groups === undefined ? sections() : groups[one.groups];
        },
      } as Facts;
      return lazily(id, one, facts, () =>
        map === undefined ? sectionMap(id) : chainMap(id, groupMap(map), groupMap(stages ?? {})),
      );
    }),
  );
}

type Facts = Pick<Grouping, 'title' | 'groups' | 'sources' | 'confidence' | 'note'>;

const sections = (): Grouping['groups'] =>
  catalogRows('hs-sections.txt', 'sections').map(([code, , , en, es]) => ({ code, name: { en, es } }));

/** By the class that a subheading is converted to, cut to the digits of the list. */
function throughMap(id: string, { from, map }: Grouping): GroupMap {
  if (from === 'BEC4') return settled(id, from, 'links-hs-bec', (code) => categoryOf(map, code));
  const digits = Object.keys(map)[0].length;
  return settled(id, from, 'links-hs-sitc', (code) => map[code.slice(0, digits)] ?? null);
}

/** The longest beginning that is written decides, and the BEC the stage where it writes none. */
function chainMap(id: string, written: GroupMap, stages: GroupMap): GroupMap {
  const stageOf = settled(id, 'BEC4', 'links-hs-bec', (code) => stages[code.replace(/0+$/, '')] ?? null);
  const map: Record<string, string> = {};
  for (const { code, level } of productActivities(id) ?? []) {
    if (level !== 'subheading') continue;
    const chain = [6, 4, 2].map((digits) => written[code.slice(0, digits)]).find((one) => one !== undefined);
    if (chain === undefined) continue;
    const stage = /\d$/.test(chain) ? '' : stageOf[code];
    if (stage !== undefined) map[code] = `${chain}${stage}`;
  }
  return map;
}

/** 32 stands for processed fuels that a table does not divide into motor spirit and other. */
function categoryOf(groups: GroupMap, code: string): string | null {
  return groups[code.replace(/0+$/, '')] ?? (code === '320' ? 'unallocated' : null);
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

function lazily(id: string, { scheme, title }: WrittenHs, facts: Facts, mapOf: () => GroupMap): Grouping {
  let map: GroupMap | undefined;
  let except: readonly string[] | undefined;
  const mapNow = () => {
    map ??= mapOf();
    return map;
  };
  // that of a list is without the end that says of what it is
  const of = (lang: Lang) => `${(title ?? facts.title)[lang].replace(/ \((?:SITC|BEC)\d\)$/, '')} (${id})`;
  return {
    id: `${id.toLowerCase()}-${scheme}`,
    title: { en: of('en'), es: of('es') },
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
