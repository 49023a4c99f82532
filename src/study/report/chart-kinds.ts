import type { FigureKind } from '../../figures/spec.ts';

/** The kinds that a result can be drawn as without more being said; the others need a study. */
export const CHART_KINDS = [
  'line',
  'slope',
  'bar',
  'stacked',
  'heatmap',
] as const satisfies readonly FigureKind[];

export type ChartKind = (typeof CHART_KINDS)[number];
