import { citationText, placeText } from '../../base/citation.ts';
import { formatNumber, type Lang, say, type Text } from '../../base/locale.ts';
import { showNumber } from '../../figures/number.ts';
import { checksShown } from '../checks-shown.ts';
import { citationIn } from '../citation-in.ts';
import { inlineRuns, plainRuns, type Run } from '../inline-runs.ts';
import type { MethodNote } from '../method-note.ts';
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
  return [
    { kind: 'heading', level: 2, text: say(WORDS.method, lang) },
    line([{ text: `${say(method.indicatorTitle, lang)} ` }, { text: method.indicatorId, code: true }]),
    ...method.formula.map((text): PaperPart => ({ kind: 'equation', text: say(text, lang) })),
    ...itemsOf(method, lang).flatMap(([name, items]) =>
      items.map((runs) => line([{ text: `${say(name, lang)}: `, strong: true }, ...runs])),
    ),
  ];
}

type Items = readonly [name: Text, items: readonly (readonly Run[])[]];

function itemsOf({ notes, ...method }: MethodNote, lang: Lang): readonly Items[] {
  const texts = (of: readonly Text[]) => of.map((text) => inlineRuns(say(text, lang)));
  const options = method.options.map(({ name, value }) => `${name} = ${value === '' ? '–' : value}`);
  const data = method.releases.map(
    ({ title, citation }) => `${say(title, lang)}. ${citationIn({ citation }, lang)}`,
  );
  const { listed, others } = checksShown(method.residuals);
  const checks = listed.map(({ identity, value, tolerance }) => {
    const residual = `${say(WORDS.residual, lang)} ${value === 0 ? '0' : showNumber(value, lang, 0)}`;
    return `${identity} (${residual}, ${say(WORDS.tolerance, lang)} ${showNumber(tolerance, lang, 0)})`;
  });
  const dropped = method.dropped.map(
    ({ what, count }) => `${formatNumber(count, lang, 0)}: ${say(what, lang)}`,
  );
  const cited = method.references.map((one) => {
    const place = placeText(one, lang);
    return `${citationText(one.work, lang)}${place === '' ? '' : ` (${place})`}`;
  });
  return [
    [WORDS.conventions, texts(method.conventions)],
    [WORDS.options, options.length === 0 ? [] : [plainRuns(options.join('; '))]],
    [WORDS.data, data.map(plainRuns)],
    [WORDS.checks, [...checks, ...others.map((text) => say(text, lang))].map(plainRuns)],
    [WORDS.dropped, dropped.map(plainRuns)],
    [WORDS.notes, texts(notes.filter(({ level }) => level === 'info').map(({ text }) => text))],
    [WORDS.references, cited.map(plainRuns)],
  ];
}

function line(runs: readonly Run[]): PaperPart {
  return { kind: 'paragraph', runs, small: true };
}
