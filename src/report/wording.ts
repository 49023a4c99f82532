import type { Lang } from '../base/locale.ts';

const EN =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  );
const ES =
  'ninguna una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis'.split(
    ' ',
  );

/** A count of rules (feminine in Spanish) as a word up to sixteen, then in figures. */
export function countWord(count: number, lang: Lang): string {
  return (lang === 'en' ? EN : ES)[count] ?? String(count);
}

/** The singular for one and for none, as both languages have it after `none` and `ninguna`. */
export function agree(count: number, one: string, many: string): string {
  return count < 2 ? one : many;
}

/** `A, B and C`; in Spanish `e` before the sound of i. */
export function joined(parts: readonly string[], lang: Lang): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  const head = parts.slice(0, -1).join(', ');
  if (lang === 'en') return `${head} and ${last}`;
  return `${head} ${/^[«“\s]*(?:h?i(?!e)|h?í)/i.test(last) ? 'e' : 'y'} ${last}`;
}

/** A title as it is quoted in a sentence. */
export function quoted(words: string, lang: Lang): string {
  return lang === 'en' ? `“${words}”` : `«${words}»`;
}

/** The first letter as a capital. */
export function capital(words: string): string {
  const at = words.search(/\p{L}/u);
  return at < 0 ? words : words.slice(0, at) + words.charAt(at).toUpperCase() + words.slice(at + 1);
}
