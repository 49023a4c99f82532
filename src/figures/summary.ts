import { type Lang, say } from '../base/locale.ts';
import { type FigureData, gapsOf, readFigure, valuesOf } from './data.ts';
import { labelDigits, showNumber } from './number.ts';
import { spanName } from './period-axis.ts';
import { placeName } from './place-name.ts';
import type { FigureSpec } from './spec.ts';
import { barsSummary, flowsSummary, networkSummary, partsSummary, pointsSummary } from './summary-parts.ts';
import { gapNote, KIND_NAMES, nameOf, WORDS } from './words.ts';

const MOST_SERIES = 8;

/**
 * What a figure shows, in words: kind, span, and the numbers a reader would take from it first.
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { figureSummary, type FigureSpec } from 'escalar/figures';
 *
 * const text = (en: string) => ({ en, es: en });
 * const fields = [
 *   { name: 'economy', title: text('Economy') },
 *   { name: 'value', title: text('Share'), unit: UNITS.share },
 * ];
 * const table = tableOf('shares', fields, [
 *   { economy: 'MEX', value: 0.3 },
 *   { economy: 'TWN', value: 0.5 },
 * ]);
 * const words = { title: text('Shares'), source: text('own') };
 * const spec: FigureSpec = { id: 'a', kind: 'bar', table, x: 'economy', y: 'value', unit: UNITS.share, ...words };
 *
 * figureSummary(spec, 'en'); // => 'Bar chart (share (0 to 1)). Largest: TWN: 0.500. Smallest: MEX: 0.300.'
 */
export function figureSummary(spec: FigureSpec, lang: Lang): string {
  const unit = say(spec.unit.label, lang);
  const kind = `${say(KIND_NAMES[spec.kind], lang)}${unit === '' ? '' : ` (${unit})`}`;
  if (spec.kind === 'scatter') return `${kind}. ${pointsSummary(spec, lang)}`;
  if (spec.kind === 'network') return `${say(KIND_NAMES.network, lang)}. ${networkSummary(spec, lang)}`;
  if (spec.kind === 'timeline') return `${say(KIND_NAMES.timeline, lang)}. ${barsSummary(spec, lang)}`;
  if (spec.kind === 'sankey') return `${kind}. ${flowsSummary(spec, lang)}`;
  if (spec.kind === 'treemap') return `${kind}. ${partsSummary(spec, lang)}`;
  const data = readFigure(spec);
  const values = valuesOf(data);
  if (values.length === 0) return `${kind}. ${say(WORDS.noData, lang)}.`;
  const show = (value: number) =>
    showNumber(value, lang, labelDigits(values, spec.decimals ?? spec.unit.decimals));
  const span = data.periodic ? `, ${spanName(data.xs, lang)}` : '';
  const body =
    spec.kind === 'line' || spec.kind === 'slope'
      ? courses(spec, data, lang, show)
      : extremes(spec, data, lang, show);
  return [`${kind}${span}.`, body, gapNote(gapsOf(data), lang)].filter((part) => part !== '').join(' ');
}

/** From the first to the last number of each series. */
function courses(spec: FigureSpec, data: FigureData, lang: Lang, show: (value: number) => string): string {
  const told = data.series.filter((code) => spec.highlight?.includes(code) ?? true).slice(0, MOST_SERIES);
  const parts = told.flatMap((code) => {
    const known = data.xs.filter((x) => typeof data.at(code, x) === 'number');
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return [];
    const at = (x: string) => `${show(data.at(code, x) as number)} (${placeName(spec, x, lang)})`;
    const name = code === '' ? '' : `${nameOf(spec, code, lang)}: `;
    return `${name}${first === last ? at(first) : `${at(first)} → ${at(last)}`}`;
  });
  return `${parts.join('; ')}${data.series.length > told.length ? '; …' : ''}.`;
}

/** The largest and the smallest number. */
function extremes(spec: FigureSpec, data: FigureData, lang: Lang, show: (value: number) => string): string {
  const places = data.series.flatMap((series) =>
    data.xs.flatMap((x) => {
      const value = data.at(series, x);
      return typeof value === 'number' ? [{ series, x, value }] : [];
    }),
  );
  const sorted = places.toSorted((a, b) => b.value - a.value);
  const word = (place: (typeof places)[number]) => {
    const names = [
      place.series === '' ? '' : nameOf(spec, place.series, lang),
      placeName(spec, place.x, lang),
    ];
    return `${names.filter((name) => name !== '').join(', ')}: ${show(place.value)}`;
  };
  const top = word(sorted[0]);
  if (sorted.length === 1) return `${top}.`;
  const bottom = word(sorted.at(-1) as (typeof places)[number]);
  return lang === 'en' ? `Largest: ${top}. Smallest: ${bottom}.` : `Mayor: ${top}. Menor: ${bottom}.`;
}
