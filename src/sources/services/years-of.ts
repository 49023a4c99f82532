import { badOption } from '../../base/bad-option.ts';

/** The years of `2008` and `1990..2008`, one by one, the earliest first, each once. @throws EscalarError `bad-option` */
export function yearsIn(values: readonly string[]): readonly string[] {
  return [...new Set(values.flatMap(yearsOf))].toSorted();
}

/** The same, for a service that is asked for a first and a last year. @throws EscalarError `bad-option` for a gap */
export function yearsInARow(values: readonly string[]): readonly string[] {
  const years = yearsIn(values);
  const gap = years.find((year, at) => at > 0 && Number(year) !== Number(years[at - 1]) + 1);
  if (gap === undefined) return years;
  throw badOption('period', values.join(','), {
    en: 'years in a row, as 1990..2008: this service gives all between a first and a last',
    es: 'años seguidos, como 1990..2008: este servicio da todos los que hay entre un primero y un último',
  });
}

function yearsOf(text: string): readonly string[] {
  const [, first = '', last = first] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first !== '' && count > 0) return Array.from({ length: count }, (_, at) => String(Number(first) + at));
  throw badOption('period', text, {
    en: 'a year or years: 2008 or 1990..2008',
    es: 'un año o varios: 2008 o 1990..2008',
  });
}
