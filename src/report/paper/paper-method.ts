import { citationText, placeText } from '../../base/citation.ts';
import { formatNumber, type Lang, say, type Text } from '../../base/locale.ts';
import { showNumber } from '../../figures/number.ts';
import { inlineRuns, plainRuns, type Run } from '../inline-runs.ts';
import type { MethodNote } from '../model.ts';
import { WORDS } from '../words.ts';
import type { PaperPart } from './paper.ts';

/** What a reader must know of a number stands under it. */
export function paperWarnings({ notes }: MethodNote, lang: Lang): readonly PaperPart[] {
  return notes
    .filter(({ level }) => level === 'warning')
    .map(({ text }) =>
      line([{ text: `${say(WORDS.caution, lang)}. `, strong: true }, ...inlineRuns(say(text, lang))]),
    );
}

/** All that stands behind a number. */
export function paperMethod(method: MethodNote, lang: Lang): readonly PaperPart[] {
  const named = (name: Text, items: readonly string[]): readonly PaperPart[] =>
    items.map((item) => line([{ text: `${say(name, lang)}: `, strong: true }, ...inlineRuns(item)]));
  const { options, residuals, dropped, references, releases, notes } = method;
  return [
    { kind: 'heading', level: 2, text: say(WORDS.method, lang) },
    line([{ text: `${say(method.indicatorTitle, lang)} ` }, { text: method.indicatorId, code: true }]),
    ...method.formula.map((text): PaperPart => ({ kind: 'equation', text })),
    ...named(
      WORDS.conventions,
      method.conventions.map((text) => say(text, lang)),
    ),
    ...(options.length === 0
      ? []
      : [
          line([
            { text: `${say(WORDS.options, lang)}: `, strong: true },
            ...plainRuns(
              options.map(({ name, value }) => `${name} = ${value === '' ? '–' : value}`).join('; '),
            ),
          ]),
        ]),
    ...releases.map(({ title, citation }) =>
      line([
        { text: `${say(WORDS.data, lang)}: `, strong: true },
        ...plainRuns(`${say(title, lang)}. ${citation}`),
      ]),
    ),
    ...residuals.map(({ identity, value, tolerance }) =>
      line([
        { text: `${say(WORDS.checks, lang)}: `, strong: true },
        ...plainRuns(
          `${identity} (${say(WORDS.residual, lang)} ${value === 0 ? '0' : showNumber(value, lang, 0)}, ${say(WORDS.tolerance, lang)} ${showNumber(tolerance, lang, 0)})`,
        ),
      ]),
    ),
    ...named(
      WORDS.dropped,
      dropped.map(({ what, count }) => `${formatNumber(count, lang, 0)}: ${say(what, lang)}`),
    ),
    ...named(
      WORDS.notes,
      notes.filter(({ level }) => level === 'info').map(({ text }) => say(text, lang)),
    ),
    ...references.map((cited) => {
      const place = placeText(cited, lang);
      const text = `${citationText(cited.work, lang)}${place === '' ? '' : ` (${place})`}`;
      return line([{ text: `${say(WORDS.references, lang)}: `, strong: true }, ...plainRuns(text)]);
    }),
  ];
}

function line(runs: readonly Run[]): PaperPart {
  return { kind: 'paragraph', runs, small: true };
}
