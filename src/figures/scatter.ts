import { say } from '../base/locale.ts';
import { type FigurePoint, gapOf, isPeriodic, readPoints } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { type Box, type Graphic, textMark } from './marks.ts';
import { coloursOf } from './palette.ts';
import { periodName } from './period-axis.ts';
import { placeLabels } from './place-labels.ts';
import { ellipsis, textWidth } from './text-width.ts';
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
  verticalGrid,
  verticalReferences,
  xAt,
  yAt,
} from './value-axis.ts';
import { capitalised, nameOf } from './words.ts';

interface Dot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

const MANY_DOTS = 40;

/** One dot a row; its code is written beside it where there is room. */
export function scatterFigure(drawing: Drawing): Drawn {
  const { spec } = drawing;
  const points = readPoints(spec);
  const gaps = points.flatMap((point) => [...gapOf(point.x), ...gapOf(point.y)].slice(0, 1));
  const dots = points.flatMap(dotOf);
  if (dots.length === 0) return emptyDrawn(drawing, gaps);
  const y = axisOf(
    drawing,
    'y',
    dots.map((dot) => dot.y),
  );
  const x = axisOf(
    drawing,
    'x',
    dots.map((dot) => dot.x),
  );
  const frame = frameOf(drawing, {
    plotHeight: 400 + referenceRoom(drawing, 'x'),
    gaps,
    axisTitle: yTitle(drawing),
  });
  const { plot } = frame;
  const bottom = xTitle(drawing) === '' ? 26 : 46;
  const box = {
    left: plot.left + y.width + 8,
    top: plot.top + 6 + referenceRoom(drawing, 'x'),
    right: plot.right - Math.max(10, textWidth(x.labels.at(-1) as string, measures(drawing.width).label) / 2),
    bottom: plot.bottom - bottom,
  };
  const colours = coloursOf([...new Set(dots.map((dot) => dot.code))], spec.highlight);
  const colour = (code: string) => {
    const role = colours.get(code) as ColourRole;
    return drawing.theme[spec.highlight === undefined && colours.size > 10 ? 'series1' : role];
  };
  return assemble(drawing, frame, box, {
    x: rangeOf(x),
    y: rangeOf(y),
    series: [seriesOf(drawing, dots, [x.factor, y.factor], colour)],
    marks: [
      ...horizontalGrid(drawing, y, box),
      ...verticalGrid(drawing, x, box),
      ...horizontalReferences(drawing, y, box),
      ...verticalReferences(drawing, box, 'x', (value) =>
        typeof value === 'number' && value >= x.scale.min && value <= x.scale.max ? xAt(x, box, value) : null,
      ),
      ...dotLabels(drawing, dots, { x, y, box }, colour),
      ...xTitleMark(drawing, box),
    ],
  });
}

function dotOf(point: FigurePoint): Dot[] {
  if (typeof point.x !== 'number' || typeof point.y !== 'number') return [];
  return [{ code: point.code, x: point.x, y: point.y }];
}

function axisOf(drawing: Drawing, which: 'x' | 'y', values: readonly number[]): ValueAxis {
  const log = (which === 'x' ? drawing.spec.xAxis?.scale : drawing.spec.scale) === 'log';
  const all = [...values, ...referenceValues(drawing, which)].filter((value) => !log || value > 0);
  const low = Math.min(...all);
  const high = Math.max(...all);
  return valueAxis(drawing, log ? logScale(low, high) : scaleOf(drawing, which, low, high), log);
}

function scaleOf(drawing: Drawing, which: 'x' | 'y', low: number, high: number): Scale {
  const zero = (which === 'y' && drawing.spec.baseline === 'zero') || (low > 0 && low < high * 0.3);
  return linearScale(zero ? Math.min(0, low) : low, high, 6);
}

function yTitle(drawing: Drawing): string {
  const { spec, lang } = drawing;
  const unit = say(spec.unit.label, lang);
  const title = spec.yTitle === undefined ? '' : say(spec.yTitle, lang);
  const both = [title, unit].filter((part) => part !== '').join(', ');
  return both === '' ? '' : `↑ ${capitalised(both)}`;
}

function xTitle(drawing: Drawing): string {
  const { spec, lang } = drawing;
  const field = spec.table.fields.find((one) => one.name === spec.x);
  const title = say(spec.xAxis?.title ?? field?.title ?? { en: spec.x, es: spec.x }, lang);
  const unit = spec.xAxis?.unit ?? field?.unit;
  const both = [title, unit === undefined ? '' : say(unit.label, lang)]
    .filter((part) => part !== '')
    .join(', ');
  return both === '' ? '' : `${capitalised(both)} →`;
}

function xTitleMark(drawing: Drawing, box: Box): Graphic[] {
  const { small, pad } = measures(drawing.width);
  const text = ellipsis(xTitle(drawing), drawing.width - 2 * pad, small);
  if (text === '') return [];
  const right = drawing.width - pad;
  return [
    textMark(text, right, box.bottom + 34, { size: small, colour: drawing.theme.muted, align: 'right' }),
  ];
}

function seriesOf(
  drawing: Drawing,
  dots: readonly Dot[],
  factors: readonly [number, number],
  colour: (code: string) => string,
): Record<string, unknown> {
  return {
    type: 'scatter',
    symbolSize: dots.length > MANY_DOTS ? 7 : 9,
    emphasis: { disabled: true },
    data: dots.map((dot) => ({
      name: dotName(drawing, dot),
      value: [dot.x * factors[0], dot.y * factors[1]],
      itemStyle: { color: colour(dot.code), borderColor: drawing.theme.paper, borderWidth: 1 },
    })),
  };
}

function dotName(drawing: Drawing, dot: Dot): string {
  if (dot.code === '') return '';
  return isPeriodic([dot.code])
    ? periodName(dot.code, drawing.lang)
    : nameOf(drawing.spec, dot.code, drawing.lang);
}

function dotLabels(
  drawing: Drawing,
  dots: readonly Dot[],
  plot: { x: ValueAxis; y: ValueAxis; box: Box },
  colour: (code: string) => string,
): Graphic[] {
  const { highlight } = drawing.spec;
  const { small } = measures(drawing.width);
  const places = dots.map((dot) => ({
    text: dotName(drawing, dot),
    x: xAt(plot.x, plot.box, dot.x),
    y: yAt(plot.y, plot.box, dot.y),
    first: highlight?.includes(dot.code) ?? false,
    colour: highlight?.includes(dot.code) === true ? colour(dot.code) : drawing.theme.muted,
  }));
  return placeLabels(
    places,
    { left: plot.box.left, top: plot.box.top, right: drawing.width - 4, bottom: plot.box.bottom },
    small,
    drawing.theme.paper,
  );
}
