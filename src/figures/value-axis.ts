import type { Drawing } from './drawing.ts';
import { measures } from './drawing.ts';
import { tickLabels } from './number.ts';
import { type Box, lineMark, textMark } from './scene/marks.ts';
import type { SceneMark } from './scene/scene.ts';
import type { ReferenceLine } from './spec.ts';
import { ellipsis, textWidth, widestText } from './text-width.ts';
import { fraction, type Scale } from './ticks.ts';

const REFERENCE_ROW = 16;
const REFERENCE = { colour: 'muted', dash: [4, 3] } as const;

/** An axis of numbers with the texts of its ticks. */
export interface ValueAxis {
  readonly scale: Scale;
  readonly log: boolean;
  readonly labels: readonly string[];
  /** Width of the widest label. */
  readonly width: number;
}

export function valueAxis(drawing: Drawing, scale: Scale, log = false): ValueAxis {
  const { label } = measures(drawing.width);
  const labels = log
    ? scale.ticks.map((tick) => tickLabels([tick], tick, drawing.lang)[0])
    : tickLabels(scale.ticks, scale.step, drawing.lang);
  return { scale, log, labels, width: widestText(labels, label) };
}

/** Pixel of a value on a vertical axis. */
export function yAt(axis: ValueAxis, box: Box, value: number): number {
  return box.bottom - fraction(axis.scale, value, axis.log) * (box.bottom - box.top);
}

/** Pixel of a value on a horizontal axis. */
export function xAt(axis: ValueAxis, box: Box, value: number): number {
  return box.left + fraction(axis.scale, value, axis.log) * (box.right - box.left);
}

/** Gridlines across the plot with numbers on the left, the zero line darker. */
export function horizontalGrid(drawing: Drawing, axis: ValueAxis, box: Box): SceneMark[] {
  const { label } = measures(drawing.width);
  return axis.scale.ticks.flatMap((tick, i) => {
    const y = Math.round(yAt(axis, box, tick)) + 0.5;
    const base = tick === 0 || (i === 0 && axis.log);
    return [
      lineMark('grid', [box.left, y], [box.right, y], { colour: base ? 'axis' : 'grid' }),
      textMark(axis.labels[i], box.left - 8, y, {
        size: label,
        colour: 'muted',
        role: 'axis',
        align: 'right',
      }),
    ];
  });
}

/** Gridlines down the plot with numbers below, thinned until they do not touch. */
export function verticalGrid(drawing: Drawing, axis: ValueAxis, box: Box): SceneMark[] {
  const { label } = measures(drawing.width);
  const { ticks } = axis.scale;
  const apart = (box.right - box.left) / Math.max(1, ticks.length - 1);
  const every = Math.max(1, Math.ceil((axis.width + 10) / apart));
  const zero = Math.max(0, ticks.indexOf(0));
  return ticks.flatMap((tick, i) => {
    const x = Math.round(xAt(axis, box, tick)) + 0.5;
    const line = lineMark('grid', [x, box.top], [x, box.bottom], { colour: tick === 0 ? 'axis' : 'grid' });
    if (!axis.log && (i - zero) % every !== 0) return [line];
    const look = { size: label, colour: 'muted', role: 'axis', align: 'center' } as const;
    return [line, textMark(axis.labels[i], x, box.bottom + 13, look)];
  });
}

/** Reference lines at values of a vertical axis; their words stand above the line's left end. */
export function horizontalReferences(drawing: Drawing, axis: ValueAxis, box: Box): SceneMark[] {
  return referencesOf(drawing, 'y', axis.scale).flatMap(({ value, words }) => {
    const y = yAt(axis, box, value);
    const { small } = measures(drawing.width);
    const line = lineMark('reference', [box.left, y], [box.right, y], REFERENCE);
    if (words === '') return [line];
    const above = y - small > box.top ? y - small * 0.75 : y + small * 0.85;
    const look = { size: small, colour: 'muted', role: 'reference', halo: 'paper' } as const;
    return [line, textMark(words, box.left + 4, above, look)];
  });
}

/** Lines down the plot with their words above it, in a second row where they would touch. */
export function verticalReferences(
  drawing: Drawing,
  box: Box,
  axis: 'x' | 'y',
  place: (value: number | string) => number | null,
): SceneMark[] {
  const { small, pad } = measures(drawing.width);
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const look = { size: small, colour: 'muted', role: 'reference', align: 'center' } as const;
  const lines = (drawing.spec.references ?? []).flatMap((reference) => {
    const x = reference.axis === axis ? place(reference.value) : null;
    return x === null ? [] : [{ x, words: wordsOf(drawing, reference) }];
  });
  return lines
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({ x, words: full }) => {
      const words = ellipsis(full, drawing.width - 2 * pad, small);
      const half = textWidth(words, small) / 2;
      const middle = Math.min(Math.max(x, pad + half), drawing.width - pad - half);
      const row = middle - half > ends[0] + 8 ? 0 : 1;
      if (words !== '') ends[row] = middle + half;
      const y = box.top - 10 - row * REFERENCE_ROW;
      const top = words === '' ? box.top : y + small * 0.6;
      const line = lineMark('reference', [x, top], [x, box.bottom], REFERENCE);
      return words === '' ? [line] : [line, textMark(words, middle, y, look)];
    });
}

/** Room above a plot for the words of lines that run down it. */
export function referenceRoom(drawing: Drawing, axis: 'x' | 'y'): number {
  const worded = (drawing.spec.references ?? []).filter(
    (reference) => reference.axis === axis && reference.label !== undefined,
  );
  return Math.min(2, worded.length) * REFERENCE_ROW;
}

/** Values of references on one axis that widen its scale. */
export function referenceValues(drawing: Drawing, axis: 'x' | 'y'): number[] {
  return (drawing.spec.references ?? []).flatMap(({ axis: on, value }) =>
    on === axis && typeof value === 'number' && Number.isFinite(value) ? [value] : [],
  );
}

function referencesOf(drawing: Drawing, axis: 'x' | 'y', scale: Scale): { value: number; words: string }[] {
  return (drawing.spec.references ?? []).flatMap((reference) => {
    const { value } = reference;
    if (reference.axis !== axis || typeof value !== 'number') return [];
    if (!(value >= scale.min && value <= scale.max)) return [];
    return [{ value, words: wordsOf(drawing, reference) }];
  });
}

function wordsOf(drawing: Drawing, reference: ReferenceLine): string {
  return reference.label === undefined ? '' : reference.label[drawing.lang];
}
