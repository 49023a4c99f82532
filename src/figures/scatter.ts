import { extent } from '../base/extent.ts';
import { say } from '../base/locale.ts';
import { type FigurePoint, gapOf, type Mark, readPoints } from './data.ts';
import { areaNote, dotRadius } from './dot-area.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { columnWords } from './mark-data.ts';
import { accents, lineStyles } from './palette.ts';
import { placeLabels } from './place-labels.ts';
import { placeName } from './place-name.ts';
import { type Plot, quadrantMarks, splitValues } from './quadrants.ts';
import { type Box, circleMark, textMarks } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { balancedText, textWidth } from './text-width.ts';
import { type ColourRole, SERIES_COLOURS } from './theme.ts';
import { linearScale, logScale, type Scale } from './ticks.ts';
import {
  horizontalGrid,
  horizontalReferences,
  referenceRoom,
  referenceValues,
  type ValueAxis,
  valueAxis,
  verticalGrid,
  verticalReferences,
  xAt,
  yAt,
} from './value-axis.ts';
import { capitalised } from './words.ts';

interface Dot {
  readonly row: number;
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly size: Mark;
  /** Pixels. */
  readonly radius: number;
}

const MANY_DOTS = 40;
const MOST_NAMED = 1000;
const LEAST_RADIUS = 2.5;
const TITLE_LINE = 15;

/** One dot a row; its code is written beside it where there is room. */
export function scatterFigure(drawing: Drawing): Drawn {
  const { spec } = drawing;
  const points = readPoints(spec);
  const gaps = points.flatMap((point) => [point.x, point.y, point.size].flatMap(gapOf).slice(0, 1));
  const dots = dotsOf(drawing, points);
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
  const titleLines = xTitleLines(drawing);
  const frame = frameOf(drawing, {
    plotHeight: 400 + referenceRoom(drawing, 'x') + Math.max(0, titleLines.length - 1) * TITLE_LINE,
    gaps,
    notes: areaNote(drawing),
    axisTitle: yTitle(drawing),
  });
  const { plot } = frame;
  const bottom = 26 + (titleLines.length === 0 ? 0 : 20 + (titleLines.length - 1) * TITLE_LINE);
  const box = {
    left: plot.left + y.width + 8,
    top: plot.top + 6 + referenceRoom(drawing, 'x'),
    right: plot.right - Math.max(10, textWidth(x.labels.at(-1) as string, measures(drawing.width).label) / 2),
    bottom: plot.bottom - bottom,
  };
  const axes = { x, y, box };
  const colour = colouring(drawing, dots);
  const split = quadrantMarks(drawing, axes);
  const { small, pad } = measures(drawing.width);
  const look = { size: small, colour: 'muted', role: 'axis', align: 'right' } as const;
  return assemble(frame, [
    ...horizontalGrid(drawing, y, box),
    ...verticalGrid(drawing, x, box),
    ...horizontalReferences(drawing, y, box),
    ...verticalReferences(drawing, box, 'x', (value) =>
      typeof value === 'number' && value >= x.scale.min && value <= x.scale.max ? xAt(x, box, value) : null,
    ),
    ...split.marks,
    ...dots.map((dot) => dotMark(drawing, dot, axes, colour(dot.code))),
    ...dotLabels(drawing, dots, axes, colour, split.names),
    ...textMarks(titleLines, drawing.width - pad, box.bottom + 34, TITLE_LINE, look),
  ]);
}

/** Points that have a place, and a size where the figure asks for one; the large ones first, to lie below. */
function dotsOf({ spec, width }: Drawing, points: readonly FigurePoint[]): Dot[] {
  const sized = spec.size !== undefined;
  const radius = dotRadius(
    points.map((point) => point.size),
    width < 480 ? 14 : 20,
  );
  const plain = points.length > MANY_DOTS ? 3.5 : 4.5;
  const dots = points.flatMap(({ row, code, x, y, size }): Dot[] => {
    if (typeof x !== 'number' || typeof y !== 'number') return [];
    if (sized && typeof size !== 'number') return [];
    return [{ row, code, x, y, size, radius: sized ? Math.max(LEAST_RADIUS, radius(size)) : plain }];
  });
  return sized ? dots.toSorted((a, b) => b.radius - a.radius) : dots;
}

function axisOf(drawing: Drawing, which: 'x' | 'y', values: readonly number[]): ValueAxis {
  const log = (which === 'x' ? drawing.spec.xAxis?.scale : drawing.spec.scale) === 'log';
  const all = [...values, ...referenceValues(drawing, which), ...splitValues(drawing, which)].filter(
    (value) => !log || value > 0,
  );
  const [low, high] = extent(all);
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

function xTitleLines(drawing: Drawing): string[] {
  const { small, pad } = measures(drawing.width);
  const title = xTitle(drawing);
  return title === '' ? [] : balancedText(title, drawing.width - 2 * pad, small);
}

/** A colour for each code while colours last, else the accents alone. */
function colouring({ spec }: Drawing, dots: readonly Dot[]): (code: string) => ColourRole {
  const codes = [...new Set(dots.map((dot) => dot.code))];
  if (spec.highlight === undefined && codes.length > SERIES_COLOURS.length) return accents(spec, codes);
  const styles = lineStyles(spec, codes);
  return (code) => styles.get(code)?.colour ?? 'ghost';
}

function dotMark(drawing: Drawing, dot: Dot, { x, y, box }: Plot, colour: ColourRole): SceneMark {
  const { spec } = drawing;
  const numbers = [
    ...columnWords(drawing, spec.x, dot.x),
    ...columnWords(drawing, spec.y, dot.y),
    ...columnWords(drawing, spec.size, dot.size),
  ].join(', ');
  const name = dotName(drawing, dot);
  const data = { label: name === '' ? numbers : `${name}: ${numbers}`, rows: [dot.row] };
  const rim = { colour: 'paper', width: 1 } as const;
  const mark = circleMark('point', [xAt(x, box, dot.x), yAt(y, box, dot.y)], dot.radius, colour, {
    rim,
    data,
  });
  // dots below others show through
  return { ...mark, opacity: 0.8 };
}

function dotName(drawing: Drawing, dot: Dot): string {
  return dot.code === '' ? '' : placeName(drawing.spec, dot.code, drawing.lang);
}

function dotLabels(
  drawing: Drawing,
  dots: readonly Dot[],
  plot: Plot,
  colour: (code: string) => ColourRole,
  occupied: readonly Box[],
): SceneMark[] {
  const { highlight } = drawing.spec;
  const { small } = measures(drawing.width);
  // beyond this no side of a dot is free, and looking for one takes the square of their number
  const named = (dot: Dot) => dots.length <= MOST_NAMED || highlight?.includes(dot.code) === true;
  const places = dots.map((dot) => ({
    text: named(dot) ? dotName(drawing, dot) : '',
    x: xAt(plot.x, plot.box, dot.x),
    y: yAt(plot.y, plot.box, dot.y),
    first: highlight?.includes(dot.code) ?? false,
    colour: highlight?.includes(dot.code) === true ? colour(dot.code) : 'muted',
    ...(drawing.spec.size === undefined ? {} : { radius: dot.radius + 0.5 }),
  }));
  return placeLabels(
    places,
    { left: plot.box.left, top: plot.box.top, right: drawing.width - 4, bottom: plot.box.bottom },
    small,
    occupied,
  );
}
