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
      colours.set(code, pool[next % pool.length] as ColourRole);
      next += 1;
    }
  }
  return colours;
}

function fixedColour(code: string): ColourRole | null {
  return Object.hasOwn(ECONOMY_COLOURS, code) ? (ECONOMY_COLOURS[code] as ColourRole) : null;
}
