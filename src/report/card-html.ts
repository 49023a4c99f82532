import { type Lang, say } from '../base/locale.ts';
import { showNumber } from '../figures/number.ts';
import { escapeHtml } from './escape.ts';
import { methodHtml } from './method-html.ts';
import type { CardBlock, SensitivityCardView } from './model.ts';
import { inlineHtml } from './prose-html.ts';
import { cardDigits, sensitivityChart } from './sensitivity-chart.ts';
import { numbered, WORDS } from './words.ts';

/** A sensitivity card: the range, whether the sign holds, every variant as a dot and in a table. */
export function cardHtml(block: CardBlock, lang: Lang, number: number): string {
  const { card, method } = block;
  const id = `card-${number}`;
  const digits = cardDigits(card);
  const unit = say(card.unit.label, lang);
  const title = `<h3>${escapeHtml(say(card.title, lang))}</h3>`;
  const range = `${showNumber(card.low, lang, digits)} … ${showNumber(card.high, lang, digits)}`;
  const sign = card.signStable
    ? `<span class="badge reproduced"><span aria-hidden="true">✓</span> ${say(WORDS.signStable, lang)}</span>`
    : `<span class="badge differs"><span aria-hidden="true">±</span> ${say(WORDS.signFlips, lang)}</span>`;
  return [
    `<section class="card" id="${id}">`,
    `<p class="kicker"><a href="#${id}">${say(numbered(WORDS.card, number), lang)}</a></p>${title}`,
    `<p class="cardline">${sign} <span>${say(WORDS.range, lang)}: <b>${range}</b>${unit === '' ? '' : ` ${escapeHtml(unit)}`}</span></p>`,
    `<p>${inlineHtml(say(card.sentence, lang))}</p>`,
    `<div class="pic wide">${sensitivityChart(card, lang, 684, `${id}-w`)}</div>`,
    `<div class="pic narrow">${sensitivityChart(card, lang, 336, `${id}-n`)}</div>`,
    `<details class="data"><summary>${say(WORDS.numbersOfCard, lang)}</summary>${rowsHtml(card, lang)}</details>`,
    methodHtml(method, lang),
    '</section>',
  ].join('');
}

function rowsHtml(card: SensitivityCardView, lang: Lang): string {
  const digits = card.unit.decimals;
  const unit = say(card.unit.label, lang);
  const small = unit === '' ? '' : ` <small>${escapeHtml(unit)}</small>`;
  const body = card.rows.map((row) => {
    const value = row.value === null ? '–' : showNumber(row.value, lang, digits);
    const why = row.why === undefined ? '' : inlineHtml(say(row.why, lang));
    const cells = [escapeHtml(say(row.variant, lang)), value, why];
    return `<tr><th scope="row">${escapeHtml(say(row.choice, lang))}</th><td>${cells[0]}</td><td class="num">${cells[1]}</td><td>${cells[2]}</td></tr>`;
  });
  const heads = [
    `<th scope="col">${say(WORDS.choice, lang)}</th>`,
    `<th scope="col">${say(WORDS.variant, lang)}</th>`,
    `<th scope="col" class="num">${say(WORDS.value, lang)}${small}</th>`,
    `<th scope="col">${say(WORDS.why, lang)}</th>`,
  ].join('');
  const caption = `<caption>${escapeHtml(say(card.title, lang))}</caption>`;
  const name = `${escapeHtml(say(card.title, lang))} (${say(WORDS.scrollable, lang)})`;
  return `<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table>${caption}<thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
