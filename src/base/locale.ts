/** The two languages of the software; neither is a translation of the other's leftovers. */
export type Lang = 'en' | 'es';

export const LANGS: readonly Lang[] = ['en', 'es'];

/** A text a person reads, in both languages. */
export interface Text {
  readonly en: string;
  readonly es: string;
}

/** A code as it is, words in the language asked for. */
export function inLang(said: string | Text, lang: Lang): string {
  return typeof said === 'string' ? said : said[lang];
}

/** Texts one after another. */
export function joinTexts(texts: readonly Text[], between = ' '): Text {
  return { en: texts.map(({ en }) => en).join(between), es: texts.map(({ es }) => es).join(between) };
}

/** The text in one language. */
export function say(text: Text, lang: Lang): string {
  return text[lang];
}

/** The same words in both languages: codes, symbols, proper names. */
export function same(words: string): Text {
  return { en: words, es: words };
}

/** BCP 47 tags; Spanish follows Mexico: decimal point, comma for thousands. */
export const LOCALE_TAG: Readonly<Record<Lang, string>> = { en: 'en-US', es: 'es-MX' };

/** A whole number for people, `1,174`: both languages group alike. */
export function grouped(count: number): string {
  return formatNumber(count, 'en', 0);
}

/** `1 row`, `2,000 rows`; verbs that follow belong to the words. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

const formatters = new Map<string, Intl.NumberFormat>();

/** A number for people: fixed `digits` after the point, thousands grouped, a real minus sign. */
export function formatNumber(value: number, lang: Lang, digits = 2): string {
  const key = `${lang}${digits}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(LOCALE_TAG[lang], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formatters.set(key, formatter);
  }
  const shown = formatter.format(value);
  // "-0.00" says nothing that "0.00" does not
  return /^-0([.,]0*)?$/.test(shown) ? shown.slice(1) : shown.replace('-', '−');
}
