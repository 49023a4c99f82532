import type { FigureSpec } from './spec.ts';
import { type ColourRole, SERIES_COLOURS } from './theme.ts';

/** Economies that wear the same colour in every figure, unless a figure says otherwise. */
export const ECONOMY_COLOURS: Readonly<Record<string, ColourRole>> = {
  MEX: 'series2',
  TWN: 'series1',
  KOR: 'series3',
  CHN: 'series4',
  BRA: 'series5',
  USA: 'series8',
  JPN: 'series7',
};

/** What areas beyond those with a colour of their own share. */
export const OTHERS_COLOUR: ColourRole = 'series6';
/** Code of parts that have no colour of their own, together. */
export const OTHERS = '\u0000others';

type Coloured = Pick<FigureSpec, 'colours' | 'highlight'>;

export function ownColour({ colours = ECONOMY_COLOURS }: Coloured, code: string): ColourRole | null {
  if (code === OTHERS) return OTHERS_COLOUR;
  return Object.hasOwn(colours, code) ? colours[code] : null;
}

/** Whether a code is in full colour. */
export function isLit({ highlight }: Coloured, code: string): boolean {
  return highlight === undefined || highlight.includes(code);
}

/** A colour for each code: its own, else the next one free in `pool`; `pool` must have enough. */
function distinct(
  spec: Coloured,
  codes: readonly string[],
  pool: readonly ColourRole[],
): Map<string, ColourRole> {
  const colours = new Map<string, ColourRole>();
  for (const code of codes) {
    const own = ownColour(spec, code);
    if (own !== null && pool.includes(own) && ![...colours.values()].includes(own)) colours.set(code, own);
  }
  const free = pool.filter((role) => ![...colours.values()].includes(role));
  for (const code of codes) {
    if (!colours.has(code)) colours.set(code, free.shift() as ColourRole);
  }
  return colours;
}

/**
 * A colour for each area, no two alike: with more codes than colours, the heaviest nine have one and the
 * others share `OTHERS_COLOUR`.
 */
export function areaColours(
  spec: Coloured,
  codes: readonly string[],
  weight: (code: string) => number,
): ReadonlyMap<string, ColourRole> {
  if (codes.length <= SERIES_COLOURS.length) return distinct(spec, codes, SERIES_COLOURS);
  const pool = SERIES_COLOURS.filter((role) => role !== OTHERS_COLOUR);
  const heaviest = new Set(codes.toSorted((a, b) => weight(b) - weight(a)).slice(0, pool.length));
  const colours = distinct(
    spec,
    codes.filter((code) => heaviest.has(code)),
    pool,
  );
  return new Map(codes.map((code) => [code, colours.get(code) ?? OTHERS_COLOUR]));
}

/** The codes that share a colour because there are too many. */
export function othersOf(colours: ReadonlyMap<string, ColourRole>): string[] {
  if (colours.size <= SERIES_COLOURS.length) return [];
  return [...colours].filter(([, role]) => role === OTHERS_COLOUR).map(([code]) => code);
}

/**
 * Colours for dots or bars of one series: highlighted ones their own or `series1`, others are ghosts. Without a
 * highlight codes with a colour of their own keep it beside ghosts, and where none has one all wear `series1`.
 */
export function accents(spec: Coloured, codes: readonly string[]): (code: string) => ColourRole {
  const known = spec.highlight ?? codes.filter((code) => ownColour(spec, code) !== null);
  const plain = spec.highlight === undefined && known.length === 0;
  return (code) => (plain || known.includes(code) ? (ownColour(spec, code) ?? 'series1') : 'ghost');
}

/** How a line is drawn. */
export interface LineStyle {
  readonly colour: ColourRole;
  readonly dash?: readonly number[] | undefined;
}

const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [5, 3], [1.5, 3]];
/** As many lines can be told apart by colour and dashes. */
export const MOST_LINES: number = SERIES_COLOURS.length * DASHES.length;
const GHOST: LineStyle = { colour: 'ghost' };

/** A look for each line, no two alike; lines that are not lit, and those beyond `MOST_LINES`, are ghosts. */
export function lineStyles(spec: Coloured, codes: readonly string[]): ReadonlyMap<string, LineStyle> {
  const lit = codes.filter((code) => isLit(spec, code)).slice(0, MOST_LINES);
  const styles = new Map<string, LineStyle>(codes.map((code) => [code, GHOST]));
  // those with a colour of their own come first, so that they are not dashed
  const order = lit.toSorted(
    (a, b) => Number(ownColour(spec, a) === null) - Number(ownColour(spec, b) === null),
  );
  DASHES.forEach((dash, round) => {
    const from = round * SERIES_COLOURS.length;
    const colours = distinct(spec, order.slice(from, from + SERIES_COLOURS.length), SERIES_COLOURS);
    for (const [code, colour] of colours) styles.set(code, { colour, dash });
  });
  return styles;
}
