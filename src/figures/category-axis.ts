import { extent } from '../base/extent.ts';
import { isPeriodic } from './data.ts';
import { type Drawing, measures } from './drawing.ts';
import { periodName } from './period-axis.ts';
import { textMarks } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import { textWidth, widestText, wrapText } from './text-width.ts';
import { nameOf } from './words.ts';

/** Names below vertical bands, wrapped or thinned, and the height they take. */
export interface BandLabels {
  readonly lines: readonly (readonly string[])[];
  readonly height: number;
  /** Whether every name shows in full. */
  readonly fits: boolean;
}

const MOST_LINES = 3;

/** The names of codes or periods under bands of `band` pixels. */
export function bandLabels(drawing: Drawing, codes: readonly string[], band: number): BandLabels {
  const { label } = measures(drawing.width);
  const lineHeight = Math.round(label * 1.2);
  if (isPeriodic(drawing.spec, codes)) return thinnedPeriods(drawing, codes, band, label, lineHeight);
  const names = codes.map((code) => nameOf(drawing.spec, code, drawing.lang));
  const whole = names.map((name) => wrapText(name, band - 6, label));
  const longest = extent([1, ...whole.map((lines) => lines.length)])[1];
  const broken = names.some((name) => name.split(/\s+/).some((word) => textWidth(word, label) > band - 6));
  const lines = names.map((name) => wrapText(name, band - 6, label, false, MOST_LINES));
  return {
    lines,
    height: Math.min(longest, MOST_LINES) * lineHeight + 10,
    fits: longest <= MOST_LINES && !broken,
  };
}

/** The marks of names centred under bands. */
export function bandLabelMarks(
  drawing: Drawing,
  labels: BandLabels,
  centre: (index: number) => number,
  top: number,
): SceneMark[] {
  const { label } = measures(drawing.width);
  const lineHeight = Math.round(label * 1.2);
  const look = { size: label, colour: 'muted', role: 'axis', align: 'center' } as const;
  return labels.lines.flatMap((lines, i) =>
    textMarks(lines, centre(i), top + 7 + lineHeight / 2, lineHeight, look),
  );
}

function thinnedPeriods(
  drawing: Drawing,
  codes: readonly string[],
  band: number,
  size: number,
  lineHeight: number,
): BandLabels {
  const names = codes.map((code) => periodName(code, drawing.lang));
  const widest = widestText(names, size);
  const every = Math.max(1, Math.ceil((widest + 10) / band));
  const last = names.length - 1;
  // counted from the end: the latest period always has its name
  const lines = names.map((name, i) => ((last - i) % every === 0 ? [name] : []));
  return { lines, height: lineHeight + 10, fits: true };
}
