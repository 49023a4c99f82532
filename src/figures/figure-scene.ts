import { type Lang, say } from '../base/locale.ts';
import { barFigure } from './bar.ts';
import type { Drawing, Drawn } from './drawing.ts';
import { heatmapFigure } from './heatmap.ts';
import { lineFigure } from './line.ts';
import { networkFigure } from './network.ts';
import { sankeyFigure } from './sankey.ts';
import { scatterFigure } from './scatter.ts';
import type { Scene } from './scene/scene.ts';
import { type SvgOptions, sceneSvg } from './scene/svg.ts';
import { sensitivityFigure } from './sensitivity.ts';
import { slopeFigure } from './slope.ts';
import type { FigureKind, FigureSpec } from './spec.ts';
import { stackedFigure } from './stacked.ts';
import { figureSummary } from './summary.ts';
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
  sensitivity: sensitivityFigure,
  sankey: sankeyFigure,
};

/** Width of a figure when nobody says otherwise. */
const DEFAULT_WIDTH = 720;
/** Below this there is no room for names beside a plot. */
const LEAST_WIDTH = 240;

export interface SceneOptions {
  /** Pixels. Default 720, at least 240. */
  readonly width?: number;
  /** Default: as tall as the content asks. */
  readonly height?: number;
  /** Only the plot: title, unit, note and source stand outside the picture. Default false. */
  readonly bare?: boolean;
  /** Title and subtitle stand outside the picture, in a caption. Default false. */
  readonly untitled?: boolean;
}

/**
 * A figure as marks, laid out for a width. Pure: the same arguments give the same scene. Lay it out again
 * when the size of the container changes.
 * @throws EscalarError `figure-column`, `figure-column-kind`, `figure-duplicate`, `figure-negative`.
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { figureScene, type FigureSpec } from 'escalar/figures';
 *
 * const text = (en: string) => ({ en, es: en });
 * const fields = [
 *   { name: 'economy', title: text('Economy') },
 *   { name: 'value', title: text('Share'), unit: UNITS.share },
 * ];
 * const table = tableOf('shares', fields, [
 *   { economy: 'MEX', value: 0.3 },
 *   { economy: 'TWN', value: 0.5 },
 * ]);
 * const words = { title: text('Shares'), source: text('own') };
 * const spec: FigureSpec = { id: 'a', kind: 'bar', table, x: 'economy', y: 'value', unit: UNITS.share, ...words };
 * const bars = figureScene(spec, 'en').marks.filter(({ role }) => role === 'bar');
 * bars.map(({ data }) => data?.label); // => ['MEX: 0.3000 share (0 to 1)', 'TWN: 0.5000 share (0 to 1)']
 */
export function figureScene(spec: FigureSpec, lang: Lang, options: SceneOptions = {}): Scene {
  const width = Math.max(LEAST_WIDTH, Math.round(options.width ?? DEFAULT_WIDTH));
  const wanted = options.height === undefined ? null : Math.round(options.height);
  const { height, marks } = KINDS[spec.kind]({
    spec,
    lang,
    width,
    height: wanted,
    bare: options.bare ?? false,
    untitled: options.untitled ?? false,
  });
  const [title, description] = [say(spec.title, lang), figureSummary(spec, lang)];
  return { id: spec.id, lang, width, height, title, description, marks };
}

export type RenderOptions = SceneOptions & SvgOptions;

/**
 * A figure as SVG text, with title, legend, note and source inside. @throws EscalarError as `figureScene`
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { renderSvg, type FigureSpec } from 'escalar/figures';
 *
 * const text = (en: string) => ({ en, es: en });
 * const fields = [
 *   { name: 'economy', title: text('Economy') },
 *   { name: 'value', title: text('Share'), unit: UNITS.share },
 * ];
 * const table = tableOf('shares', fields, [
 *   { economy: 'MEX', value: 0.3 },
 *   { economy: 'TWN', value: 0.5 },
 * ]);
 * const words = { title: text('Shares'), source: text('own') };
 * const spec: FigureSpec = { id: 'a', kind: 'bar', table, x: 'economy', y: 'value', unit: UNITS.share, ...words };
 *
 * renderSvg(spec, 'es', { width: 360 }).startsWith('<svg width="360"'); // => true
 */
export function renderSvg(spec: FigureSpec, lang: Lang, options: RenderOptions = {}): string {
  return sceneSvg(figureScene(spec, lang, options), options);
}
