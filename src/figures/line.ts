import { extent } from '../base/extent.ts';
import { bandLabelMarks, bandLabels } from './category-axis.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, type Frame, frameOf, measures } from './drawing.ts';
import { columnWidth, type EndLabel, endLabels } from './end-labels.ts';
import type { LegendItem } from './legend.ts';
import { type Box, circleMark, type Graphic, lineMark, textMark } from './marks.ts';
import { coloursOf } from './palette.ts';
import { periodName, periodTicks, positionOf } from './period-axis.ts';
import { textWidth } from './text-width.ts';
import type { ColourRole } from './theme.ts';
import { linearScale, logScale, type Scale } from './ticks.ts';
import {
  horizontalGrid,
  horizontalReferences,
  rangeOf,
  referenceRoom,
  referenceValues,
  type ValueAxis,
  valueAxis,
  verticalReferences,
  yAt,
} from './value-axis.ts';
import { nameOf } from './words.ts';

const MOST_DIRECT_LABELS = 6;
const PLOT_HEIGHT = 320;
/** Lines beyond as many colours as there are repeat them dashed. */
const COLOURS = 10;

interface LinePlot {
  readonly drawing: Drawing;
  readonly data: FigureData;
  readonly colours: ReadonlyMap<string, ColourRole>;
  readonly axis: ValueAxis;
  readonly frame: Frame;
  readonly box: Box;
  readonly positions: ReadonlyMap<string, number>;
}

/** Lines over time; a missing value interrupts its line. */
export function lineFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  const values = valuesOf(data);
  if (values.length === 0) return emptyDrawn(drawing, gapsOf(data));
  const axis = valueAxis(drawing, scaleOf(drawing, values), drawing.spec.scale === 'log');
  const named = namedSeries(drawing, data);
  const direct = named.length <= MOST_DIRECT_LABELS;
  return (
    (direct ? drawLines(drawing, data, axis, named, true) : null) ??
    (drawLines(drawing, data, axis, named, false) as Drawn)
  );
}

/** Null when direct labels were asked for and do not fit. */
function drawLines(
  drawing: Drawing,
  data: FigureData,
  axis: ValueAxis,
  named: readonly string[],
  direct: boolean,
): Drawn | null {
  const { label } = measures(drawing.width);
  const colours = coloursOf(data.series, drawing.spec.highlight);
  const legend = direct ? [] : legendOf(drawing, named, colours);
  const frame = frameOf(drawing, {
    plotHeight: PLOT_HEIGHT + referenceRoom(drawing, 'x'),
    legend,
    gaps: gapsOf(data),
  });
  const texts = named.map((code) => nameOf(drawing.spec, code, drawing.lang));
  const column = direct ? columnWidth(texts, label, drawing.width * 0.3) : 0;
  const { plot } = frame;
  const [firstHalf, lastHalf] = endHalves(drawing, data);
  const right = plot.right - (column === 0 ? Math.max(8, lastHalf) : column + 12);
  const left = plot.left + Math.max(axis.width + 8, firstHalf);
  const bottom = bandLabels(drawing, data.xs, (right - left) / Math.max(1, data.xs.length - 1));
  const box = {
    left,
    top: plot.top + 6 + referenceRoom(drawing, 'x'),
    right,
    bottom: plot.bottom - (data.periodic ? 24 : bottom.height),
  };
  const line: LinePlot = { drawing, data, colours, axis, frame, box, positions: positionsOf(data) };
  const labels = endLabels(endsOf(line, named), {
    edge: right + 10,
    align: 'left',
    width: column,
    size: label,
    top: box.top - 8,
    bottom: plot.bottom,
    leader: drawing.theme.ghost,
  });
  if (direct && labels === null) return null;
  const range = spanOf(line);
  return assemble(drawing, frame, box, {
    x: range,
    y: rangeOf(axis),
    series: data.series.map((code) => seriesOf(line, code)),
    marks: [
      ...horizontalGrid(drawing, axis, box),
      ...xMarks(line),
      ...horizontalReferences(drawing, axis, box),
      ...verticalReferences(drawing, box, 'x', (value) => referencePlace(line, value)),
      ...(direct ? (labels ?? []) : []),
      ...endDots(line, named),
    ],
  });
}

/** Half the widths of the first and last names on the time axis, which reach beyond the plot. */
function endHalves(drawing: Drawing, data: FigureData): [number, number] {
  const { label } = measures(drawing.width);
  if (!data.periodic) return [0, 0];
  const half = (period: string) => textWidth(periodName(period, drawing.lang), label) / 2;
  return [half(data.xs[0]), half(data.xs.at(-1) as string)];
}

function scaleOf(drawing: Drawing, values: readonly number[]): Scale {
  const all = [...values, ...referenceValues(drawing, 'y')];
  const [low, high] = extent(all);
  if (drawing.spec.scale === 'log') {
    const positive = all.filter((value) => value > 0);
    return logScale(...extent(positive));
  }
  const nearZero = low > 0 && low < high * 0.45;
  const zero = drawing.spec.baseline === 'zero' || nearZero;
  return linearScale(zero ? Math.min(0, low) : low, zero ? Math.max(0, high) : high);
}

function namedSeries(drawing: Drawing, data: FigureData): string[] {
  const { highlight } = drawing.spec;
  return data.series.filter(
    (code) =>
      code !== '' &&
      (highlight === undefined || highlight.includes(code)) &&
      data.xs.some((x) => typeof data.at(code, x) === 'number'),
  );
}

function legendOf(
  drawing: Drawing,
  named: readonly string[],
  colours: ReadonlyMap<string, ColourRole>,
): LegendItem[] {
  return named.map((code, i) => ({
    name: nameOf(drawing.spec, code, drawing.lang),
    colour: drawing.theme[colours.get(code) as ColourRole],
    sign: i < COLOURS ? 'line' : 'dashes',
  }));
}

function positionsOf(data: FigureData): ReadonlyMap<string, number> {
  return new Map(data.xs.map((x, i) => [x, data.periodic ? positionOf(x) : i]));
}

function spanOf(line: LinePlot): { min: number; max: number } {
  const all = [...line.positions.values()];
  const [min, max] = extent(all);
  return min === max ? { min: min - 1, max: max + 1 } : { min, max };
}

function xPixel(line: LinePlot, position: number): number {
  const { min, max } = spanOf(line);
  return line.box.left + ((position - min) / (max - min)) * (line.box.right - line.box.left);
}

function seriesOf(line: LinePlot, code: string): Record<string, unknown> {
  const { drawing, data, colours } = line;
  const role = colours.get(code) as ColourRole;
  const marks = data.xs.map((x) => data.at(code, x));
  const points = data.xs.map((x, i) => {
    const mark = marks[i];
    const shown = typeof mark === 'number';
    const alone = shown && typeof marks[i - 1] !== 'number' && typeof marks[i + 1] !== 'number';
    return {
      value: [line.positions.get(x), shown ? mark * line.axis.factor : null],
      symbolSize: alone || data.xs.length <= 12 ? 5 : 0,
    };
  });
  return {
    type: 'line',
    name: nameOf(drawing.spec, code, drawing.lang),
    data: points,
    connectNulls: false,
    showSymbol: true,
    symbol: 'circle',
    color: drawing.theme[role],
    lineStyle: {
      width: role === 'ghost' ? 1.25 : 2.25,
      color: drawing.theme[role],
      join: 'round',
      type: role !== 'ghost' && data.series.indexOf(code) >= COLOURS ? [5, 3] : 'solid',
    },
    z: role === 'ghost' ? 2 : 3,
    emphasis: { disabled: true },
  };
}

function endsOf(line: LinePlot, named: readonly string[]): EndLabel[] {
  const { drawing, data, axis, box, colours } = line;
  return named.flatMap((code) => {
    const x = data.xs.findLast((one) => typeof data.at(code, one) === 'number');
    if (x === undefined) return [];
    return {
      text: nameOf(drawing.spec, code, drawing.lang),
      colour: drawing.theme[colours.get(code) as ColourRole],
      bold: true,
      x: xPixel(line, line.positions.get(x) as number),
      y: yAt(axis, box, data.at(code, x) as number),
    };
  });
}

function endDots(line: LinePlot, named: readonly string[]): Graphic[] {
  return endsOf(line, named).map((end) => circleMark(end.x, end.y, 3.2, end.colour));
}

function xMarks(line: LinePlot): Graphic[] {
  const { drawing, data, box } = line;
  const { label } = measures(drawing.width);
  if (!data.periodic) {
    const labels = bandLabels(drawing, data.xs, (box.right - box.left) / Math.max(1, data.xs.length - 1));
    return bandLabelMarks(drawing, labels, (i) => xPixel(line, i), box.bottom);
  }
  return periodTicks(data.xs, box.right - box.left, label, drawing.lang).flatMap((tick) => {
    const x = xPixel(line, tick.position);
    const look = { size: label, colour: drawing.theme.muted, align: 'center' as const };
    return [
      lineMark(x, box.bottom, x, box.bottom + 4, { colour: drawing.theme.axis }),
      textMark(tick.text, x, box.bottom + 15, look),
    ];
  });
}

function referencePlace(line: LinePlot, value: number | string): number | null {
  const position = line.data.periodic ? safePosition(String(value)) : line.positions.get(String(value));
  const { min, max } = spanOf(line);
  return position === undefined || position < min || position > max ? null : xPixel(line, position);
}

function safePosition(value: string): number | undefined {
  return /^\d{4}/.test(value) ? positionOf(value) : undefined;
}
