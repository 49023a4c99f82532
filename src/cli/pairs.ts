import type { SourceSpec } from '../workspace/source-schema.ts';
import { badPair, conditionTwice } from './pair-errors.ts';

/** `NAME=VALUE` arguments as an object; a name given twice keeps the last. @throws EscalarError `bad-pair`. */
export function readPairs(
  flag: string,
  given: readonly string[],
  shape = 'NAME=VALUE',
): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  for (const one of given) {
    const cut = one.indexOf('=');
    if (cut < 1) throw badPair({ flag, value: one, shape });
    put(pairs, one.slice(0, cut).trim(), one.slice(cut + 1));
  }
  return pairs;
}

/** `COLUMN=A,B` and `A,B` as the options `show.COLUMN` and `show`. @throws EscalarError `bad-pair` */
export function readShow(given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.map((one) => (one.includes('=') ? `show.${one}` : `show=${one}`));
  return readPairs('--show', pairs, 'CODE[,CODE...]');
}

type Where = NonNullable<SourceSpec['where']>;
interface Parts {
  is?: string | string[];
  not?: string | string[];
}

/**
 * Conditions `COLUMN=A,B`, `COLUMN!=A,B`, `COLUMN=1994..2008`; an item with a comma or two points stands between
 * quotation marks.
 * @throws EscalarError `bad-pair`, `condition-twice`
 */
export function readConditions(flag: string, given: readonly string[]): Where {
  const where: Record<string, Parts> = {};
  for (const one of given) {
    const [, name = '', mark, value = ''] = /^([^=]*?)\s*(!?=)(.*)$/s.exec(one) ?? [];
    const column = name.trim();
    if (column === '') throw badPair({ flag, value: one, shape: 'COLUMN=VALUE[,VALUE...]' });
    const side = mark === '!=' ? 'not' : 'is';
    const known = Object.hasOwn(where, column) ? where[column] : undefined;
    if (known?.[side] !== undefined) throw conditionTwice({ flag, column });
    put(where, column, { ...known, [side]: listOf(value) });
  }
  return where;
}

/** `COLUMN:OLD=NEW` arguments by column. @throws EscalarError `bad-pair` */
export function readRecodes(
  flag: string,
  given: readonly string[],
): Readonly<Record<string, Record<string, string>>> {
  const out: Record<string, Record<string, string>> = {};
  for (const one of given) {
    const [, column = '', old = '', word = ''] = /^([^:]+):([^=]*)=(.*)$/s.exec(one) ?? [];
    if (column.trim() === '' || old.trim() === '')
      throw badPair({ flag, value: one, shape: 'COLUMN:OLD=NEW' });
    const name = column.trim();
    if (!Object.hasOwn(out, name)) put(out, name, {});
    put(out[name], old.trim(), word.trim());
  }
  return out;
}

/** One item as it stands, several as a list; a comma between quotation marks parts nothing. */
export function listOf(value: string): string | string[] {
  const items = value.match(/(?:"(?:[^"]|"")*"|[^,])+|(?<=,|^)(?=,|$)/g) ?? [''];
  return items.length === 1 ? items[0] : items;
}

/** Sets a name of the user's, `__proto__` among them. */
function put<T>(record: Record<string, T>, name: string, value: T): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}
