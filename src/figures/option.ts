import type { EChartsOption } from 'echarts';
import type { Lang } from '../base/locale.ts';
import { barFigure } from './bar.ts';
import type { Drawing, Drawn } from './drawing.ts';
import { heatmapFigure } from './heatmap.ts';
import { lineFigure } from './line.ts';
import { networkFigure } from './network.ts';
import { scatterFigure } from './scatter.ts';
import { slopeFigure } from './slope.ts';
import type { FigureKind, FigureSize, FigureSpec } from './spec.ts';
import { stackedFigure } from './stacked.ts';
import type { FigureTheme } from './theme.ts';
import { timelineFigure } from './timeline.ts';
import { treemapFigure } from './treemap.ts';
import { waterfallFigure } from './waterfall.ts';

const KINDS: Readonly<Record<FigureKind, (drawing: Drawing) => Drawn>> = {
  line: lineFigure,
  slope: slopeFigure,
  stacked: stackedFigure,
  bar: barFigure,
  scatter: scatterFigure,
  waterfall: waterfallFigure,
  heatmap: heatmapFigure,
  treemap: treemapFigure,
  network: networkFigure,
  timeline: timelineFigure,
};

/** Width of a figure when nobody says otherwise. */
export const DEFAULT_WIDTH = 720;
/** Below this there is no room for names beside a plot. */
const LEAST_WIDTH = 240;

/** A size wished for; without a height the figure is as tall as its content asks. */
export interface WantedSize {
  readonly width?: number;
  readonly height?: number;
}

/**
 * The chart option of a figure, laid out for `size` pixels. Pure: the same arguments give the same
 * option. Lay it out again when the size of the container changes.
 * @throws EscalarError `figure-column`, `figure-column-kind`, `figure-duplicate`, `figure-negative`.
 */
export function figureOption(
  spec: FigureSpec,
  lang: Lang,
  theme: FigureTheme,
  size: WantedSize = {},
): EChartsOption {
  return drawFigure(spec, lang, theme, size).option;
}

/** The height a figure takes at a width. */
export function figureSize(
  spec: FigureSpec,
  lang: Lang,
  theme: FigureTheme,
  width = DEFAULT_WIDTH,
): FigureSize {
  return drawFigure(spec, lang, theme, { width }).size;
}

/** Option and size together, laid out once. */
export function drawFigure(spec: FigureSpec, lang: Lang, theme: FigureTheme, size: WantedSize = {}): Drawn {
  const width = Math.max(LEAST_WIDTH, Math.round(size.width ?? DEFAULT_WIDTH));
  const height = size.height === undefined ? null : Math.round(size.height);
  return KINDS[spec.kind]({ spec, lang, theme, width, height });
}
