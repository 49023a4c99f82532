import type { EChartsOption } from 'echarts';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Lang, say } from '../base/locale.ts';
import { visible } from '../base/visible-text.ts';
import { unguarded } from './marks.ts';
import { drawFigure, type WantedSize } from './option.ts';
import type { FigureSpec } from './spec.ts';
import { figureSummary } from './summary.ts';
import { FONT_FAMILY } from './text-width.ts';
import { DARK, LIGHT, withVariables } from './theme.ts';

export interface RenderOptions extends WantedSize {
  /** `variables`: light colours as fall-backs of `var(--fig-...)`, for a page that sets them. Default `light`. */
  readonly theme?: 'light' | 'dark' | 'variables';
  /** Begins every id in the picture. Default: the figure's id. */
  readonly idPrefix?: string;
}

/**
 * A figure as SVG text: title, legend, note and source inside, a name and a description for screen
 * readers, no script, no font file. The same arguments give the same bytes.
 * @throws EscalarError `figure-column`, `figure-column-kind`, `figure-duplicate`, `figure-negative`.
 */
export function renderSvg(spec: FigureSpec, lang: Lang, options: RenderOptions = {}): string {
  const theme = options.theme === 'dark' ? DARK : LIGHT;
  const { option, size } = drawFigure(spec, lang, theme, options);
  const raw = paint(option, size.width, size.height);
  const prefix = safeId(options.idPrefix ?? spec.id);
  // some letters may not stand in XML at all
  const svg = visible(named(tidy(unguarded(raw), prefix), spec, lang, prefix));
  return options.theme === 'variables' ? withVariables(svg, theme) : svg;
}

function paint(option: EChartsOption, width: number, height: number): string {
  echarts.use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, SVGRenderer]);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Stable ids, short numbers, the font once, no attributes of the library's own. */
function tidy(svg: string, prefix: string): string {
  return svg
    .replace(/<style ?>[\s\S]*?<\/style>\n?/g, '')
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/ (?:class|style)="([^"]*)"/g, (_, value: string) => tidyStyle(value))
    .replace(/\bid="zr\d+-/g, `id="${prefix}-`)
    .replace(/url\(#zr\d+-/g, `url(#${prefix}-`)
    .replace(
      / (d|points|transform|x|y|x1|y1|x2|y2|cx|cy|r|width|height)="([^"]*)"/g,
      (_, name: string, value: string) => {
        return ` ${name}="${value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, shortNumber)}"`;
      },
    );
}

function tidyStyle(value: string): string {
  const size = /font(?:-size)?:[^;]*?(\d+(?:\.\d+)?)px/.exec(value)?.[1];
  const bold = /bold/.test(value);
  return size === undefined ? '' : ` font-size="${size}"${bold ? ' font-weight="bold"' : ''}`;
}

function shortNumber(text: string): string {
  const value = Math.round(Number(text) * 100) / 100;
  return String(Object.is(value, -0) ? 0 : value);
}

function named(svg: string, spec: FigureSpec, lang: Lang, prefix: string): string {
  const title = `<title id="${prefix}-title">${escapeXml(say(spec.title, lang))}</title>`;
  const desc = `<desc id="${prefix}-desc">${escapeXml(figureSummary(spec, lang))}</desc>`;
  const attributes = ` role="img" lang="${lang}" aria-labelledby="${prefix}-title ${prefix}-desc" font-family="${FONT_FAMILY}"`;
  return svg.replace(/^<svg([^>]*)>/, (_, had: string) => `<svg${had}${attributes}>${title}${desc}`);
}

function safeId(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9_-]/g, '-');
  return /^[A-Za-z]/.test(clean) ? clean : `f-${clean}`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
