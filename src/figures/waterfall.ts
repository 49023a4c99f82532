import { extent } from '../base/extent.ts';
import { type Bands, bandsOf, barBox, rowsHeight } from './bands.ts';
import { bandLabels } from './category-axis.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { assemble, type Drawing, type Drawn, emptyDrawn, frameOf, measures } from './drawing.ts';
import { markData } from './mark-data.ts';
import { labelDigits, showNumber } from './number.ts';
import { lineMark, rectMark, textMark } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { widestText } from './text-width.ts';
import { linearScale, tightScale } from './ticks.ts';

/** One bar of a waterfall: from where to where, and what it says. */
interface Step {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
  readonly value: number | null;
  readonly rows: readonly number[];
}

/** Changes that carry one level to another. After a missing change the running sum goes on without it. */
export function waterfallFigure(drawing: Drawing): Drawn {
  const data = readFigure(drawing.spec);
  if (valuesOf(data).length === 0) return emptyDrawn(drawing, gapsOf(data));
  const steps = stepsOf(drawing, data);
  const { small } = measures(drawing.width);
  const digits = labelDigits(valuesOf(data), drawing.spec.decimals ?? drawing.spec.unit.decimals);
  const text = (step: Step) => labelOf(drawing, step, digits);
  const labelRoom = widestText(steps.map(text), small, true) + 12;
  const horizontal = isLying(drawing, data.xs, labelRoom);
  const frame = frameOf(drawing, {
    plotHeight: horizontal ? rowsHeight(drawing, data.xs, 28) : 330,
    gaps: gapsOf(data),
  });
  const [low, high] = extent([0, ...steps.flatMap((step) => [step.from, step.to])]);
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
  return assemble(frame, [
    ...bands.marks,
    ...steps.flatMap((step, i) => stepMarks(drawing, bands, steps, step, i, text(step))),
  ]);
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
    return { code, from, to, total, value, rows: data.rowsAt(series, code) };
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
): SceneMark[] {
  if (step.value === null) return [];
  const colour = step.total ? 'series6' : step.value < 0 ? 'series2' : 'series1';
  const half = Math.min(bands.band * 0.36, 34);
  const middle = bands.centre(i);
  const { left, right, top, bottom } = barBox(bands, step.from, step.to, middle, 2 * half);
  const [low, high] = bands.horizontal ? [left, right] : [top, bottom];
  // a change of zero is still to be seen
  const [start, end] = high - low < 1.5 ? [(low + high) / 2 - 0.75, (low + high) / 2 + 0.75] : [low, high];
  const box = bands.horizontal
    ? { left: start, right: end, top, bottom }
    : { left, right, top: start, bottom: end };
  return [
    ...connector(bands, steps, i, half),
    rectMark('bar', box, colour, markData(drawing, [step.code], step.value, step.rows)),
    stepLabel(drawing, bands, step, middle, { start, end }, text),
  ];
}

/** A thin line carries the level to the next bar. */
function connector(bands: Bands, steps: readonly Step[], i: number, half: number): SceneMark[] {
  if (i + 1 >= steps.length) return [];
  const level = bands.at(steps[i].to);
  const from = bands.centre(i) + half;
  const to = bands.centre(i + 1) - half;
  const ends = bands.horizontal
    ? ([
        [level, from],
        [level, to],
      ] as const)
    : ([
        [from, level],
        [to, level],
      ] as const);
  return [lineMark('link', ...ends, { colour: 'axis' })];
}

function stepLabel(
  drawing: Drawing,
  bands: Bands,
  step: Step,
  middle: number,
  ends: { start: number; end: number },
  text: string,
): SceneMark {
  const { small } = measures(drawing.width);
  const look = { size: small, colour: 'ink', bold: step.total } as const;
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
