import type { Text } from '../base/locale.ts';
import { activitiesOf } from './activity-lines.ts';
import { catalogRows, catalogText } from './catalog-text.ts';
import { composeMaps, groupMap } from './group-map.ts';
import type { Grouping } from './grouping.ts';
import { hsGroupings, leftOut, type WrittenHs } from './products/product-groupings.ts';

type GroupMap = Grouping['map'];

/** A grouping as `groupings.json` writes it. */
interface Written extends Pick<Grouping, 'id' | 'title' | 'from' | 'scope' | 'sources' | 'confidence'> {
  /** The classification whose classes are the groups; else `groups` names a list of the file. */
  readonly to?: string;
  readonly groups?: string;
  readonly except?: string;
  /** What no mapped class holds is left out as well. */
  readonly rest?: true;
  readonly note?: Text;
  /** The codes of each group, parted by spaces, or a list where codes have spaces. */
  readonly map?: Readonly<Record<string, string | readonly string[]>>;
  /** A heading of `product-groups.txt`, where the map is. */
  readonly list?: string;
  /** A section: `map` places each of its classes by the longest code that it begins with. */
  readonly spread?: string;
  /** Two groupings of which the second leads on from the groups of the first. */
  readonly through?: readonly [string, string];
}

interface Lists {
  readonly groups: Readonly<Record<string, Grouping['groups']>>;
  readonly groupings: readonly Written[];
  readonly hs: readonly WrittenHs[];
}

/** Every grouping; groups and maps are made when first asked for. @throws EscalarError `catalog-not-provided` */
export function listedGroupings(): readonly Grouping[] {
  const { groups, groupings, hs } = JSON.parse(catalogText('groupings.json')) as Lists;
  const known = new Map<string, Grouping>();
  const of = (id: string) => known.get(id) as Grouping;
  for (const written of groupings) known.set(written.id, groupingOf(written, groups, of));
  return [...known.values(), ...hsGroupings(hs, groups, of)];
}

function groupingOf(written: Written, lists: Lists['groups'], of: (id: string) => Grouping): Grouping {
  const { id, title, from, to = null, scope, sources, confidence, note = null } = written;
  let map: GroupMap | undefined;
  const mapNow = () => {
    map ??= mapOf(written, (other) => of(other).map);
    return map;
  };
  return {
    ...{ id, title, from, to, scope, sources, confidence, note },
    get groups() {
      return to === null ? lists[written.groups ?? ''] : classesOf(to);
    },
    get map() {
      return mapNow();
    },
    get except() {
      return written.rest ? leftOut(from, mapNow()) : (written.except?.split(' ') ?? []);
    },
  };
}

function mapOf({ from, map = {}, list, spread, through }: Written, of: (id: string) => GroupMap): GroupMap {
  if (through !== undefined) return composeMaps(of(through[0]), of(through[1]));
  const rows = list === undefined ? map : Object.fromEntries(catalogRows('product-groups.txt', list));
  const codes = groupMap(rows);
  return spread === undefined ? codes : spreadMap(from, spread, codes);
}

/** Groups that are the classes of another classification. */
function classesOf(id: string): Grouping['groups'] {
  return activitiesOf(id).map(({ code, name }) => ({ code, name: { en: name.en, es: name.es ?? name.en } }));
}

/** Every class of a section under the group of the longest code that it begins with. */
function spreadMap(classificationId: string, section: string, byCode: GroupMap): GroupMap {
  const map: Record<string, string> = {};
  let inside = false;
  for (const { code, level } of activitiesOf(classificationId)) {
    if (level === 'section') inside = code === section;
    if (!inside || level !== 'class') continue;
    const found = [4, 3, 2]
      .map((digits) => byCode[code.slice(0, digits)])
      .find((group) => group !== undefined);
    if (found !== undefined) map[code] = found;
  }
  return map;
}
