export { figureScene, type RenderOptions, renderSvg, type SceneOptions } from './figure-scene.ts';
export { reportColours } from './report-colours.ts';
export type { MarkData, MarkRole, Scene, SceneMark } from './scene/scene.ts';
export { type SvgOptions, sceneSvg } from './scene/svg.ts';
export {
  FIGURE_KINDS,
  type FigureKind,
  type FigureSpec,
  type ReferenceLine,
} from './spec.ts';
export { figureSummary } from './summary.ts';
export { DARK, type FigureTheme, LIGHT } from './theme.ts';
