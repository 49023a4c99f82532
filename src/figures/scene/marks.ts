import type { ColourRole } from '../theme.ts';
import type {
  CircleMark,
  LineMark,
  MarkData,
  MarkRole,
  PathMark,
  RectMark,
  Stroke,
  TextMark,
} from './scene.ts';

/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Point = readonly [x: number, y: number];

export interface TextLook {
  readonly size: number;
  readonly colour: ColourRole;
  readonly role?: MarkRole;
  readonly bold?: boolean;
  readonly align?: TextMark['align'];
  readonly halo?: ColourRole;
  readonly upright?: boolean;
}

/** One line of text whose middle lies at `y`. */
export function textMark(text: string, x: number, y: number, look: TextLook): TextMark {
  const { size, colour: fill, role = 'label', bold = false, align = 'left', halo, upright = false } = look;
  return { shape: 'text', role, x, y, text, size, fill, bold, align, upright, halo };
}

/** Lines of text below each other, the middle of the first at `y`. */
export function textMarks(
  lines: readonly string[],
  x: number,
  y: number,
  lineHeight: number,
  look: TextLook,
): TextMark[] {
  return lines.map((line, i) => textMark(line, x, y + i * lineHeight, look));
}

export type LineLook = Omit<Stroke, 'width'> & Partial<Stroke>;

export function lineMark(role: MarkRole, from: Point, to: Point, look: LineLook): LineMark {
  const [x1, y1] = from;
  const [x2, y2] = to;
  return { shape: 'line', role, x1, y1, x2, y2, stroke: strokeOf(look) };
}

/** Broken lines through points, one or more. */
export function pathMark(
  role: MarkRole,
  lines: readonly (readonly Point[])[],
  look: LineLook,
  data?: MarkData,
): PathMark {
  return { shape: 'path', role, d: lines.map(pathOf).join(''), fill: null, stroke: strokeOf(look), data };
}

export function rectMark(
  role: MarkRole,
  { left, top, right, bottom }: Box,
  fill: ColourRole,
  data?: MarkData,
): RectMark {
  return { shape: 'rect', role, x: left, y: top, width: right - left, height: bottom - top, fill, data };
}

export function circleMark(
  role: MarkRole,
  [x, y]: Point,
  radius: number,
  fill: ColourRole | null,
  { rim, data }: { readonly rim?: Stroke; readonly data?: MarkData } = {},
): CircleMark {
  return { shape: 'circle', role, x, y, radius, fill, stroke: rim, data };
}

/** A diamond with a rim of paper, the mark of a sum. */
export function diamondMark(
  role: MarkRole,
  [x, y]: Point,
  radius: number,
  fill: ColourRole,
  data?: MarkData,
): PathMark {
  const corners: Point[] = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ];
  const stroke = { colour: 'paper', width: 1.5 } as const;
  return { shape: 'path', role, d: `${pathOf(corners)}Z`, fill, stroke, data };
}

function strokeOf(look: LineLook): Stroke {
  return { width: 1, ...look };
}

/** Path data through points. */
export function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${pixel(x)} ${pixel(y)}`).join('');
}

/** A coordinate as it is written, to a hundredth of a pixel. */
export function pixel(value: number): string {
  // minus zero is written as zero
  return String(Math.round(value * 100) / 100 + 0);
}
