import { type Box, textMark } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { textWidth } from './text-width.ts';
import type { ColourRole } from './theme.ts';

/** A dot and the name that would stand beside it. */
export interface LabelledDot {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: ColourRole;
  /** Placed before the others, in bold. */
  readonly first: boolean;
  /** Radius of the dot in pixels. Default 6. */
  readonly radius?: number;
}

const DOT = 6;
/** Where a name may stand from its dot: across and down in units of the distance, with its alignment. */
const SIDES = [
  { dx: 1, dy: 0, align: 'left' },
  { dx: -1, dy: 0, align: 'right' },
  { dx: 0, dy: -1, align: 'center' },
  { dx: 0, dy: 1, align: 'center' },
  { dx: 0.7, dy: -0.8, align: 'left' },
  { dx: 0.7, dy: 0.8, align: 'left' },
  { dx: -0.7, dy: -0.8, align: 'right' },
  { dx: -0.7, dy: 0.8, align: 'right' },
] as const;

/** Names that cover neither dots nor each other; a name without a free side is left out. `occupied`: more that they leave free. */
export function placeLabels(
  dots: readonly LabelledDot[],
  room: Box,
  size: number,
  occupied: readonly Box[] = [],
): SceneMark[] {
  const taken: Box[] = [...occupied, ...dots.map((dot) => around(dot.x, dot.y, radiusOf(dot) - 1))];
  const marks: SceneMark[] = [];
  for (const dot of [...dots].sort((a, b) => Number(b.first) - Number(a.first))) {
    if (dot.text === '') continue;
    const width = textWidth(dot.text, size, dot.first) + 2;
    for (const side of SIDES) {
      const x = dot.x + side.dx * (radiusOf(dot) + 2);
      const y = dot.y + side.dy * (radiusOf(dot) + size * 0.55);
      const left = side.align === 'left' ? x : side.align === 'right' ? x - width : x - width / 2;
      const box = { left, top: y - size * 0.6, right: left + width, bottom: y + size * 0.6 };
      if (!inside(box, room) || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      const look = { size, colour: dot.colour, bold: dot.first, align: side.align, halo: 'paper' } as const;
      marks.push({ ...textMark(dot.text, x, y, look), beside: [dot.x, dot.y] });
      break;
    }
  }
  return marks;
}

function radiusOf(dot: LabelledDot): number {
  return dot.radius ?? DOT;
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function inside(box: Box, room: Box): boolean {
  return (
    box.left >= room.left && box.right <= room.right && box.top >= room.top - 8 && box.bottom <= room.bottom
  );
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
