import { EscalarError } from '../../base/error.ts';

/** The years of `2008` or `1990..2008`, one by one. @throws EscalarError `bad-option` */
export function yearsOf(text: string): readonly string[] {
  const [, first = '', last = first] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first !== '' && count > 0) return Array.from({ length: count }, (_, at) => String(Number(first) + at));
  throw new EscalarError('bad-option', {
    option: 'period',
    value: text,
    expected: { en: 'a year or years: 2008 or 1990..2008', es: 'un año o varios: 2008 o 1990..2008' },
  });
}
