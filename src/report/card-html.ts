import { type Lang, say } from '../base/locale.ts';
import { readFigure, valuesOf } from '../figures/data.ts';
import { renderSvg } from '../figures/figure-scene.ts';
import { labelDigits, showNumber } from '../figures/number.ts';
import { escapeHtml } from './escape.ts';
import type { CardBlock } from './model.ts';
import { inlineHtml } from './prose-html.ts';
import { tableHtml } from './table-html.ts';
import { numbered, WORDS } from './words.ts';

/** A sensitivity card: the range, whether the sign holds, every variant as a dot and in a table. */
export function cardHtml({ card }: CardBlock, lang: Lang, number: string, method: string): string {
  const { figure } = card;
  const id = `card-${number}`;
  const digits = labelDigits(valuesOf(readFigure(figure)), figure.unit.decimals);
  const unit = say(figure.unit.label, lang);
  const name = say(figure.title, lang);
  const title = escapeHtml(name);
  const picture = (width: number, suffix: string) =>
    renderSvg(figure, lang, { width, theme: 'variables', idPrefix: `${id}-${suffix}`, bare: true });
  const { labels = {} } = figure;
  const table = tableHtml(figure.table, lang, {
    caption: title,
    name,
    columns: ['choice', 'variant', 'value'],
    labels,
  });
  const range = `${showNumber(card.low, lang, digits)} … ${showNumber(card.high, lang, digits)}`;
  const sign = card.signStable
    ? `<span class="badge reproduced"><span aria-hidden="true">✓</span> ${say(WORDS.signStable, lang)}</span>`
    : `<span class="badge differs"><span aria-hidden="true">±</span> ${say(WORDS.signFlips, lang)}</span>`;
  return [
    `<section class="card" id="${id}">`,
    `<p class="kicker"><a href="#${id}">${say(numbered(WORDS.card, number), lang)}</a></p><h3>${title}</h3>`,
    `<p class="cardline">${sign} <span>${say(WORDS.range, lang)}: <b>${range}</b>${unit === '' ? '' : ` ${escapeHtml(unit)}`}</span></p>`,
    `<p>${inlineHtml(say(card.sentence, lang))}</p>`,
    `<div class="pic wide">${picture(684, 'w')}</div>`,
    `<div class="pic narrow">${picture(336, 'n')}</div>`,
    `<details class="data"><summary>${say(WORDS.numbersOfCard, lang)}</summary>${table}</details>`,
    method,
    '</section>',
  ].join('');
}
