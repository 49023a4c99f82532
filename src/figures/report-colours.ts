import { textColumn } from '../base/table.ts';
import { ECONOMY_COLOURS, isLit } from './palette.ts';
import type { FigureSpec } from './spec.ts';
import { type ColourRole, SERIES_COLOURS } from './theme.ts';

/**
 * One colour for each economy in all figures of a report: its usual one, else the one that fewest of the economies
 * wear that stand in a figure with it. Figures that colour more economies than there are colours have no say.
 * @param isEconomy whether a code is one
 * @example
 * import { reportColours } from 'escalar/figures';
 *
 * reportColours([], (code) => code.length === 3).MEX; // => 'series2'
 */
export function reportColours(
  specs: readonly FigureSpec[],
  isEconomy: (code: string) => boolean,
): Readonly<Record<string, ColourRole>> {
  const together = specs
    .map((spec) => colouredCodes(spec).filter((code) => isEconomy(code) && isLit(spec, code)))
    .filter((codes) => codes.length <= SERIES_COLOURS.length);
  const colours: Record<string, ColourRole> = { ...ECONOMY_COLOURS };
  for (const code of new Set(together.flat())) {
    if (Object.hasOwn(colours, code)) continue;
    const beside = together.filter((codes) => codes.includes(code)).flat();
    const worn = (role: ColourRole) =>
      new Set(beside.filter((other) => Object.hasOwn(colours, other) && colours[other] === role)).size;
    const all = (role: ColourRole) => Object.values(colours).filter((other) => other === role).length;
    colours[code] = SERIES_COLOURS.toSorted((a, b) => worn(a) - worn(b) || all(a) - all(b))[0];
  }
  return colours;
}

/** Codes that a figure tells apart by colour. */
function colouredCodes(spec: FigureSpec): readonly string[] {
  const { kind, x, through = [], series, group, colour } = spec;
  if (kind === 'heatmap' || kind === 'waterfall' || kind === 'sensitivity') return [];
  const columns =
    kind === 'network'
      ? [group]
      : kind === 'timeline'
        ? [colour]
        : kind === 'sankey'
          ? [x, ...through, series]
          : kind === 'bar' || kind === 'treemap'
            ? [series, x]
            : [series];
  const codes = columns.flatMap((name) => (name === undefined ? [] : (textColumn(spec.table, name) ?? [])));
  return [...new Set(codes.filter((code) => code !== null))];
}
