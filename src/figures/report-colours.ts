import { textColumn } from '../base/table.ts';
import { ECONOMY_COLOURS, isLit, OTHERS_COLOUR } from './palette.ts';
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

/** Figures whose series are told apart by colour. */
const BY_SERIES: readonly FigureSpec['kind'][] = ['line', 'slope', 'scatter', 'bar', 'stacked'];

/**
 * The colours of a figure of a report with economies: beside theirs, for series that are no economies the ones that
 * fewest figures give to an economy, so that no industry wears the colour of one of them while others are free.
 * @param colours those of the economies, `reportColours`
 */
export function seriesColours(
  specs: readonly FigureSpec[],
  colours: Readonly<Record<string, ColourRole>>,
): (spec: FigureSpec) => Readonly<Record<string, ColourRole>> {
  const economiesIn = (spec: FigureSpec) =>
    colouredCodes(spec).filter((code) => Object.hasOwn(colours, code) && isLit(spec, code));
  const worn = specs.flatMap((spec) => [...new Set(economiesIn(spec).map((code) => colours[code]))]);
  if (worn.length === 0) return () => colours;
  const count = (role: ColourRole) => worn.filter((other) => other === role).length;
  const isOthers = (role: ColourRole) => Number(role === OTHERS_COLOUR);
  const order = SERIES_COLOURS.toSorted((a, b) => count(a) - count(b) || isOthers(a) - isOthers(b));
  return (spec) => {
    if (!BY_SERIES.includes(spec.kind) || spec.series === undefined) return colours;
    const cells = textColumn(spec.table, spec.series) ?? [];
    const codes = [...new Set(cells.flatMap((code) => code || []))].filter((code) => isLit(spec, code));
    if (codes.length > SERIES_COLOURS.length) return colours;
    const taken = codes.flatMap((code) => (Object.hasOwn(colours, code) ? [colours[code]] : []));
    const free = order.filter((role) => !taken.includes(role));
    const others = codes.filter((code) => !Object.hasOwn(colours, code)).slice(0, free.length);
    return { ...colours, ...Object.fromEntries(others.map((code, i) => [code, free[i]])) };
  };
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
