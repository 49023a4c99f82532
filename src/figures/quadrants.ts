import { say, type Text } from '../base/locale.ts';
import { type Drawing, measures } from './drawing.ts';
import { type Box, lineMark, textMarks } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import type { Quadrants } from './spec.ts';
import { textWidth, wrapText } from './text-width.ts';
import { type ValueAxis, xAt, yAt } from './value-axis.ts';

/** Axes of a scatter and where they stand. */
export interface Plot {
  readonly x: ValueAxis;
  readonly y: ValueAxis;
  readonly box: Box;
}

/** The corners of a plot: the name of a quadrant stands in its outer corner. */
export const CORNERS = [
  { name: 'upperRight', right: true, upper: true },
  { name: 'upperLeft', right: false, upper: true },
  { name: 'lowerLeft', right: false, upper: false },
  { name: 'lowerRight', right: true, upper: false },
] as const satisfies readonly { name: keyof Quadrants; right: boolean; upper: boolean }[];

/** The quadrant of a point; one on a line belongs to the right or the upper side. */
export function quadrantOf(
  quadrants: Quadrants,
  point: { readonly x: number; readonly y: number },
): (typeof CORNERS)[number]['name'] {
  if (point.y >= (quadrants.y ?? 0)) return point.x >= (quadrants.x ?? 0) ? 'upperRight' : 'upperLeft';
  return point.x >= (quadrants.x ?? 0) ? 'lowerRight' : 'lowerLeft';
}

/** Where the line across one axis stands: a value that its scale must hold. */
export function splitValues({ spec }: Drawing, axis: 'x' | 'y'): number[] {
  return spec.quadrants === undefined ? [] : [spec.quadrants[axis] ?? 0];
}

/** The two lines and the names between them; `names` are the boxes that other words leave free. */
export function quadrantMarks(drawing: Drawing, plot: Plot): { marks: SceneMark[]; names: Box[] } {
  const { quadrants } = drawing.spec;
  if (quadrants === undefined) return { marks: [], names: [] };
  const { box } = plot;
  const x = lineAt(quadrants.x ?? 0, plot.x, (value) => xAt(plot.x, box, value));
  const y = lineAt(quadrants.y ?? 0, plot.y, (value) => yAt(plot.y, box, value));
  const look = { colour: 'muted', width: 1.25 } as const;
  const marks = [
    ...(x === null ? [] : [lineMark('reference', [x, box.top], [x, box.bottom], look)]),
    ...(y === null ? [] : [lineMark('reference', [box.left, y], [box.right, y], look)]),
  ];
  if (x === null || y === null) return { marks, names: [] };
  const named = CORNERS.flatMap((corner) => {
    const room = {
      left: corner.right ? x : box.left,
      right: corner.right ? box.right : x,
      top: corner.upper ? box.top : y,
      bottom: corner.upper ? y : box.bottom,
    };
    return cornerName(drawing, quadrants[corner.name], corner, room);
  });
  return { marks: [...marks, ...named.flatMap((one) => one.marks)], names: named.map((one) => one.box) };
}

/** Pixel of a line; null where a log scale cannot show its value. */
function lineAt(value: number, axis: ValueAxis, place: (value: number) => number): number | null {
  const { min, max } = axis.scale;
  return value >= min && value <= max ? Math.round(place(value)) + 0.5 : null;
}

function cornerName(
  drawing: Drawing,
  name: Text | undefined,
  corner: (typeof CORNERS)[number],
  room: Box,
): { marks: SceneMark[]; box: Box }[] {
  const { small } = measures(drawing.width);
  const most = room.right - room.left - 12;
  const lineHeight = Math.round(small * 1.2);
  const lines = name === undefined ? [] : wrapText(say(name, drawing.lang), most, small, true);
  const height = lines.length * lineHeight;
  const width = Math.max(0, ...lines.map((line) => textWidth(line, small, true)));
  if (lines.length === 0 || width > most || height > room.bottom - room.top - 8) return [];
  const x = corner.right ? room.right - 6 : room.left + 6;
  const top = corner.upper ? room.top + 4 : room.bottom - 4 - height;
  const marks = textMarks(lines, x, top + lineHeight / 2, lineHeight, {
    size: small,
    colour: 'muted',
    role: 'reference',
    bold: true,
    align: corner.right ? 'right' : 'left',
    halo: 'paper',
  });
  const left = corner.right ? x - width : x;
  return [{ marks, box: { left, right: left + width, top, bottom: top + height } }];
}
