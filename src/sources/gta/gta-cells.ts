import { findEconomy } from '../../catalog/economy.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EMPTY = /^(|-|na|n\/a|null|none|not applicable)$/i;

/** Whether a cell says nothing. */
export function isEmptyCell(text: string): boolean {
  return EMPTY.test(text.trim());
}

/**
 * The year of `2009-03-15` (with a time or without), `15 Mar 2009`, `March 15, 2009` or `2009`; of a date with
 * strokes the year stands the same whichever way the month is read. Null for anything else, impossible days too.
 */
export function yearOfDate(text: string): number | null {
  const word = text.trim();
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(word);
  if (iso !== null) return checked(iso[1], iso[2], iso[3]);
  const named = /^(\d{1,2}) ([a-z]{3,9})\.?,? (\d{4})$/i.exec(word) ?? null;
  if (named !== null) return checked(named[3], monthOf(named[2]), named[1]);
  const american = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(word);
  if (american !== null) return checked(american[3], monthOf(american[1]), american[2]);
  const strokes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word);
  if (strokes === null) return null;
  const [, a, b, year] = strokes;
  return checked(year, a, b) ?? checked(year, b, a);
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function checked(year = '', month = '1', day = '1'): number | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1000 || m < 1 || m > 12) return null;
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d >= 1 && d <= days ? y : null;
}

/**
 * The economies of a cell and the words that name none. A comma separates names and also stands inside some
 * (`Korea, Republic of`): the longest run of pieces that names an economy is taken.
 */
export function economiesIn(text: string): {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
} {
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const part of text.split(/[;|\n]/)) {
    const pieces = part
      .split(',')
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    for (let at = 0; at < pieces.length; ) {
      // no name of an economy has more than two commas
      let length = Math.min(3, pieces.length - at);
      while (length > 0 && findEconomy(pieces.slice(at, at + length).join(', ')) === null) length -= 1;
      const word = pieces.slice(at, at + Math.max(1, length)).join(', ');
      const found = findEconomy(word);
      if (found === null) unknown.push(word);
      else ids.push(found.id);
      at += Math.max(1, length);
    }
  }
  return { ids: [...new Set(ids)], unknown: [...new Set(unknown)] };
}

/** Codes of a cell; `padded` are those that had lost their zero, `refused` what is no code of these lengths. */
export function codesIn(
  text: string,
  length: { readonly least: number; readonly most: number; readonly even: boolean },
): { readonly codes: readonly string[]; readonly padded: number; readonly refused: readonly string[] } {
  const codes = new Set<string>();
  const refused: string[] = [];
  let padded = 0;
  if (isEmptyCell(text)) return { codes: [], padded, refused };
  for (const piece of text.split(/[,;|\s]+/)) {
    if (piece === '') continue;
    const digits = piece.replace(/\.0$/, '').replaceAll('.', '');
    const lost = length.even && digits.length % 2 === 1;
    const code = lost ? `0${digits}` : digits;
    if (!/^\d+$/.test(code) || code.length < length.least || code.length > length.most) {
      refused.push(piece);
      continue;
    }
    if (lost) padded += 1;
    codes.add(code);
  }
  return { codes: [...codes], padded, refused };
}
