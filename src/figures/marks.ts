import { FONT_FAMILY } from './text-width.ts';

/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An element of the drawing library's `graphic` component. */
export type Graphic = Readonly<Record<string, unknown>>;

export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Colour of a rim that keeps the text apart from lines behind it. */
  readonly halo?: string;
  /** Quarter turn: the text runs upwards from its place. */
  readonly upright?: boolean;
}

// zrender 6 keeps widths of texts in a plain object: under this name it would write into Object.prototype
const PROTO = '__proto__';
const GUARDED = `${PROTO}\u2060`;

/** The picture with the texts that `textMark` had to change as they were. */
export function unguarded(svg: string): string {
  return svg.replaceAll(GUARDED, PROTO);
}

/** One line of text whose middle lies at `y`. */
export function textMark(text: string, x: number, y: number, look: TextLook): Graphic {
  return {
    type: 'text',
    x,
    y,
    z: 10,
    silent: true,
    rotation: look.upright === true ? Math.PI / 2 : 0,
    style: {
      text: text === PROTO ? GUARDED : text,
      fill: look.colour,
      ...(look.halo === undefined ? {} : { stroke: look.halo, lineWidth: 3 }),
      font: `${look.bold === true ? 'bold ' : ''}${look.size}px ${FONT_FAMILY}`,
      textAlign: look.align ?? 'left',
      textVerticalAlign: 'middle',
    },
  };
}

/** Lines of text below each other, the middle of the first at `y`. */
export function textMarks(
  lines: readonly string[],
  x: number,
  y: number,
  lineHeight: number,
  look: TextLook,
): Graphic[] {
  return lines.map((line, i) => textMark(line, x, y + i * lineHeight, look));
}

export interface LineLook {
  readonly colour: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly z?: number;
}

export function lineMark(x1: number, y1: number, x2: number, y2: number, look: LineLook): Graphic {
  return {
    type: 'line',
    z: look.z ?? 0,
    silent: true,
    shape: { x1, y1, x2, y2 },
    style: { stroke: look.colour, lineWidth: look.width ?? 1, lineDash: look.dash ?? null },
  };
}

/** A broken line through points. */
export function pathMark(points: readonly (readonly [number, number])[], look: LineLook): Graphic {
  return {
    type: 'polyline',
    z: look.z ?? 0,
    silent: true,
    shape: { points },
    style: { stroke: look.colour, fill: null, lineWidth: look.width ?? 1, lineDash: look.dash ?? null },
  };
}

export function rectMark(box: Box, fill: string, z = 0): Graphic {
  return {
    type: 'rect',
    z,
    silent: true,
    shape: { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top },
    style: { fill },
  };
}

export function circleMark(
  x: number,
  y: number,
  radius: number,
  fill: string,
  z = 5,
  rim: string | null = null,
): Graphic {
  const style = rim === null ? { fill } : { fill, stroke: rim, lineWidth: 0.75 };
  return { type: 'circle', z, silent: true, shape: { cx: x, cy: y, r: radius }, style };
}
