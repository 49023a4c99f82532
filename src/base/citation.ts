import type { Lang, Text } from './locale.ts';
import type { Reference } from './metadata.ts';
import { isSeveral, pagesText } from './place-in-work.ts';
import { type Work, type WorkAuthor, yearOf } from './work.ts';

/** A reference with the work that it names, and the one in which it was read where that is another. */
export interface Cited {
  readonly reference: Reference;
  readonly work: Work;
  readonly citedIn?: Work;
}

const AND: Text = { en: ' and ', es: ' y ' };
const IN: Text = { en: 'in', es: 'en' };

/**
 * `Balassa, B. (1965), Title, Journal 33(2), 99–123`; every part from a field, what is not known left out.
 * @example
 * import { citationText } from 'escalar/core';
 * import { workOf } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * citationText(workOf('balassa1965'), 'en');
 * // => 'Balassa, B. (1965), Trade Liberalisation and “Revealed” Comparative Advantage, The Manchester School 33(2), 99–123'
 */
export function citationText(work: Work, lang: Lang): string {
  const container = work['container-title'];
  const parts = [
    `${listed(work.author.map(inverted), lang)} (${yearOf(work)})`,
    work.title,
    ...(work.edition === undefined
      ? []
      : [lang === 'en' ? `${ordinal(work.edition)} ed.` : `${work.edition}.ª ed.`]),
    ...(work.type === 'chapter' ? [`${IN[lang]} ${container}${editors(work, lang)}`] : []),
    ...(work.type === 'article-journal'
      ? [[container, issueOf(work)].filter((word) => word !== '').join(' ')]
      : []),
    ...[work.publisher].filter(
      (name) => name !== undefined && !work.author.some((one) => nameOf(one) === name),
    ),
    ...(work.type === 'article-journal'
      ? []
      : [[work['collection-title'], work.number].filter(Boolean).join(' ')]),
    (work.page ?? '').replaceAll('-', '–'),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/**
 * `Bernhardt & Milberg 2011`; of more than three authors the first.
 * @example
 * import { shortCitation } from 'escalar/core';
 * import { workOf } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * shortCitation(workOf('balassa1965')); // => 'Balassa 1965'
 */
export function shortCitation(work: Work): string {
  const names = work.author.map(nameOf);
  const shown = names.length > 3 ? `${names[0]} et al.` : names.join(', ').replace(/, ([^,]*)$/, ' & $1');
  return `${shown} ${yearOf(work)}`;
}

/** The word before a place in a work, and before several. */
const PLACES = {
  chapter: { en: ['ch.', 'chs.'], es: ['cap.', 'caps.'] },
  section: { en: ['section', 'sections'], es: ['sección', 'secciones'] },
  pages: null,
  equation: { en: ['eq.', 'eqs.'], es: ['ec.', 'ecs.'] },
  box: { en: ['box', 'boxes'], es: ['recuadro', 'recuadros'] },
  note: { en: ['note', 'notes'], es: ['nota', 'notas'] },
} as const satisfies Partial<
  Record<keyof Reference, Readonly<Record<Lang, readonly [string, string]>> | null>
>;

/**
 * Where in the work, and for what it is cited: `ch. 8`, `p. 317, in Vázquez López 2012`; empty where nothing is said.
 * @example
 * import { citedOf } from 'escalar/catalog';
 * import { placeText } from 'escalar/core';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * placeText(citedOf({ work: 'theil1967', chapter: '4' }), 'es'); // => 'cap. 4'
 */
export function placeText({ reference, citedIn }: Cited, lang: Lang): string {
  const places = (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((kind) => {
    const place = reference[kind];
    if (place === undefined) return [];
    const words = PLACES[kind];
    return words === null
      ? [pagesText(place)]
      : [`${words[lang][isSeveral(place) ? 1 : 0]} ${place.replaceAll('-', '–')}`];
  });
  const read = citedIn === undefined ? [] : [`${IN[lang]} ${shortCitation(citedIn)}`];
  return [...places, ...read, ...(reference.about === undefined ? [] : [reference.about[lang]])].join(', ');
}

/** A reference in full: the work, then the place in it. */
export function referenceText(cited: Cited, lang: Lang): string {
  const place = placeText(cited, lang);
  return `${citationText(cited.work, lang)}${place === '' ? '' : ` (${place})`}.`.replace(/\.\.$/, '.');
}

function nameOf(author: WorkAuthor): string {
  if ('literal' in author) return author.literal;
  const particle = author['non-dropping-particle'];
  return particle === undefined ? author.family : `${particle} ${author.family}`;
}

function inverted(author: WorkAuthor): string {
  return 'literal' in author ? author.literal : `${nameOf(author)}, ${author.given}`;
}

function upright(author: WorkAuthor): string {
  return 'literal' in author ? author.literal : `${author.given} ${nameOf(author)}`;
}

/** In Spanish `y` is `e` before its own sound: `Hausmann e Hidalgo`. */
function listed(names: readonly string[], lang: Lang): string {
  const [last = '', ...before] = names.toReversed();
  const first = before.toReversed().join(', ');
  if (last === 'others') return `${first} et al.`;
  const and = lang === 'es' && /^(i|hi(?!e)|yi)/i.test(last) ? ' e ' : AND[lang];
  return first === '' ? last : `${first}${and}${last}`;
}

function editors({ editor = [] }: Work, lang: Lang): string {
  return editor.length === 0
    ? ''
    : ` (${editor.length > 1 ? 'eds.' : 'ed.'} ${listed(editor.map(upright), lang)})`;
}

function issueOf({ volume, issue }: Work): string {
  if (issue === undefined) return volume ?? '';
  return volume === undefined ? issue : `${volume}(${issue})`;
}

function ordinal(edition: string): string {
  return `${edition}${{ 1: 'st', 2: 'nd', 3: 'rd' }[edition] ?? 'th'}`;
}
