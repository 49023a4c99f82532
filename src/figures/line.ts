import { extent } from '../base/extent.ts';
import { formatNumber } from '../base/locale.ts';
import { bandLabelMarks, bandLabels } from './category-axis.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { columnWidth, type EndLabel, endLabels } from './end-labels.ts';
import type { LegendItem } from './legend.ts';
import { markData } from './mark-data.ts';
import { isLit, type LineStyle, lineStyles, MOST_LINES } from './palette.ts';
import { periodName, periodTicks, positionOf } from './period-axis.ts';
import { type Box, circleMark, lineMark, type Point, pathMark, textMark } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { textWidth } from './text-width.ts';
import { linearScale, logScale, type Scale } from './ticks.ts';
import {
  horizontalGrid,
  horizontalReferences,
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
/** With no more values than this on a line, each has a dot. */
const MOST_DOTS = 12;

interface Lines {
  readonly drawing: Drawing;
  readonly data: FigureData;
  readonly styles: ReadonlyMap<string, LineStyle>;
  readonly axis: ValueAxis;
}

interface LinePlot extends Lines {
  readonly box: Box;
  readonly positions: ReadonlyMap<string, number>;
}

/** Lines over time; a missing value interrupts its line. */
export function lineFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  const values = valuesOf(data);
  if (values.length === 0) return emptyDrawn(drawing, gapsOf(data));
  const axis = valueAxis(drawing, scaleOf(drawing, values), drawing.spec.scale === 'log');
  const styles = lineStyles(drawing.spec, data.series);
  const named = namedSeries(data, styles);
  const direct = named.length <= MOST_DIRECT_LABELS;
  return (
    (direct ? drawLines({ drawing, data, axis, styles }, named, true) : null) ??
    (drawLines({ drawing, data, axis, styles }, named, false) as Drawn)
  );
}

/** Null when direct labels were asked for and do not fit. */
function drawLines(lines: Lines, named: readonly string[], direct: boolean): Drawn | null {
  const { drawing, data, axis } = lines;
  const { label } = measures(drawing.width);
  const legend = direct ? [] : legendOf(lines, named);
  const frame = frameOf(drawing, {
    plotHeight: PLOT_HEIGHT + referenceRoom(drawing, 'x'),
    legend,
    gaps: gapsOf(data),
    notes: crowdNote(lines),
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
  const line: LinePlot = { ...lines, box, positions: positionsOf(data) };
  const labels = endLabels(endsOf(line, named), {
    edge: right + 10,
    align: 'left',
    width: column,
    size: label,
    top: box.top - 8,
    bottom: plot.bottom,
  });
  if (direct && labels === null) return null;
  // lines that are not named lie below those that are
  const order = data.series.toSorted((a, b) => Number(named.includes(a)) - Number(named.includes(b)));
  return assemble(frame, [
    ...horizontalGrid(drawing, axis, box),
    ...xMarks(line),
    ...horizontalReferences(drawing, axis, box),
    ...verticalReferences(drawing, box, 'x', (value) => referencePlace(line, value)),
    ...order.flatMap((code) => seriesMarks(line, code, named.includes(code))),
    ...(direct ? (labels ?? []) : []),
  ]);
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

function namedSeries(data: FigureData, styles: ReadonlyMap<string, LineStyle>): string[] {
  return data.series.filter(
    (code) =>
      code !== '' &&
      styles.get(code)?.colour !== 'ghost' &&
      data.xs.some((x) => typeof data.at(code, x) === 'number'),
  );
}

function legendOf({ drawing, styles }: Lines, named: readonly string[]): LegendItem[] {
  return named.map((code) => ({
    name: nameOf(drawing.spec, code, drawing.lang),
    ...(styles.get(code) as LineStyle),
    sign: 'line',
  }));
}

function crowdNote({ drawing: { spec, lang }, data }: Lines): string[] {
  const beyond = data.series.filter((code) => isLit(spec, code)).length - MOST_LINES;
  if (beyond <= 0) return [];
  const count = formatNumber(beyond, lang, 0);
  return [
    lang === 'en' ? `Others, in grey without a name: ${count}.` : `Otras, en gris y sin nombre: ${count}.`,
  ];
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

/** The line of a series, broken at gaps, and a place for each value; the last of a named one has a dot. */
function seriesMarks(line: LinePlot, code: string, named: boolean): SceneMark[] {
  const { drawing, data, axis, box, styles } = line;
  const { colour, dash } = styles.get(code) as LineStyle;
  const stretches: Point[][] = [[]];
  const places: { readonly x: string; readonly point: Point; readonly value: number }[] = [];
  for (const x of data.xs) {
    const value = data.at(code, x);
    if (typeof value !== 'number') {
      stretches.push([]);
      continue;
    }
    const point = [xPixel(line, line.positions.get(x) as number), yAt(axis, box, value)] as const;
    stretches.at(-1)?.push(point);
    places.push({ x, point, value });
  }
  const alone = new Set(stretches.filter((one) => one.length === 1).flat());
  const dots = places.map(({ x, point, value }, i) => {
    const last = named && i === places.length - 1;
    const shown = last || alone.has(point) || data.xs.length <= MOST_DOTS;
    const about = markData(drawing, [code, x], value, data.rowsAt(code, x));
    return circleMark('point', point, last ? 3.2 : 2.5, shown ? colour : null, { data: about });
  });
  const drawn = stretches.filter((one) => one.length > 1);
  if (drawn.length === 0) return dots;
  const look = { colour, dash, width: named || code === '' ? 2.25 : 1.25 };
  const whole = markData(
    drawing,
    [code],
    null,
    places.flatMap(({ x }) => data.rowsAt(code, x)),
  );
  return [pathMark('line', drawn, look, whole), ...dots];
}

function endsOf(line: LinePlot, named: readonly string[]): EndLabel[] {
  const { drawing, data, axis, box, styles } = line;
  return named.flatMap((code) => {
    const x = data.xs.findLast((one) => typeof data.at(code, one) === 'number');
    if (x === undefined) return [];
    return {
      text: nameOf(drawing.spec, code, drawing.lang),
      colour: (styles.get(code) as LineStyle).colour,
      bold: true,
      x: xPixel(line, line.positions.get(x) as number),
      y: yAt(axis, box, data.at(code, x) as number),
    };
  });
}

function xMarks(line: LinePlot): SceneMark[] {
  const { drawing, data, box } = line;
  const { label } = measures(drawing.width);
  if (!data.periodic) {
    const labels = bandLabels(drawing, data.xs, (box.right - box.left) / Math.max(1, data.xs.length - 1));
    return bandLabelMarks(drawing, labels, (i) => xPixel(line, i), box.bottom);
  }
  return periodTicks(data.xs, box.right - box.left, label, drawing.lang).flatMap((tick) => {
    const x = xPixel(line, tick.position);
    const look = { size: label, colour: 'muted', role: 'axis', align: 'center' } as const;
    return [
      lineMark('axis', [x, box.bottom], [x, box.bottom + 4], { colour: 'axis' }),
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
