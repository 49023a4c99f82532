import type { Text } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import type { Unit } from '../base/unit.ts';
import type { ColourRole } from './theme.ts';

export const FIGURE_KINDS = [
  'line',
  'slope',
  'stacked',
  'bar',
  'scatter',
  'waterfall',
  'heatmap',
  'treemap',
  'network',
  'timeline',
  'sensitivity',
  'sankey',
] as const;

export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A thin line across the plot at a value, or at a period or code of the x column. */
export interface ReferenceLine {
  readonly axis: 'x' | 'y';
  readonly value: number | string;
  readonly label?: Text;
}

/** Pairs of nodes of a network, by their codes. */
export interface FigureLinks {
  readonly table: Table;
  /** Columns of codes. */
  readonly from: string;
  readonly to: string;
  /** A column of numbers of zero or more; the heavier links are drawn wider. */
  readonly weight?: string;
}

/** Two lines that split a scatter, and the names of what lies between them. */
export interface Quadrants {
  /** Where the lines stand. Default 0. A point on a line belongs to the right or the upper side. */
  readonly x?: number;
  readonly y?: number;
  readonly upperRight?: Text;
  readonly upperLeft?: Text;
  readonly lowerLeft?: Text;
  readonly lowerRight?: Text;
}

/**
 * A figure as data: columns of a result table and the words around them. `y` always names the
 * column of numbers that is drawn, in `unit`; `x` is a period or a code, a number only in a scatter and a network.
 *
 * | kind | x | y | series |
 * |---|---|---|---|
 * | line | period | number | one line each |
 * | slope | period, first and last are drawn | number | one line each |
 * | stacked | period or code | part of a total, of either sign | the parts |
 * | bar | code or period | number | bars side by side |
 * | scatter | number | number | one point each |
 * | waterfall | code, in table order | change, or level for `totals` | none |
 * | heatmap | period or code: the columns | number | the rows |
 * | treemap | code of a part | number, zero or more: the area | group of the part: the colour |
 * | network | number: place across | number: place upwards | code of the node, once each |
 * | timeline | first year | not drawn | code of the bar |
 * | sensitivity | code of a variant | number | code of the choice, `headline` for the one the others are measured from |
 * | sankey | code where a way begins | number, zero or more: the width | code where it ends |
 *
 * A treemap sums small parts within their group. A network has no axes: `size`, `present`, `group` and
 * `links` say the rest; of a timeline `end`, `group`, `colour` and the states. A missing cell is a gap with its reason in the note; two rows for one place are refused.
 */
export interface FigureSpec {
  readonly id: string;
  readonly kind: FigureKind;
  readonly title: Text;
  readonly subtitle?: Text;
  readonly note?: Text;
  readonly source: Text;
  readonly unit: Unit;
  readonly x: string;
  readonly y: string;
  readonly series?: string;
  readonly table: Table;
  /** Display names of codes (economies, activities, parts); a code without one shows as it is. */
  readonly labels?: Readonly<Record<string, Text>>;

  /** Colours of codes, so that a code wears the same one in several figures. Default: those of seven economies. */
  readonly colours?: Readonly<Record<string, ColourRole>>;
  /** Codes in full colour; all others turn grey. Default: every code is coloured. */
  readonly highlight?: readonly string[];
  /** Digits after the point in labels. Default: what three significant figures need, at most the unit's. */
  readonly decimals?: number;
  readonly references?: readonly ReferenceLine[];
  /** Scale of y, for line, slope and scatter. Default `linear`; values of zero or less leave a log scale. */
  readonly scale?: 'linear' | 'log';
  /** Whether y starts at zero, for line and scatter. Default `auto`: when the values lie near it. Bars always do. */
  readonly baseline?: 'auto' | 'zero';
  /** Order of categories, for bar, stacked and the rows of a heatmap. Default `table`; periods keep time order. Stacked
   * parts go by their sum, and where all sum to the same, as shares do, by the first part. */
  readonly sort?: 'table' | 'ascending' | 'descending' | 'label';
  /** For bar, stacked and waterfall. Default: horizontal for codes whose names need room, else vertical. */
  readonly orientation?: 'horizontal' | 'vertical';
  /** For stacked: a mark at the sum of the parts. Default: when parts have both signs. */
  readonly net?: 'dot' | 'none';
  /** For waterfall: codes that stand on zero (levels); the others float on the running sum. */
  readonly totals?: readonly string[];
  /** For heatmap. Default: `diverging` when values have both signs. */
  readonly ramp?: 'sequential' | 'diverging';
  /** For scatter: what x measures. */
  readonly xAxis?: { readonly title?: Text; readonly unit?: Unit; readonly scale?: 'linear' | 'log' };
  /** For scatter: title of y beside its unit. */
  readonly yTitle?: Text;
  /** For scatter and network: column of numbers of zero or more, the area of the dots. Default: all alike. */
  readonly size?: string;
  /** For scatter: named quadrants. */
  readonly quadrants?: Quadrants;
  /** For network: column of codes; it gives the colour of a node. */
  readonly group?: string;
  /** For network: column of numbers such as RCA, or 0 and 1. Default: every node is present. */
  readonly present?: string;
  /** For network: from which value of `present` on a node is present; the others are ghosts. Default 1. */
  readonly presentFrom?: number;
  /** For network. */
  readonly links?: FigureLinks;
  /** For sankey: columns of codes between the first and the last, in order. */
  readonly through?: readonly string[];
  /** For timeline: column of the last year; `group` gives the section, `colour` the code that the colour stands for. */
  readonly end?: string;
  readonly colour?: string;
  /** For timeline: columns that say what is known of the years: exact, about, unknown or in-force. */
  readonly startState?: string;
  readonly endState?: string;
}
