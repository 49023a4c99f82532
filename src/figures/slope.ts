import { extent } from '../base/extent.ts';
import { type FigureData, gapOf, readFigure } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { columnWidth, type EndLabel, fittingLabels } from './end-labels.ts';
import { markData } from './mark-data.ts';
import { labelDigits, showNumber } from './number.ts';
import { type LineStyle, lineStyles } from './palette.ts';
import { periodName } from './period-axis.ts';
import { type Box, circleMark, lineMark, type Point, textMark } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { linearScale, logScale } from './ticks.ts';
import { type ValueAxis, valueAxis, yAt } from './value-axis.ts';
import { nameOf } from './words.ts';

interface Slope {
  readonly code: string;
  readonly name: string;
  readonly style: LineStyle;
  readonly lit: boolean;
  readonly ends: readonly [number | null, number | null];
}

/** The first and the last period side by side; a series with one end missing keeps a single dot. */
export function slopeFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  // one period alone leaves the right side empty
  const ends = [data.xs[0] ?? '', data.xs.length > 1 ? (data.xs.at(-1) as string) : ''] as const;
  const gaps = data.series.flatMap((code) => ends.flatMap((x) => gapOf(data.at(code, x))));
  const slopes = slopesOf(drawing, data, ends);
  const values = slopes.flatMap((slope) => slope.ends.filter((value) => value !== null));
  if (values.length === 0) return emptyDrawn(drawing, gaps);
  const log = drawing.spec.scale === 'log';
  const [low, high] = extent(values);
  const axis = valueAxis(drawing, log ? logScale(low, high) : linearScale(low, high, 8), log);
  const { label } = measures(drawing.width);
  const plotHeight = Math.max(320, slopes.filter((slope) => slope.lit).length * (label + 8) + 60);
  const frame = frameOf(drawing, { plotHeight, gaps });
  const texts = slopes.map((slope) => labelTexts(drawing, slope, values));
  const most = drawing.width * 0.33;
  const leftColumn = columnWidth(
    texts.map((text) => text[0]),
    label,
    most * 0.6,
  );
  const rightColumn = columnWidth(
    texts.map((text) => text[1]),
    label,
    most,
  );
  const { plot } = frame;
  const box = {
    left: plot.left + Math.max(leftColumn + 12, 30),
    top: plot.top + 30,
    right: plot.right - Math.max(rightColumn + 12, 30),
    bottom: plot.bottom - 6,
  };
  const columns = [leftColumn, rightColumn] as const;
  const order = slopes.toSorted((a, b) => Number(a.lit) - Number(b.lit));
  return assemble(frame, [
    ...pillars(drawing, box, ends),
    ...order.flatMap((slope) => slopeMarks(drawing, data, slope, ends, axis, box)),
    ...sideLabels(drawing, axis, box, slopes, texts, columns),
  ]);
}

function slopesOf(drawing: Drawing, data: FigureData, ends: readonly [string, string]): Slope[] {
  const styles = lineStyles(drawing.spec, data.series);
  return data.series.map((code) => {
    const style = styles.get(code) as LineStyle;
    const [first, last] = ends.map((x) => {
      const mark = data.at(code, x);
      return typeof mark === 'number' ? mark : null;
    });
    return {
      code,
      name: nameOf(drawing.spec, code, drawing.lang),
      style,
      lit: style.colour !== 'ghost',
      ends: [first ?? null, last ?? null],
    };
  });
}

function labelTexts(drawing: Drawing, slope: Slope, values: readonly number[]): readonly [string, string] {
  if (!slope.lit) return ['', ''];
  const digits = labelDigits(values, drawing.spec.decimals ?? drawing.spec.unit.decimals);
  const [first, last] = slope.ends.map((value) =>
    value === null ? '' : showNumber(value, drawing.lang, digits),
  );
  // a series that ends early is named on the left, where its dot is
  const left = slope.ends[1] === null ? `${slope.name} ${first}`.trim() : first;
  return [left, slope.ends[1] === null ? '' : `${last} ${slope.name}`.trim()];
}

function slopeMarks(
  drawing: Drawing,
  data: FigureData,
  { code, style, lit, ends: values }: Slope,
  ends: readonly [string, string],
  axis: ValueAxis,
  box: Box,
): SceneMark[] {
  const dots = values.flatMap((value, i) => {
    const x = ends[i];
    if (value === null) return [];
    const about = markData(drawing, [code, x], value, data.rowsAt(code, x));
    const point: Point = [i === 0 ? box.left : box.right, yAt(axis, box, value)];
    return [circleMark('point', point, lit ? 3.5 : 2, style.colour, { data: about })];
  });
  const [first, last] = dots;
  if (first === undefined || last === undefined) return dots;
  const look = { ...style, width: lit ? 2.25 : 1.25 };
  return [lineMark('line', [first.x, first.y], [last.x, last.y], look), ...dots];
}

function pillars(drawing: Drawing, box: Box, ends: readonly [string, string]): SceneMark[] {
  const { label } = measures(drawing.width);
  return ends.flatMap((period, i) => {
    if (period === '') return [];
    const x = i === 0 ? box.left : box.right;
    const look = { size: label, colour: 'ink', role: 'axis', bold: true, align: 'center' } as const;
    return [
      lineMark('grid', [x, box.top - 6], [x, box.bottom], { colour: 'grid' }),
      textMark(periodName(period, drawing.lang), x, box.top - 18, look),
    ];
  });
}

function sideLabels(
  drawing: Drawing,
  axis: ValueAxis,
  box: Box,
  slopes: readonly Slope[],
  texts: readonly (readonly [string, string])[],
  columns: readonly [number, number],
): SceneMark[] {
  const { label } = measures(drawing.width);
  return [0, 1].flatMap((side) => {
    const x = side === 0 ? box.left : box.right;
    const labels: EndLabel[] = slopes.flatMap((slope, i) => {
      const value = slope.ends[side];
      const text = texts[i][side];
      if (value === null || text === '') return [];
      return { text, colour: slope.style.colour, bold: true, x, y: yAt(axis, box, value) };
    });
    const column = {
      edge: side === 0 ? x - 10 : x + 10,
      align: side === 0 ? ('right' as const) : ('left' as const),
      width: columns[side],
      size: label,
      top: box.top - 10,
      bottom: box.bottom + 8,
    };
    return fittingLabels(labels, column);
  });
}
