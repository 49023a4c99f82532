import { type Lang, say } from '../base/locale.ts';
import { type ColourRole, LIGHT, themeVariable } from '../figures/theme.ts';
import { anchorOf, escapeHtml } from './escape.ts';
import { inlineHtml } from './prose-html.ts';
import { rangeText, show } from './show-change.ts';
import { endsText } from './verdict-cell-text.ts';
import { badge, csvHtml, leadsNowhere, tallyHtml } from './verdict-html.ts';
import type { ComparedNumber, ComparedRule, ComparisonBlock, ComparisonView, Lead } from './verdict-model.ts';
import { VERDICT_WORDS } from './verdict-words.ts';
import { numbered, WORDS } from './words.ts';

/** Two economies in the same rows, each row on one scale. */
export function comparisonHtml(
  { view, tableCsv }: ComparisonBlock,
  lang: Lang,
  number: string,
  method: string,
  lead: Lead = leadsNowhere,
): string {
  const id = anchorOf('comparison', number);
  const title = escapeHtml(say(view.title, lang));
  const kicker = say(numbered(VERDICT_WORDS.comparison, number), lang);
  const heads = view.names.map((name) => `<th scope="col">${escapeHtml(say(name, lang))}</th>`).join('');
  const tallies = view.names
    .map((name, i) => labelled(name, tallyHtml(view.tallies[i as 0 | 1], lang), lang))
    .join('');
  const context = view.context.map((row) => numberHtml(row, view, lang, lead)).join('');
  return [
    `<section class="card verdict" id="${id}">`,
    `<p class="kicker"><a href="#${id}">${kicker}</a></p>`,
    `<h3>${title}</h3>`,
    view.sentences.map((text) => `<p>${inlineHtml(say(text, lang))}</p>`).join(''),
    `<div class="scroll" role="region" tabindex="0" aria-label="${kicker}: ${title} (${say(WORDS.scrollable, lang)})"><table class="rules pair">`,
    `<caption><span class="about">${say(VERDICT_WORDS.legend, lang)} ${say(VERDICT_WORDS.scales, lang)}</span></caption>`,
    `<thead><tr><th scope="col">${say(VERDICT_WORDS.number, lang)}, ${say(view.span, lang)}</th>${heads}</tr></thead>`,
    view.rules.map((rule) => ruleHtml(rule, view, lang, lead)).join(''),
    `<tbody><tr class="kind"><th scope="row"><b>${say(VERDICT_WORDS.all, lang)}</b></th>${tallies}</tr></tbody>`,
    context === ''
      ? ''
      : `<tbody><tr class="kind"><th scope="row" colspan="3"><b>${say(VERDICT_WORDS.context, lang)}</b></th></tr>${context}</tbody>`,
    '</table></div>',
    csvHtml(tableCsv, lang),
    method,
    '</section>',
  ].join('');
}

function labelled(name: ComparisonView['title'], body: string, lang: Lang): string {
  return `<td data-label="${escapeHtml(say(name, lang))}"><div>${body}</div></td>`;
}

function ruleHtml(rule: ComparedRule, view: ComparisonView, lang: Lang, lead: Lead): string {
  const about = [rule.kind, ...(rule.place === null ? [] : [rule.place])]
    .map((text) => say(text, lang))
    .join(' · ');
  const cells = rule.cells.map((cell, i) =>
    labelled(view.names[i as 0 | 1], cell === null ? none(lang) : badge(cell, lang, lead), lang),
  );
  const rows = rule.numbers.map((number) => numberHtml(number, view, lang, lead)).join('');
  return `<tbody><tr class="kind"><th scope="row"><b>${escapeHtml(say(rule.rule, lang))}</b><small>${escapeHtml(about)}</small></th>${cells.join('')}</tr>${rows}</tbody>`;
}

function none(lang: Lang): string {
  return `<span class="quiet">${say(VERDICT_WORDS.none, lang)}</span>`;
}

function numberHtml(
  number: ComparedNumber,
  { names, colours = ['series1', 'series2'] }: ComparisonView,
  lang: Lang,
  lead: Lead,
): string {
  const cells = number.values.map((value, i) => {
    const key = number.keys?.[i as 0 | 1] ?? null;
    const words = `<span class="figure">${escapeHtml(figureText(number, i as 0 | 1, lang))}</span>`;
    const body =
      value === null
        ? none(lang)
        : `${barSvg(value, number.values, colours[i as 0 | 1])}${key === null ? words : lead(words, key)}`;
    return labelled(names[i as 0 | 1], body, lang);
  });
  return `<tr><th scope="row">${escapeHtml(say(number.title, lang))}</th>${cells.join('')}</tr>`;
}

/** A number of a comparison in words; both ends where they say more. */
export function figureText(number: ComparedNumber, i: 0 | 1, lang: Lang): string {
  const ends = number.ends?.[i] ?? null;
  if (ends !== null && number.range === true) return rangeText(ends, number, lang);
  return ends === null ? show(number, number.values[i] as number, lang) : endsText(ends, number.digits, lang);
}

const WIDTH = 120;
const HEIGHT = 12;

/** A bar from zero; the scale runs over both values and zero. */
function barSvg(value: number, values: ComparedNumber['values'], role: ColourRole): string {
  const all = [0, ...values.flatMap((one) => (one === null ? [] : [one]))];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (at: number) => (high === low ? 0 : ((at - low) / (high - low)) * (WIDTH - 2)) + 1;
  const [left, right] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  const n = (at: number) => String(Math.round(at * 100) / 100);
  const paint = (attribute: string, of: ColourRole) =>
    `${attribute}="var(${themeVariable(of)},${LIGHT[of]})"`;
  return `<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><rect x="${n(left)}" y="2" width="${n(Math.max(0.5, right - left))}" height="8" ${paint('fill', role)}/><line x1="${n(x(0))}" y1="0" x2="${n(x(0))}" y2="${HEIGHT}" ${paint('stroke', 'axis')}/></svg>`;
}
