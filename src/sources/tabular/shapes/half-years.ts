const FIRST = '(?:1|i|primer|primero|primera|1 ?[oa]|1 ?er|1 ?ro|1 ?st|first|1 ?e|primeiro|premier|erstes)';
const SECOND = '(?:2|ii|segundo|segunda|2 ?[oa]|2 ?do|2 ?nd|second|2 ?e|deuxieme|zweites)';
const NAME = '(?:s|h|sem|semestre|semester|mitad|half|half[- ]?year|halbjahr)';
const YEAR = "'?([12]\\d{3}|\\d{2})";
const OF = '(?:[ /-]|,? (?:de |del |of |do |de l.annee )?)?';
const HALF = `(?:${NAME}[ -]?(FIRST|SECOND)|(FIRST)[ -]?${NAME}|(SECOND)[ -]?${NAME})`
  .replace('FIRST|SECOND', `${FIRST}|${SECOND}`)
  .replace('FIRST', FIRST)
  .replace('SECOND', SECOND);
const HALF_FIRST = new RegExp(`^${HALF}${OF}${YEAR}$`);
const YEAR_FIRST = new RegExp(`^([12]\\d{3})${OF}${HALF}$`);
const IS_SECOND = new RegExp(`^${SECOND}$`);

/**
 * Half a year in plain small letters: `2015s1`, `2015-h1`, `1s2015`, `s1 15`, `primer semestre de 2015`, `first half of 2015`,
 * `1 halbjahr 2015`. The year has two or four digits as written. Null for anything else.
 */
function halfYear(text: string): { readonly year: string; readonly half: 1 | 2 } | null {
  const plain = text.replace(/[.°º]/g, '');
  const [behind, before] = [HALF_FIRST.exec(plain), YEAR_FIRST.exec(plain)];
  const [year, half] =
    behind !== null
      ? [behind[4], behind[1] ?? behind[2] ?? behind[3]]
      : [before?.[1], before?.[2] ?? before?.[3] ?? before?.[4]];
  if (year === undefined || half === undefined) return null;
  return { year, half: IS_SECOND.test(half) ? 2 : 1 };
}

const ORDINALS = ['primer(?:o|a|eiro)?|first', 'segund[oa]|second', 'tercer[oa]?|third', 'cuart[oa]|fourth'];
const NAMED_QUARTER = new RegExp(`^(${ORDINALS.join('|')}) (?:trimestre|quarter)${OF}(\\d{4})$`);

/** Half a year, or a quarter in words (`primer trimestre de 2015`). */
export function partInWords(
  text: string,
): { readonly kind: 'half-yearly' | 'quarterly'; readonly year: string; readonly part: number } | null {
  const half = halfYear(text);
  if (half !== null) return { kind: 'half-yearly', year: half.year, part: half.half };
  const [, word, year] = NAMED_QUARTER.exec(text) ?? [];
  if (word === undefined || year === undefined) return null;
  return {
    kind: 'quarterly',
    year,
    part: ORDINALS.findIndex((one) => new RegExp(`^(?:${one})$`).test(word)) + 1,
  };
}
