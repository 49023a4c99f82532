import { type Bands, bandsOf, rowsHeight } from './bands.ts';
import { bandLabels } from './category-axis.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { type Graphic, lineMark, rectMark, textMark } from './marks.ts';
import { labelDigits, showNumber } from './number.ts';
import { textWidth } from './text-width.ts';
import { linearScale, tightScale } from './ticks.ts';

/** One bar of a waterfall: from where to where, and what it says. */
interface Step {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
  readonly value: number | null;
}

/** Changes that carry one level to another. After a missing change the running sum goes on without it. */
export function waterfallFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  if (valuesOf(data).length === 0) return emptyDrawn(drawing, gapsOf(data));
  const steps = stepsOf(drawing, data);
  const { small } = measures(drawing.width);
  const digits = labelDigits(valuesOf(data), drawing.spec.decimals ?? drawing.spec.unit.decimals);
  const text = (step: Step) => labelOf(drawing, step, digits);
  const labelRoom = Math.max(...steps.map((step) => textWidth(text(step), small, true))) + 12;
  const horizontal = isLying(drawing, data.xs, labelRoom);
  const frame = frameOf(drawing, {
    plotHeight: horizontal ? rowsHeight(drawing, data.xs, 28) : 330,
    gaps: gapsOf(data),
  });
  const ends = steps.flatMap((step) => [step.from, step.to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const room = (high - low) * 0.06;
  const scale = horizontal
    ? tightScale(low, high)
    : linearScale(low < 0 ? low - room : low, high > 0 ? high + room : high);
  const request = {
    codes: data.xs,
    scale,
    labelRoom,
    grid: horizontal ? ('zero' as const) : ('numbers' as const),
  };
  const bands = bandsOf(drawing, frame, request, horizontal);
  return assemble(drawing, frame, bands.box, {
    ...bands.ranges,
    series: [],
    marks: [
      ...bands.marks,
      ...steps.flatMap((step, i) => stepMarks(drawing, bands, steps, step, i, text(step))),
    ],
  });
}

function stepsOf(drawing: Drawing, data: FigureData): Step[] {
  const totals = drawing.spec.totals ?? [];
  const series = data.series[0];
  let level = 0;
  return data.xs.map((code) => {
    const mark = data.at(series, code);
    const value = typeof mark === 'number' ? mark : null;
    const total = totals.includes(code);
    const from = total ? 0 : level;
    const to = value === null ? from : from + value;
    if (value !== null) level = to;
    return { code, from, to, total, value };
  });
}

function isLying(drawing: Drawing, codes: readonly string[], labelRoom: number): boolean {
  const { orientation } = drawing.spec;
  if (orientation !== undefined) return orientation === 'horizontal';
  const { pad } = measures(drawing.width);
  const band = (drawing.width - 2 * pad - 50) / Math.max(1, codes.length);
  return labelRoom > band + 6 || !bandLabels(drawing, codes, band).fits;
}

function labelOf(drawing: Drawing, step: Step, digits: number): string {
  if (step.value === null) return '';
  const shown = showNumber(step.value, drawing.lang, digits);
  return step.total || step.value <= 0 ? shown : `+${shown}`;
}

function stepMarks(
  drawing: Drawing,
  bands: Bands,
  steps: readonly Step[],
  step: Step,
  i: number,
  text: string,
): Graphic[] {
  if (step.value === null) return [];
  const { theme } = drawing;
  const colour = step.total ? theme.series6 : step.value < 0 ? theme.series2 : theme.series1;
  const half = Math.min(bands.band * 0.36, 34);
  const [low, high] = [bands.at(step.from), bands.at(step.to)].toSorted((a, b) => a - b) as [number, number];
  const middle = bands.centre(i);
  // a change of zero is still to be seen
  const [start, end] = high - low < 1.5 ? [(low + high) / 2 - 0.75, (low + high) / 2 + 0.75] : [low, high];
  const box = bands.horizontal
    ? { left: start, right: end, top: middle - half, bottom: middle + half }
    : { left: middle - half, right: middle + half, top: start, bottom: end };
  return [
    rectMark(box, colour, 3),
    ...connector(drawing, bands, steps, i, half),
    stepLabel(drawing, bands, step, middle, { start, end }, text),
  ];
}

/** A thin line carries the level to the next bar. */
function connector(
  drawing: Drawing,
  bands: Bands,
  steps: readonly Step[],
  i: number,
  half: number,
): Graphic[] {
  if (i + 1 >= steps.length) return [];
  const level = bands.at(steps[i].to);
  const from = bands.centre(i) + half;
  const to = bands.centre(i + 1) - half;
  const look = { colour: drawing.theme.axis, z: 2 };
  return [bands.horizontal ? lineMark(level, from, level, to, look) : lineMark(from, level, to, level, look)];
}

function stepLabel(
  drawing: Drawing,
  bands: Bands,
  step: Step,
  middle: number,
  ends: { start: number; end: number },
  text: string,
): Graphic {
  const { small } = measures(drawing.width);
  const look = { size: small, colour: drawing.theme.ink, bold: step.total };
  const down = (step.value as number) < 0;
  if (!bands.horizontal) {
    const y = down ? ends.end + small * 0.85 : ends.start - small * 0.8;
    return textMark(text, middle, y, { ...look, align: 'center' });
  }
  // words stand beyond the bar on the side away from the names, unless it lies below zero
  return step.from <= 0 && step.to <= 0 && down
    ? textMark(text, ends.start - 5, middle, { ...look, align: 'right' })
    : textMark(text, ends.end + 5, middle, { ...look, align: 'left' });
}
