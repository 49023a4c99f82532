import { formatNumber, grouped, type Lang, say } from '../base/locale.ts';
import { readPoints } from './data.ts';
import { readFlows } from './flows.ts';
import { type NetworkData, readNetwork } from './network-data.ts';
import { showNumber } from './number.ts';
import { readParts } from './parts.ts';
import { CORNERS, quadrantOf } from './quadrants.ts';
import type { FigureSpec } from './spec.ts';
import { yearWords } from './timeline.ts';
import { readTimeline } from './timeline-data.ts';
import { gapNote, nameOf, WORDS } from './words.ts';

const MOST_NAMED = 5;

/** How many points a scatter has, and how many in each named quadrant. */
export function pointsSummary(spec: FigureSpec, lang: Lang): string {
  const points = readPoints(spec).flatMap(({ x, y, size }) =>
    typeof x === 'number' && typeof y === 'number' && (spec.size === undefined || typeof size === 'number')
      ? [{ x, y }]
      : [],
  );
  if (points.length === 0) return `${say(WORDS.noData, lang)}.`;
  const count = `${grouped(points.length)} ${lang === 'en' ? 'points' : 'puntos'}.`;
  const { quadrants } = spec;
  if (quadrants === undefined) return count;
  const parts = CORNERS.flatMap(({ name }) => {
    const words = quadrants[name];
    const inside = points.filter((point) => quadrantOf(quadrants, point) === name).length;
    return words === undefined ? [] : [`${say(words, lang)}: ${formatNumber(inside, lang, 0)}`];
  });
  return parts.length === 0 ? count : `${count} ${parts.join('; ')}.`;
}

/** The largest parts of a treemap with their shares. */
export function partsSummary(spec: FigureSpec, lang: Lang): string {
  const { groups, total, gaps } = readParts(spec, 0);
  const parts = groups.flatMap((group) =>
    group.parts.map(({ code, value }) => ({ group: group.code, code: code ?? '', value })),
  );
  if (parts.length === 0) return `${say(WORDS.noData, lang)}.`;
  const largest = parts.toSorted((a, b) => b.value - a.value).slice(0, MOST_NAMED);
  const told = largest.map(({ group, code, value }) => {
    const names = [nameOf(spec, code, lang), group === '' ? '' : nameOf(spec, group, lang)];
    const place = names.filter((name) => name !== '').join(', ');
    return `${place}: ${formatNumber((100 * value) / total, lang, 1)}%`;
  });
  const count = formatNumber(parts.length, lang, 0);
  const words =
    lang === 'en'
      ? `${count} parts. Largest: ${told.join('; ')}.`
      : `${count} partes. Las mayores: ${told.join('; ')}.`;
  return [words, gapNote(gaps, lang)].filter((part) => part !== '').join(' ');
}

/** What flows in all, and the largest flows from one stage to the next. */
export function flowsSummary(spec: FigureSpec, lang: Lang): string {
  const { nodes, links, total, gaps } = readFlows(spec);
  if (links.length === 0) return `${say(WORDS.noData, lang)}.`;
  const show = (value: number) => showNumber(value, lang, spec.decimals ?? spec.unit.decimals);
  const told = links
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_NAMED)
    .map(({ from, to, value }) => {
      const names = [from, to].map((place) => nameOf(spec, nodes[place].code, lang));
      return `${names.join(' → ')}: ${show(value)}`;
    });
  const words =
    lang === 'en'
      ? `In all ${show(total)}. Largest: ${told.join('; ')}.`
      : `En total ${show(total)}. Los mayores: ${told.join('; ')}.`;
  return [words, gapNote(gaps, lang)].filter((part) => part !== '').join(' ');
}

/** How many nodes and links a network has, and its largest present nodes. */
export function networkSummary(spec: FigureSpec, lang: Lang): string {
  const data = readNetwork(spec);
  if (data.nodes.length === 0) return `${say(WORDS.noData, lang)}.`;
  const words = [countsOf(data, lang), largestOf(spec, data, lang), gapNote(data.gaps, lang)];
  return words.filter((part) => part !== '').join(' ');
}

function countsOf({ nodes, links }: NetworkData, lang: Lang): string {
  const [all, pairs] = [nodes.length, links.length].map((count) => formatNumber(count, lang, 0));
  const here = nodes.filter((node) => node.present).length;
  const present = here === nodes.length ? '' : `, ${formatNumber(here, lang, 0)}`;
  if (lang === 'en')
    return `${all} nodes${present === '' ? '' : `${present} of them present`}; ${pairs} links.`;
  return `${all} nodos${present === '' ? '' : `${present} de ellos presentes`}; ${pairs} enlaces.`;
}

function largestOf(spec: FigureSpec, { nodes }: NetworkData, lang: Lang): string {
  if (spec.size === undefined) return '';
  const largest = nodes
    .filter((node) => node.present && node.size !== null)
    .toSorted((a, b) => (b.size as number) - (a.size as number))
    .slice(0, MOST_NAMED)
    .map((node) => nameOf(spec, node.code, lang));
  if (largest.length === 0) return '';
  return `${lang === 'en' ? 'Largest present' : 'Los mayores presentes'}: ${largest.join('; ')}.`;
}

/** Every bar of a timeline with its years, by group. */
export function barsSummary(spec: FigureSpec, lang: Lang): string {
  const { groups, years } = readTimeline(spec);
  if (years === null) return `${say(WORDS.noData, lang)}.`;
  const told = groups.map(({ code, bars }) => {
    const list = bars.map((bar) => `${nameOf(spec, bar.code, lang)} ${yearWords(bar, lang)}`).join('; ');
    return code === '' ? `${list}.` : `${nameOf(spec, code, lang)}: ${list}.`;
  });
  return told.join(' ');
}
