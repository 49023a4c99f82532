import { placeText, shortCitation } from '../base/citation.ts';
import { formatNumber, inLang, type Lang, say } from '../base/locale.ts';
import { showNumber } from '../figures/number.ts';
import { checksShown } from './checks-shown.ts';
import { anchorOf, escapeHtml } from './escape.ts';
import type { MethodNote } from './method-note.ts';
import { inlineHtml } from './prose-html.ts';
import { WORDS } from './words.ts';

/** Where a method stands in a report: results of one step share it. */
export function methodAnchor({ indicatorId, explain }: MethodNote): string {
  return anchorOf('method', explain === '' ? indicatorId : explain);
}

/**
 * What a reader must know stands open; formula, data and checks fold away below it. A method that stands already is
 * a link to its place.
 */
export function methodHtml(method: MethodNote, lang: Lang, written: ReadonlySet<string>): string {
  const warnings = method.notes
    .filter((note) => note.level === 'warning')
    .map(
      (note) =>
        `<p class="caution"><strong>${say(WORDS.caution, lang)}.</strong> ${inlineHtml(say(note.text, lang))}</p>`,
    );
  const anchor = methodAnchor(method);
  const name = say(WORDS.method, lang);
  if (written.has(anchor)) return `${warnings.join('')}<p class="tools"><a href="#${anchor}">${name}</a></p>`;
  return `${warnings.join('')}<details class="method" id="${anchor}"><summary>${name}</summary><dl>${rowsOf(method, lang)}</dl></details>`;
}

function rowsOf(method: MethodNote, lang: Lang): string {
  return [
    row(say(WORDS.indicator, lang), [
      `${escapeHtml(say(method.indicatorTitle, lang))} <code>${escapeHtml(method.indicatorId)}</code>`,
    ]),
    row(
      say(WORDS.formula, lang),
      method.formula.map((line) => `<span class="formula">${escapeHtml(say(line, lang))}</span>`),
    ),
    row(
      say(WORDS.conventions, lang),
      method.conventions.map((text) => inlineHtml(say(text, lang))),
    ),
    row(say(WORDS.options, lang), optionsOf(method)),
    row(say(WORDS.data, lang), releasesOf(method, lang)),
    row(say(WORDS.checks, lang), checksOf(method, lang)),
    row(say(WORDS.dropped, lang), droppedOf(method, lang)),
    row(say(WORDS.notes, lang), infosOf(method, lang)),
    row(say(WORDS.references, lang), referencesOf(method, lang)),
    row(
      say(WORDS.explain, lang),
      method.explain === '' ? [] : [`<code class="command">${escapeHtml(method.explain)}</code>`],
    ),
  ].join('');
}

function row(name: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<div><dt>${name}</dt>${items.map((item) => `<dd>${item}</dd>`).join('')}</div>`;
}

function optionsOf(method: MethodNote): string[] {
  if (method.options.length === 0) return [];
  const chips = method.options.map(
    ({ name, value }) => `<code>${escapeHtml(name)}</code> = ${escapeHtml(value === '' ? '–' : value)}`,
  );
  return [chips.join('; ')];
}

function releasesOf(method: MethodNote, lang: Lang): string[] {
  return method.releases.map(
    ({ id, title }) => `<a href="#${anchorOf('release', id)}">${escapeHtml(say(title, lang))}</a>`,
  );
}

function checksOf(method: MethodNote, lang: Lang): string[] {
  const { listed, others } = checksShown(method.residuals);
  const each = listed.map(({ identity, value, tolerance }) => {
    const shown = value === 0 ? '0' : showNumber(value, lang, 0);
    const limit = `${say(WORDS.tolerance, lang)} ${showNumber(tolerance, lang, 0)}`;
    return `<span class="formula">${escapeHtml(identity)}</span> <span class="quiet">${say(WORDS.residual, lang)} ${shown} (${limit})</span>`;
  });
  return [...each, ...others.map((text) => say(text, lang))];
}

function droppedOf(method: MethodNote, lang: Lang): string[] {
  return method.dropped.map(({ what, count, examples }) => {
    const some =
      examples.length === 0
        ? ''
        : ` <span class="quiet">(${say(WORDS.examples, lang)}: ${escapeHtml(examples.map((one) => inLang(one, lang)).join(', '))})</span>`;
    return `${formatNumber(count, lang, 0)}: ${escapeHtml(say(what, lang))}${some}`;
  });
}

function infosOf(method: MethodNote, lang: Lang): string[] {
  return method.notes.filter((note) => note.level === 'info').map((note) => inlineHtml(say(note.text, lang)));
}

function referencesOf(method: MethodNote, lang: Lang): string[] {
  return method.references.map((cited) => {
    const place = placeText(cited, lang);
    const where = place === '' ? '' : ` <span class="quiet">(${escapeHtml(place)})</span>`;
    return `<a href="#${anchorOf('ref', cited.work.id)}">${escapeHtml(shortCitation(cited.work))}</a>${where}`;
  });
}
