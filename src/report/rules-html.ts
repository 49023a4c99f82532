import { counted, type Lang, say, type Text } from '../base/locale.ts';
import { escapeHtml } from './escape.ts';
import { badge, csvHtml, leadsNowhere, tallyHtml } from './verdict-html.ts';
import type { Lead, RuleAtAGlance, RulesBlock, RulesView } from './verdict-model.ts';
import { VERDICT_WORDS } from './verdict-words.ts';
import { WORDS } from './words.ts';

/** What each rule says of each economy: a mark a cell, no numbers. */
export function rulesHtml(
  { view, tableCsv }: RulesBlock,
  lang: Lang,
  method: string,
  lead: Lead = leadsNowhere,
): string {
  const { title, rules, tallies, known } = view;
  const name = escapeHtml(say(title, lang));
  const totals = tallies.map((tally) => `<td>${tallyHtml(tally, lang)}</td>`).join('');
  return [
    '<section class="card glance">',
    `<h3>${name}</h3>`,
    `<div class="scroll" role="region" tabindex="0" aria-label="${name} (${say(WORDS.scrollable, lang)})"><table>`,
    headHtml(view, lang),
    `<tbody>${rules.map((rule) => ruleHtml(rule, lang, lead)).join('')}`,
    `<tr><th scope="row"><b>${say(VERDICT_WORDS.all, lang)}</b></th>${totals}</tr></tbody>`,
    '</table></div>',
    `<p class="footnote">${say(VERDICT_WORDS.marks, lang)} ${say(withoutEvidence(known - rules.length), lang)}</p>`,
    csvHtml(tableCsv, lang),
    method,
    '</section>',
  ].join('');
}

function headHtml({ economies }: RulesView, lang: Lang): string {
  const heads = economies.map(
    ({ name, span }) =>
      `<th scope="col">${escapeHtml(say(name, lang))}<small>${escapeHtml(say(span, lang))}</small></th>`,
  );
  return `<thead><tr><th scope="col">${say(VERDICT_WORDS.ruleAlone, lang)}</th>${heads.join('')}</tr></thead>`;
}

function ruleHtml({ rule, place, cells }: RuleAtAGlance, lang: Lang, lead: Lead): string {
  const of = place === null ? '' : `<small> ${escapeHtml(say(place, lang))}</small>`;
  const none = `<span class="quiet">${say(VERDICT_WORDS.none, lang)}</span>`;
  const judged = cells.map((cell) => `<td>${cell === null ? none : badge(cell, lang, lead)}</td>`);
  return `<tr><th scope="row">${escapeHtml(say(rule, lang))}${of}</th>${judged.join('')}</tr>`;
}

/** How many rules are not in the table, if any. */
export function withoutEvidence(silent: number): Text {
  if (silent === 0) return { en: '', es: '' };
  return {
    en: `${counted(silent, 'more rule has', 'more rules have')} no evidence here.`,
    es: `${counted(silent, 'regla más no tiene', 'reglas más no tienen')} evidencia aquí.`,
  };
}
