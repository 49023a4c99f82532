import { extent } from '../base/extent.ts';
import { type FigureData, gapOf, readFigure } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { columnWidth, type EndLabel, endLabels } from './end-labels.ts';
import { type Box, type Graphic, lineMark, textMark } from './marks.ts';
import { labelDigits, showNumber } from './number.ts';
import { coloursOf } from './palette.ts';
import { periodName } from './period-axis.ts';
import type { ColourRole } from './theme.ts';
import { linearScale, logScale } from './ticks.ts';
import { rangeOf, type ValueAxis, valueAxis, yAt } from './value-axis.ts';
import { nameOf } from './words.ts';

interface Slope {
  readonly code: string;
  readonly name: string;
  readonly colour: string;
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
  return assemble(drawing, frame, box, {
    x: { min: 0, max: 1 },
    y: rangeOf(axis),
    series: slopes.map((slope) => seriesOf(slope, axis.factor)),
    marks: [...pillars(drawing, box, ends), ...sideLabels(drawing, axis, box, slopes, texts, columns)],
  });
}

function slopesOf(drawing: Drawing, data: FigureData, ends: readonly [string, string]): Slope[] {
  const colours = coloursOf(data.series, drawing.spec.highlight);
  return data.series.map((code) => {
    const role = colours.get(code) as ColourRole;
    const [first, last] = ends.map((x) => {
      const mark = data.at(code, x);
      return typeof mark === 'number' ? mark : null;
    });
    return {
      code,
      name: nameOf(drawing.spec, code, drawing.lang),
      colour: drawing.theme[role],
      lit: role !== 'ghost',
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

function seriesOf(slope: Slope, factor: number): Record<string, unknown> {
  return {
    type: 'line',
    name: slope.name,
    data: slope.ends.map((value, i) => [i, value === null ? null : value * factor]),
    showSymbol: true,
    symbol: 'circle',
    symbolSize: slope.lit ? 7 : 4,
    color: slope.colour,
    lineStyle: { width: slope.lit ? 2.25 : 1.25, color: slope.colour },
    z: slope.lit ? 3 : 2,
    emphasis: { disabled: true },
  };
}

function pillars(drawing: Drawing, box: Box, ends: readonly [string, string]): Graphic[] {
  const { label } = measures(drawing.width);
  return ends.flatMap((period, i) => {
    if (period === '') return [];
    const x = i === 0 ? box.left : box.right;
    const look = { size: label, colour: drawing.theme.ink, bold: true, align: 'center' as const };
    return [
      lineMark(x, box.top - 6, x, box.bottom, { colour: drawing.theme.grid }),
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
): Graphic[] {
  const { label } = measures(drawing.width);
  return [0, 1].flatMap((side) => {
    const x = side === 0 ? box.left : box.right;
    const labels: EndLabel[] = slopes.flatMap((slope, i) => {
      const value = slope.ends[side];
      const text = texts[i][side];
      if (value === null || text === '') return [];
      return { text, colour: slope.colour, bold: true, x, y: yAt(axis, box, value) };
    });
    const column = {
      edge: side === 0 ? x - 10 : x + 10,
      align: side === 0 ? ('right' as const) : ('left' as const),
      width: columns[side],
      size: label,
      top: box.top - 10,
      bottom: box.bottom + 8,
      leader: drawing.theme.ghost,
    };
    return endLabels(labels, column) ?? crowded(labels, column);
  });
}

// more labels than room: the ones that fit, by height
function crowded(labels: readonly EndLabel[], column: Parameters<typeof endLabels>[1]): Graphic[] {
  for (let keep = labels.length - 1; keep > 0; keep -= 1) {
    const marks = endLabels(labels.slice(0, keep), column);
    if (marks !== null) return marks;
  }
  return [];
}
