import { type Point, pathMark, textMarks } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { spread } from './spread.ts';
import { widestText, wrapText } from './text-width.ts';
import type { ColourRole } from './theme.ts';

/** A name that belongs to a point of the plot. */
export interface EndLabel {
  readonly text: string;
  readonly colour: ColourRole;
  readonly bold: boolean;
  /** Pixel of the point it names. */
  readonly x: number;
  readonly y: number;
}

export interface LabelColumn {
  /** Where the texts begin (left) or end (right). */
  readonly edge: number;
  readonly align: 'left' | 'right';
  readonly width: number;
  readonly size: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width that names need beside the plot, at most `most`. */
export function columnWidth(texts: readonly string[], size: number, most: number): number {
  return Math.min(Math.ceil(widestText(texts, size, true) * 1.02), most);
}

/** Names in a column, moved apart where they would touch; null when they do not fit. */
export function endLabels(labels: readonly EndLabel[], column: LabelColumn): SceneMark[] | null {
  const lineHeight = Math.round(column.size * 1.22);
  const lines = labels.map((label) => wrapText(label.text, column.width, column.size, label.bold, 3));
  const middles = spread(
    labels.map((label, i) => ({ at: label.y, height: lines[i].length * lineHeight + 2 })),
    column.top,
    column.bottom,
  );
  if (middles === null) return null;
  return labels.flatMap((label, i) => {
    const own = lines[i];
    const y = middles[i];
    const first = y - ((own.length - 1) * lineHeight) / 2;
    const look = { size: column.size, colour: label.colour, bold: label.bold, align: column.align };
    return [...leaderOf(label, y, column), ...textMarks(own, column.edge, first, lineHeight, look)];
  });
}

/** As many of the labels, from the first on, as fit. */
export function fittingLabels(labels: readonly EndLabel[], column: LabelColumn): SceneMark[] {
  for (let keep = labels.length; keep > 0; keep -= 1) {
    const marks = endLabels(labels.slice(0, keep), column);
    if (marks !== null) return marks;
  }
  return [];
}

function leaderOf(label: EndLabel, y: number, column: LabelColumn): SceneMark[] {
  const sign = column.align === 'left' ? 1 : -1;
  const from = label.x + sign * 5;
  const to = column.edge - sign * 3;
  const near = Math.abs(y - label.y) < 4 && Math.abs(to - from) < 14;
  if (near || (to - from) * sign <= 0) return [];
  const bend = to - sign * 6;
  const points: Point[] =
    (bend - from) * sign > 0
      ? [
          [from, label.y],
          [bend, y],
          [to, y],
        ]
      : [
          [from, label.y],
          [to, y],
        ];
  return [pathMark('leader', [points], { colour: 'ghost' })];
}
