import type { Activity, ActivityLevel } from './activity.ts';
import { type CatalogFile, catalogRows } from './catalog-text.ts';
import { productActivities } from './products/product-lines.ts';

const built = new Map<string, readonly Activity[]>();

/** The classes of a classification, read from its lines at first use. */
export function activitiesOf(id: string): readonly Activity[] {
  let activities = built.get(id);
  if (activities === undefined) {
    activities = productActivities(id) ?? readOf(id);
    built.set(id, activities);
  }
  return activities;
}

function readOf(id: string): readonly Activity[] {
  if (id.startsWith('ISIC')) return isicOf(id);
  return sectorsOf(/^(NAICS|SCIAN)/.test(id) ? 'NAICS' : id);
}

const ISIC_LEVELS: readonly ActivityLevel[] = ['section', 'division', 'group', 'class'];

/** A line without a name has the name of the code one level up. */
function isicOf(id: string): readonly Activity[] {
  const names = new Map<string, Activity['name']>();
  const spanish = spanishOf(id);
  let section = '';
  return catalogRows(`${id.toLowerCase()}.txt` as CatalogFile).map((row) => {
    const [code, own] = row as [string, string?];
    if (code.length === 1) section = code;
    const parent = code.length === 1 ? null : code.length === 2 ? section : parentOf(id, code);
    const above = parent === null ? undefined : names.get(parent);
    const en = own ?? above?.en ?? '';
    const name = { en, es: spanish.get(code) ?? (own === undefined ? (above?.es ?? null) : null) };
    names.set(code, name);
    const level = ISIC_LEVELS[code.length - 1];
    return { code, level, parent, name, otherCodes: othersOf(id, code) };
  });
}

/** In revision 2 the groups 311 and 312 are one, 311. */
function parentOf(id: string, code: string): string {
  const parent = code.slice(0, -1);
  return id === 'ISIC2' && parent === '312' ? '311' : parent;
}

function othersOf(id: string, code: string): readonly string[] {
  return id === 'ISIC2' && code === '311' ? ['312', '311-312', '311/2'] : [];
}

/** Revision 3.1 has the names of revision 3 but for a few. */
function spanishOf(id: string): ReadonlyMap<string, string> {
  const rows = (id === 'ISIC31' ? ['ISIC3', id] : [id]).flatMap((one) =>
    catalogRows('isic-spanish.txt', one),
  );
  return new Map(rows as [string, string][]);
}

function sectorsOf(heading: string): readonly Activity[] {
  return catalogRows('sectors.txt', heading).map((row) => {
    const [code, level, parent, en, es, others] = row as [string, string, string, string, string, string];
    return {
      code,
      level: level as ActivityLevel,
      parent: parent === '' ? null : parent,
      name: { en, es },
      otherCodes: others === '' ? [] : others.split(' '),
    };
  });
}
