import type { Lang } from '../../base/locale.ts';
import { plainWords } from '../../base/plain-words.ts';
import { activityName, classification } from '../../catalog/classification.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import type { Choices, Page } from '../address.ts';
import type { InLang } from './result-of.ts';

export interface FindAsk extends InLang {
  /** A code, or words without regard to accents. */
  readonly text: string;
}

/** Something of the catalog or of an indicator, and the page that shows it. */
export interface FoundView {
  readonly title: string;
  readonly kind: 'product' | 'industry' | 'term';
  readonly page: Page;
  readonly choices: Choices;
}

/** Of each kind. */
const MOST = 5;
/** The codes of trade and of industries that the pages begin with. */
const PRODUCTS = 'HS1992';
const INDUSTRIES = 'WIOD2013';

/** Products, industries and terms by code or by words. */
export function findView({ text, lang }: FindAsk): readonly FoundView[] {
  const words = plainWords(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const meets: Meets = (code, title) => {
    const said = plainWords(title);
    return words.every((word) => plainWords(code).startsWith(word) || said.includes(word));
  };
  return [
    ...classesIn(PRODUCTS, meets, lang).map(
      ({ code, title }): FoundView => ({
        title,
        kind: 'product',
        page: 'basket',
        choices: { expression: code, in: PRODUCTS },
      }),
    ),
    ...classesIn(INDUSTRIES, meets, lang).map(
      ({ code, title }): FoundView => ({
        title,
        kind: 'industry',
        page: 'explore',
        choices: { indicator: 'gross-exports', 'with.level': 'sector', 'with.show.sector': code },
      }),
    ),
    ...termsOf(meets, lang),
  ];
}

type Meets = (code: string, title: string) => boolean;

function classesIn(scheme: string, meets: Meets, lang: Lang) {
  return classification(scheme)
    .activities.map(({ code }) => ({ code, name: activityName(scheme, code, lang) }))
    .filter(({ code, name }) => meets(code, name))
    .slice(0, MOST)
    .map(({ code, name }) => ({ code, title: `${code} ${name}` }));
}

function termsOf(meets: Meets, lang: Lang): readonly FoundView[] {
  return catalogue
    .flatMap(({ id, title, terms }) =>
      terms
        .filter((term) => meets(term.id, term.title[lang]))
        .map(
          (term): FoundView => ({
            title: `${term.title[lang]}: ${title[lang]}`,
            kind: 'term',
            page: 'methods',
            choices: { indicator: id },
          }),
        ),
    )
    .slice(0, MOST);
}
