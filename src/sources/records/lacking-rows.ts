import { formatNumber, type Lang } from '../../base/locale.ts';
import { type PlainNote, warning } from '../../base/note.ts';

/** Where an answer tells of its pages, besides its own members. */
const ABOUT = /^(?:meta(?:data)?|_?links|pagination|paging|page|info)$/;
const PAGE = /^(?:page|page_?number|current_?page)$/i;
const PAGES = /^(?:pages|total_?pages|last_?page)$/i;
const NEXT = /^(?:next|@?(?:odata\.)?nextlink|next_?page(?:_?url)?|has_?more)$/i;
const COUNTS = /^(?:@?(?:odata\.)?count|total|total_?(?:count|elements|records|results|rows)|numfound)$/i;

/**
 * Said where an answer has more rows than it holds: it is a page of several, counts more, or tells where the next are.
 * @param answer what stands around the rows
 */
export function lackingRows(answer: object, rows: number): readonly PlainNote[] {
  const own = Object.entries(answer);
  const told = [...own, ...own.flatMap(([name, one]) => (ABOUT.test(name) ? Object.entries(one ?? {}) : []))];
  const all = (names: RegExp) => told.filter(([name]) => names.test(name)).map(([, value]): unknown => value);
  const most = (names: RegExp) => Math.max(0, ...all(names).map(numberOf));
  const pages = most(PAGES);
  if (pages > 1) return [lackingPages(most(PAGE), pages)];
  const count = most(COUNTS);
  return count > rows || all(NEXT).some(isNext) ? [lacking(rows, Math.max(count, rows))] : [];
}

/** A whole number, or its digits; 0 for anything else. */
function numberOf(value: unknown): number {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : 0;
}

/** An address, a record with one, or that there is more. */
function isNext(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return 'href' in value && isNext(value.href);
  return value === true || (typeof value === 'string' && value.trim() !== '');
}

/** @param page 0 where it is not said, or counted from 0 */
function lackingPages(page: number, pages: number): PlainNote {
  return warning(
    `The answer is ${page === 0 ? 'one page' : `page ${page}`} of ${pages}: the rows of the others are lacking. Ask with a larger per_page.`,
    `La respuesta es ${page === 0 ? 'una página' : `la página ${page}`} de ${pages}: faltan las filas de las demás. Pida con un per_page mayor.`,
  );
}

/** @param count as many as it holds where it says only that there are more */
function lacking(rows: number, count: number): PlainNote {
  const said = (number: number, lang: Lang) => formatNumber(number, lang, 0);
  const words = (lang: Lang, of: string, more: string) =>
    count > rows ? `${said(rows, lang)}${of}${said(count, lang)}` : `${said(rows, lang)}${more}`;
  return warning(
    `The answer holds ${words('en', ' rows of ', ' rows, and speaks of a next page')}: others are lacking. Ask for all of them, or put all pages into a folder.`,
    `La respuesta contiene ${words('es', ' filas de ', ' filas, y habla de una página siguiente')}: faltan otras. Pídalas todas, o ponga todas las páginas en una carpeta.`,
  );
}
