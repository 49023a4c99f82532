import { extent } from '../base/extent.ts';
import { type BandLabels, bandLabelMarks, bandLabels } from './category-axis.ts';
import { isPeriodic } from './data.ts';
import type { Drawing, Frame } from './drawing.ts';
import { measures } from './drawing.ts';
import { placeName } from './place-name.ts';
import { type Box, lineMark, textMarks } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { widestText, wrapText } from './text-width.ts';
import type { Scale } from './ticks.ts';
import {
  horizontalGrid,
  horizontalReferences,
  referenceRoom,
  type ValueAxis,
  valueAxis,
  verticalGrid,
  verticalReferences,
  xAt,
  yAt,
} from './value-axis.ts';

/** Categories in rows (horizontal bars) or columns (vertical bars) over one axis of numbers. */
export interface Bands {
  readonly horizontal: boolean;
  readonly box: Box;
  readonly axis: ValueAxis;
  /** Pixels of one category. */
  readonly band: number;
  /** Names, gridlines and references. */
  readonly marks: readonly SceneMark[];
  /** Pixel of a value along the bars. */
  at(value: number): number;
  /** Pixel of the middle of a category across the bars. */
  centre(index: number): number;
}

/** A bar between two values, `thick` pixels across around `middle`. */
export function barBox(bands: Bands, from: number, to: number, middle: number, thick: number): Box {
  const [low, high] = [bands.at(from), bands.at(to)].toSorted((a, b) => a - b) as [number, number];
  const [start, end] = [middle - thick / 2, middle + thick / 2];
  return bands.horizontal
    ? { left: low, right: high, top: start, bottom: end }
    : { left: start, right: end, top: low, bottom: high };
}

export interface BandsRequest {
  readonly codes: readonly string[];
  readonly scale: Scale;
  /** Room that labels need beyond the ends of horizontal bars. */
  readonly labelRoom: number;
  /** Gridlines with numbers, or only the zero line because every bar says its value. */
  readonly grid: 'numbers' | 'zero';
  /** Names drawn in grey. */
  readonly dim?: ReadonlySet<string>;
}

const MOST_NAME_LINES = 3;

/** Codes lie in rows by default, periods in columns. */
export function isHorizontal(drawing: Drawing, codes: readonly string[]): boolean {
  const { orientation } = drawing.spec;
  return orientation === undefined ? !isPeriodic(drawing.spec, codes) : orientation === 'horizontal';
}

/** Height that horizontal bands need: every name in full, every bar at least `least` pixels. */
export function rowsHeight(drawing: Drawing, codes: readonly string[], least: number): number {
  const { label } = measures(drawing.width);
  const longest = extent([1, ...nameLines(drawing, codes).lines.map((lines) => lines.length)])[1];
  const row = Math.max(least, longest * Math.round(label * 1.15) + 7);
  return codes.length * row + 8 + referenceRoom(drawing, 'y');
}

export function bandsOf(drawing: Drawing, frame: Frame, request: BandsRequest, horizontal: boolean): Bands {
  return horizontal ? rows(drawing, frame, request) : columns(drawing, frame, request);
}

function rows(drawing: Drawing, frame: Frame, request: BandsRequest): Bands {
  const { plot } = frame;
  const { codes, scale, labelRoom, grid } = request;
  const names = nameLines(drawing, codes);
  const axis = valueAxis(drawing, scale);
  const box = {
    left: plot.left + names.width + 10 + (scale.min < 0 && grid === 'zero' ? labelRoom : 0),
    top: plot.top + referenceRoom(drawing, 'y'),
    right: plot.right - (grid === 'zero' ? labelRoom : Math.max(labelRoom, axis.width / 2)),
    bottom: plot.bottom - (grid === 'numbers' ? 22 : 2),
  };
  const band = (box.bottom - box.top) / Math.max(1, codes.length);
  const centre = (index: number) => box.top + (index + 0.5) * band;
  const at = (value: number) => xAt(axis, box, value);
  const zero = Math.round(at(0)) + 0.5;
  return {
    horizontal: true,
    box,
    axis,
    band,
    at,
    centre,
    marks: [
      ...(grid === 'numbers' ? verticalGrid(drawing, axis, box) : []),
      lineMark('axis', [zero, box.top], [zero, box.bottom], { colour: 'axis' }),
      ...verticalReferences(drawing, box, 'y', (value) =>
        typeof value === 'number' && value >= scale.min && value <= scale.max ? at(value) : null,
      ),
      ...rowNames(drawing, request, names.lines, plot.left + names.width, centre, band),
    ],
  };
}

function columns(drawing: Drawing, frame: Frame, request: BandsRequest): Bands {
  const { plot } = frame;
  const { codes, scale } = request;
  const axis = valueAxis(drawing, scale);
  const left = plot.left + axis.width + 8;
  const band = (plot.right - left) / Math.max(1, codes.length);
  const labels: BandLabels = bandLabels(drawing, codes, band);
  const box = {
    left,
    top: plot.top + 6 + referenceRoom(drawing, 'x'),
    right: plot.right,
    bottom: plot.bottom - labels.height,
  };
  const centre = (index: number) => box.left + (index + 0.5) * band;
  const zero = Math.round(yAt(axis, box, 0)) + 0.5;
  return {
    horizontal: false,
    box,
    axis,
    band,
    at: (value) => yAt(axis, box, value),
    centre,
    marks: [
      ...horizontalGrid(drawing, axis, box),
      lineMark('axis', [box.left, zero], [box.right, zero], { colour: 'axis' }),
      ...horizontalReferences(drawing, axis, box),
      ...verticalReferences(drawing, box, 'x', (value) => {
        const index = codes.indexOf(String(value));
        return index < 0 ? null : centre(index) - band / 2;
      }),
      ...bandLabelMarks(drawing, labels, centre, box.bottom),
    ],
  };
}

function nameLines(drawing: Drawing, codes: readonly string[]): { lines: string[][]; width: number } {
  const { label, pad } = measures(drawing.width);
  const room = (drawing.width - 2 * pad) * (drawing.width < 480 ? 0.4 : 0.36);
  const lines = codes.map((code) =>
    wrapText(placeName(drawing.spec, code, drawing.lang), room, label, false, MOST_NAME_LINES),
  );
  const width = widestText(lines.flat(), label) * 1.01;
  return { lines, width };
}

function rowNames(
  drawing: Drawing,
  request: BandsRequest,
  lines: readonly string[][],
  right: number,
  centre: (index: number) => number,
  band: number,
): SceneMark[] {
  const { label } = measures(drawing.width);
  const most = Math.max(1, Math.floor(band / (label * 1.05)));
  const size = Math.min(label, Math.max(6, band * 0.95));
  const lineHeight = Math.round(size * 1.15);
  return lines.flatMap((own, i) => {
    const code = request.codes[i];
    const shown = own.slice(0, most);
    const first = centre(i) - ((shown.length - 1) * lineHeight) / 2;
    const colour = request.dim?.has(code) === true ? 'muted' : 'ink';
    return textMarks(shown, right, first, lineHeight, { size, colour, role: 'axis', align: 'right' });
  });
}
