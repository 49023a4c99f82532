import { EscalarError } from '../base/error.ts';

/** `NAME=VALUE` arguments as an object; a name given twice keeps the last. @throws EscalarError `bad-pair`. */
export function readPairs(
  flag: string,
  given: readonly string[],
  shape = 'NAME=VALUE',
): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  for (const one of given) {
    const cut = one.indexOf('=');
    if (cut < 1) throw new EscalarError('bad-pair', { flag, value: one, shape });
    Object.defineProperty(pairs, one.slice(0, cut).trim(), {
      value: one.slice(cut + 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return pairs;
}

/** Conditions `COLUMN=VALUE,VALUE`. */
export function readConditions(
  flag: string,
  given: readonly string[],
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(readPairs(flag, given, 'COLUMN=VALUE[,VALUE...]')).map(([name, value]) => [
      name,
      value.includes(',') ? value.split(',') : value,
    ]),
  );
}
