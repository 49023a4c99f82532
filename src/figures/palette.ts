import type { ColourRole } from './theme.ts';

/** Economies that wear the same colour in every figure. */
export const ECONOMY_COLOURS: Readonly<Record<string, ColourRole>> = {
  MEX: 'series2',
  TWN: 'series1',
  KOR: 'series3',
  CHN: 'series4',
  BRA: 'series5',
  USA: 'series6',
  JPN: 'series7',
};

const ORDER: readonly ColourRole[] = [
  'series1',
  'series2',
  'series3',
  'series4',
  'series5',
  'series6',
  'series7',
  'series8',
  'series9',
  'series10',
];

/**
 * A colour for each code: the economy's own, else the next one free in this figure. Beyond ten the
 * colours start again; such a figure needs `highlight`, and codes outside it are `ghost`.
 */
export function coloursOf(
  codes: readonly string[],
  highlight?: readonly string[],
): ReadonlyMap<string, ColourRole> {
  const lit = (code: string) => highlight === undefined || highlight.includes(code);
  const taken = new Set(codes.filter(lit).flatMap((code) => fixedColour(code) ?? []));
  const free = ORDER.filter((role) => !taken.has(role));
  const pool = free.length === 0 ? ORDER : free;
  const colours = new Map<string, ColourRole>();
  let next = 0;
  for (const code of codes) {
    if (!lit(code)) {
      colours.set(code, 'ghost');
      continue;
    }
    const own = fixedColour(code);
    if (own !== null) colours.set(code, own);
    else {
      colours.set(code, pool[next % pool.length]);
      next += 1;
    }
  }
  return colours;
}

/** What groups beyond those with a colour of their own wear. */
export const OTHER_GROUPS: ColourRole = 'series6';
const MOST_GROUPS = 10;

/**
 * A colour for each group, no two alike: with more groups than colours, the heaviest nine have one
 * and the others share `OTHER_GROUPS`.
 */
export function groupColours(
  groups: readonly string[],
  weight: (group: string) => number,
): ReadonlyMap<string, ColourRole> {
  if (groups.length <= MOST_GROUPS) return coloursOf(groups);
  const heaviest = new Set(groups.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_GROUPS - 1));
  const pool = ORDER.filter((role) => role !== OTHER_GROUPS);
  const colours = new Map<string, ColourRole>();
  let next = 0;
  for (const group of groups) {
    colours.set(group, heaviest.has(group) ? pool[next] : OTHER_GROUPS);
    if (heaviest.has(group)) next += 1;
  }
  return colours;
}

function fixedColour(code: string): ColourRole | null {
  return Object.hasOwn(ECONOMY_COLOURS, code) ? ECONOMY_COLOURS[code] : null;
}
