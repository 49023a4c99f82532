import { visible } from '../../base/visible-text.ts';
import { FONT_FAMILY } from '../text-width.ts';
import { type Paint, type ThemeName, themePaint } from '../theme.ts';
import { pixel as n } from './marks.ts';
import type { Scene, SceneMark, Stroke, TextMark } from './scene.ts';

export interface SvgOptions {
  /** `variables`: light colours as fall-backs of `var(--fig-...)`, for a page that sets them. Default `light`. */
  readonly theme?: ThemeName;
  /** Begins every id in the picture. Default: the id of the scene. */
  readonly idPrefix?: string;
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;
/** From the middle of a line of text to its baseline, in parts of its size. */
const BASELINE = 0.35;

/**
 * A scene as SVG text: a name and a description for screen readers, no script, no font file, well-formed
 * whatever its texts. The same arguments give the same bytes.
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { figureScene, type FigureSpec, sceneSvg } from 'escalar/figures';
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
 * sceneSvg(figureScene(spec, 'en'), { theme: 'dark' }).includes('<title'); // => true
 */
export function sceneSvg(scene: Scene, options: SvgOptions = {}): string {
  const paint = themePaint(options.theme ?? 'light');
  const id = safeId(options.idPrefix ?? scene.id);
  const { width, height, lang, title, description, marks } = scene;
  // some letters may not stand in XML at all
  return visible(
    [
      `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"`,
      ` role="img" lang="${lang}" aria-labelledby="${id}-title ${id}-desc" font-family="${FONT_FAMILY}" stroke-linejoin="round">`,
      `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`,
      `<rect width="${width}" height="${height}" fill="${paint('paper')}"/>`,
      ...grouped(marks.map((mark) => partsOf(mark, paint)).filter((mark) => mark !== null)),
      '</svg>',
    ].join('\n'),
  );
}

/** One mark: its element up to the look, the look, which a group may say for it, and the end of the element. */
interface MarkSvg {
  readonly element: string;
  readonly look: string;
  readonly end: string;
}

/** Marks in their order; neighbours that look alike say it once. */
function grouped(marks: readonly MarkSvg[]): string[] {
  const lines: string[] = [];
  for (let first = 0; first < marks.length; ) {
    const { look } = marks[first];
    let next = first + 1;
    while (next < marks.length && marks[next].look === look) next += 1;
    const run = marks.slice(first, next);
    if (run.length === 1 || look === '')
      lines.push(...run.map(({ element, end }) => `${element}${look}${end}`));
    else lines.push(`<g${look}>`, ...run.map(({ element, end }) => `${element}${end}`), '</g>');
    first = next;
  }
  return lines;
}

/** One mark by itself; empty where nothing of it is painted. */
export function markSvg(mark: SceneMark, paint: Paint): string {
  const parts = partsOf(mark, paint);
  return parts === null ? '' : `${parts.element}${parts.look}${parts.end}`;
}

/** One mark; null where nothing of it is painted. */
function partsOf(mark: SceneMark, paint: Paint): MarkSvg | null {
  if (mark.shape === 'text') return textSvg(mark, paint);
  const stroke = mark.stroke === undefined ? '' : strokeSvg(mark.stroke, paint);
  const closed = (element: string, look: string): MarkSvg => ({ element, look, end: '/>' });
  if (mark.shape === 'line')
    return closed(
      `<line x1="${n(mark.x1)}" y1="${n(mark.y1)}" x2="${n(mark.x2)}" y2="${n(mark.y2)}"`,
      stroke,
    );
  if (mark.fill === null && stroke === '') return null;
  const opacity = 'opacity' in mark ? ` fill-opacity="${mark.opacity}"` : '';
  const look = ` fill="${mark.fill === null ? 'none' : paint(mark.fill)}"${opacity}${stroke}`;
  if (mark.shape === 'circle')
    return closed(`<circle cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.radius)}"`, look);
  if (mark.shape === 'rect')
    return closed(
      `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}"`,
      look,
    );
  return closed(`<path d="${mark.d}"`, look);
}

function strokeSvg({ colour, width, dash }: Stroke, paint: Paint): string {
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  return ` stroke="${paint(colour)}"${width === 1 ? '' : ` stroke-width="${width}"`}${dashes}`;
}

function textSvg({ x, y, text, size, fill, bold, align, halo, upright }: TextMark, paint: Paint): MarkSvg {
  const base = y + size * BASELINE;
  const place = upright
    ? `transform="translate(${n(x + size * BASELINE)} ${n(y)}) rotate(-90)"`
    : `x="${n(x)}" y="${n(base)}"`;
  const anchor = align === 'left' ? '' : ` text-anchor="${ANCHORS[align]}"`;
  const weight = bold ? ' font-weight="bold"' : '';
  const rim = halo === undefined ? '' : ` stroke="${paint(halo)}" stroke-width="3" paint-order="stroke"`;
  const look = `${anchor} font-size="${size}"${weight} fill="${paint(fill)}"${rim}`;
  return { element: `<text ${place}`, look, end: `>${escapeXml(text)}</text>` };
}

function safeId(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9_-]/g, '-');
  return /^[A-Za-z]/.test(clean) ? clean : `f-${clean}`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
