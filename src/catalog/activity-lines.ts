import type { Activity, ActivityLevel } from './classification.ts';
import { ISIC2_ES, ISIC3_ES, ISIC4_ES, ISIC31_ES } from './data/isic-spanish.ts';
import { ISIC2_LINES } from './data/isic2.ts';
import { ISIC3_LINES } from './data/isic3.ts';
import { ISIC4_LINES } from './data/isic4.ts';
import { ISIC31_LINES } from './data/isic31.ts';
import { ETD12_LINES, GGDC10_LINES, NAICS_LINES, PLD12_LINES, WIOD_LINES } from './data/sectors.ts';
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
  switch (id) {
    case 'ISIC2':
      return isicOf(ISIC2_LINES, spanishOf(ISIC2_ES), 'ISIC2');
    case 'ISIC3':
      return isicOf(ISIC3_LINES, spanishOf(ISIC3_ES));
    case 'ISIC31':
      return isicOf(ISIC31_LINES, spanishOf(`${ISIC3_ES}\n${ISIC31_ES}`));
    case 'ISIC4':
      return isicOf(ISIC4_LINES, spanishOf(ISIC4_ES));
    case 'WIOD2013':
      return sectorsOf(WIOD_LINES);
    case 'GGDC10':
      return sectorsOf(GGDC10_LINES);
    case 'ETD12':
      return sectorsOf(ETD12_LINES);
    case 'PLD12':
      return sectorsOf(PLD12_LINES);
    default:
      return sectorsOf(NAICS_LINES);
  }
}

const ISIC_LEVELS: readonly ActivityLevel[] = ['section', 'division', 'group', 'class'];

/** A line without a name has the name of the code one level up. */
function isicOf(lines: string, spanish: ReadonlyMap<string, string>, id = ''): readonly Activity[] {
  const names = new Map<string, Activity['name']>();
  let section = '';
  return lines.split('\n').map((line) => {
    const [code, own] = line.split('|') as [string, string?];
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

function spanishOf(lines: string): ReadonlyMap<string, string> {
  return new Map(lines.split('\n').map((line) => line.split('|') as [string, string]));
}

function sectorsOf(lines: string): readonly Activity[] {
  return lines.split('\n').map((line) => {
    const [code, level, parent, en, es, others] = line.split('|') as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      code,
      level: level as ActivityLevel,
      parent: parent === '' ? null : parent,
      name: { en, es },
      otherCodes: others === '' ? [] : others.split(' '),
    };
  });
}
