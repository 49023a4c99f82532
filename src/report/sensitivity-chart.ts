import { type Lang, say } from '../base/locale.ts';
import { labelDigits, showNumber, tickLabels } from '../figures/number.ts';
import { textWidth, wrapText } from '../figures/text-width.ts';
import { type ColourRole, LIGHT, themeVariable } from '../figures/theme.ts';
import { fraction, linearScale, type Scale } from '../figures/ticks.ts';
import { escapeHtml } from './escape.ts';
import type { SensitivityCardView, SensitivityRow } from './model.ts';
import { WORDS } from './words.ts';

const SIZE = 12;
const LINE = 15;
const PAD = 4;
const HEAD = 30;
const FOOT = 26;

interface Plot {
  readonly card: SensitivityCardView;
  readonly lang: Lang;
  readonly scale: Scale;
  readonly names: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/** Rows of the chart: a choice's heading, or one of its variants. */
type ChartRow = { readonly choice: string } | { readonly row: SensitivityRow };

/** Dots of every variant under its choice, with the headline as a line and the range as a band. */
export function sensitivityChart(
  card: SensitivityCardView,
  lang: Lang,
  width: number,
  idPrefix: string,
): string {
  const values = card.rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = [...values, ...headlineOf(card), card.low, card.high];
  const scale = linearScale(Math.min(0, ...all), Math.max(0, ...all), width < 480 ? 3 : 6);
  const names = Math.min(
    width * 0.42,
    Math.max(40, ...card.rows.map((row) => textWidth(say(row.variant, lang), SIZE) + 12)),
  );
  const room = Math.max(30, ...values.map((value) => textWidth(shown(card, value, lang), SIZE))) + 12;
  const plot = { card, lang, scale, names, left: PAD + names + 12, right: width - room, width };
  const rows = chartRows(card, lang);
  const heights = rows.map((row) => rowHeight(plot, row));
  const bottom = HEAD + heights.reduce((sum, height) => sum + height, 0);
  let y = HEAD;
  const body = rows.map((row, i) => {
    const middle = y + heights[i] / 2;
    y += heights[i];
    return 'choice' in row ? headingSvg(plot, row.choice, middle) : variantSvg(plot, row.row, middle);
  });
  const title = `<title id="${idPrefix}-title">${escapeHtml(say(card.title, lang))}</title>`;
  const desc = `<desc id="${idPrefix}-desc">${escapeHtml(say(card.sentence, lang))}</desc>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + FOOT}" width="${width}" height="${bottom + FOOT}"`,
    ` role="img" lang="${lang}" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" class="chart">${title}${desc}`,
    frameSvg(plot, bottom),
    body.join(''),
    '</svg>',
  ].join('');
}

function chartRows(card: SensitivityCardView, lang: Lang): ChartRow[] {
  const rows: ChartRow[] = [];
  let last: string | null = null;
  for (const row of card.rows) {
    const choice = say(row.choice, lang);
    if (choice !== last) rows.push({ choice });
    rows.push({ row });
    last = choice;
  }
  return rows;
}

function rowHeight(plot: Plot, row: ChartRow): number {
  if ('choice' in row) return 26;
  return Math.max(1, variantLines(plot, row.row).length) * LINE + 5;
}

function variantLines(plot: Plot, row: SensitivityRow): string[] {
  return wrapText(say(row.variant, plot.lang), plot.names - 12, SIZE);
}

function frameSvg(plot: Plot, bottom: number): string {
  const { card, scale, lang } = plot;
  const labels = tickLabels(scale.ticks, scale.step, lang);
  const grid = scale.ticks.map((tick, i) => {
    const x = at(plot, tick);
    const role = tick === 0 ? 'axis' : 'grid';
    return line(x, HEAD, x, bottom, role) + text(labels[i], x, bottom + 15, 'muted', 'middle');
  });
  const low = at(plot, card.low);
  const high = at(plot, card.high);
  const band = `<rect x="${n(low)}" y="${HEAD}" width="${n(Math.max(1, high - low))}" height="${n(bottom - HEAD)}" ${paint('fill', 'ramp1')}/>`;
  return [band, ...grid, ...headlineOf(card).map((headline) => headlineSvg(plot, headline, bottom))].join('');
}

function headlineSvg(plot: Plot, headline: number, bottom: number): string {
  const { card, lang } = plot;
  const x = at(plot, headline);
  const words = `${say(WORDS.headline, lang)} ${shown(card, headline, lang)}`;
  const half = textWidth(words, SIZE, true) / 2 + 2;
  const middle = Math.min(Math.max(x, half), plot.width - half);
  return (
    line(x, HEAD - 6, x, bottom, 'series1', 1.5) + text(words, middle, HEAD - 16, 'series1', 'middle', true)
  );
}

function headlineOf({ headline }: SensitivityCardView): number[] {
  return headline === null ? [] : [headline];
}

function headingSvg(plot: Plot, choice: string, middle: number): string {
  const words = wrapText(choice, plot.width - 2 * PAD, SIZE, true, 1)[0] ?? '';
  return text(words, PAD, middle + 4, 'ink', 'start', true);
}

function variantSvg(plot: Plot, row: SensitivityRow, middle: number): string {
  const lines = variantLines(plot, row);
  const first = middle - ((lines.length - 1) * LINE) / 2;
  const names = lines.map((words, i) => text(words, PAD + 12, first + i * LINE, 'ink', 'start')).join('');
  if (row.value === null) {
    const why = row.why === undefined ? say(WORDS.noValue, plot.lang) : say(row.why, plot.lang);
    const words = wrapText(why, plot.width - plot.left - 8, SIZE, false, 1)[0] ?? '';
    return names + text(words, plot.left + 4, middle, 'muted', 'start');
  }
  const x = at(plot, row.value);
  const { headline } = plot.card;
  const turned = headline !== null && Math.sign(row.value) * Math.sign(headline) < 0;
  const role = turned ? 'series2' : 'series1';
  const stem = headline === null ? '' : line(at(plot, headline), middle, x, middle, 'ghost');
  const dot = `<circle cx="${n(x)}" cy="${n(middle)}" r="5" ${paint('fill', role)}/>`;
  const value = text(shown(plot.card, row.value, plot.lang), plot.width - PAD, middle, 'ink', 'end');
  return names + stem + dot + value;
}

function shown(card: SensitivityCardView, value: number, lang: Lang): string {
  return showNumber(value, lang, cardDigits(card));
}

/** Digits that all numbers of a card share. */
export function cardDigits(card: SensitivityCardView): number {
  const values = card.rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return labelDigits([...values, ...headlineOf(card), card.low, card.high], card.unit.decimals);
}

function at(plot: Plot, value: number): number {
  return plot.left + fraction(plot.scale, value) * (plot.right - plot.left);
}

function line(x1: number, y1: number, x2: number, y2: number, role: ColourRole, width = 1): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" ${paint('stroke', role)} stroke-width="${width}"/>`;
}

function text(
  words: string,
  x: number,
  y: number,
  role: ColourRole,
  anchor: 'start' | 'middle' | 'end',
  bold = false,
): string {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${n(x)}" y="${n(y)}" dominant-baseline="central" text-anchor="${anchor}" font-size="${SIZE}"${weight} ${paint('fill', role)}>${escapeHtml(words)}</text>`;
}

function paint(attribute: 'fill' | 'stroke', role: ColourRole): string {
  return `${attribute}="var(${themeVariable(role)},${LIGHT[role]})"`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
