export { figureOption, figureSize, type WantedSize } from './option.ts';
export { type RenderOptions, renderSvg } from './render-svg.ts';
export {
  FIGURE_KINDS,
  type FigureKind,
  type FigureSize,
  type FigureSpec,
  type ReferenceLine,
} from './spec.ts';
export { figureSummary } from './summary.ts';
export { DARK, type FigureTheme, LIGHT } from './theme.ts';
