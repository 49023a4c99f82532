import { EscalarError } from './error.ts';
import type { Text } from './locale.ts';
import { frequencyOf, isBetween } from './period.ts';

/** A range of a condition: `shown` as written, null where it is open. */
export interface TextRange {
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly shown: string;
}

type Test = (text: string) => boolean;

const PERIOD = /^\d{4}(?:[-/].+)?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const CODE = /^(\D*)(\d+)$/;

/** The value of a number written with a point, or null. */
export function plainNumber(text: string): number | null {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/**
 * The test of a range on a column of text, by what bounds and cells are.
 * Periods: in time, and a year holds its quarters and months. Numbers, also behind one prefix (`c1..c15`): as
 * numbers; other cells are not met. Codes with zeros before them: by as many digits as the bounds have, so that
 * `01..05` holds `0501`. Other texts: in the order of their letters.
 * @param cells the whole column
 * @throws EscalarError `condition-range` where the order is not plain, or the range runs backwards
 */
export function rangeTest(cells: readonly (string | null)[], range: TextRange): Test {
  const known = [...new Set(cells)].filter((cell): cell is string => cell !== null && cell !== '');
  const bounds = [range.from, range.to].filter((bound) => bound !== null);
  if ([...bounds, ...known].every((text) => PERIOD.test(text))) return periodTest(known, range);
  if (bounds.every((bound) => plainNumber(bound) !== null)) return numberTest(known, range);
  const prefixes = new Set(bounds.map((bound) => CODE.exec(bound)?.[1]));
  const [prefix] = prefixes;
  if (prefixes.size === 1 && prefix !== undefined) return prefixedTest(known, range, prefix);
  return letterTest(known, range);
}

export function reversedRange(column: string, item: string): EscalarError {
  return new EscalarError('condition-range', {
    column,
    item,
    why: { en: 'it runs backwards', es: 'va hacia atrás' },
  });
}

function unordered({ column, shown }: TextRange, en: string, es: string): EscalarError {
  const why: Text = { en, es };
  return new EscalarError('condition-range', { column, item: shown, why });
}

function periodTest(known: readonly string[], range: TextRange): Test {
  const { from, to, column, shown } = range;
  if (from !== null && to !== null && from > to && !from.startsWith(to)) throw reversedRange(column, shown);
  const parts = (texts: readonly (string | null)[]) =>
    new Set(texts.flatMap((text) => (text === null || text.length === 4 ? [] : [frequencyOf(text)])));
  const own = parts(known);
  const other = [...parts([from, to])].some((frequency) => own.size > 0 && !own.has(frequency));
  if (other) {
    const [example] = known.filter((text) => text.length > 4);
    throw unordered(
      range,
      `the periods are written as ${example}`,
      `los periodos se escriben como ${example}`,
    );
  }
  const within = (text: string, year: string) => year.length === 4 && text.startsWith(year);
  return (text) => (from === null || text >= from) && (to === null || text <= to || within(text, to));
}

function numberTest(known: readonly string[], range: TextRange): Test {
  const odd = known.find((text) => plainNumber(text) === null && /^[+-]?\d/.test(text));
  if (odd !== undefined)
    throw unordered(
      range,
      `among the cells is "${odd}", which has no place between numbers`,
      `entre las celdas está "${odd}", que no tiene lugar entre números`,
    );
  const cells = known.filter((text) => plainNumber(text) !== null);
  return orderedTest(cells, range, (text) => text);
}

function prefixedTest(known: readonly string[], range: TextRange, prefix: string): Test {
  const behind = (text: string) => text.slice(prefix.length);
  const alike = known.filter((text) => text.startsWith(prefix));
  const odd = alike.find((text) => /^\d/.test(behind(text)) && !/^\d+$/.test(behind(text)));
  if (odd !== undefined)
    throw unordered(
      range,
      `among the cells is "${odd}", which has no place between them`,
      `entre las celdas está "${odd}", que no tiene lugar entre ellas`,
    );
  return orderedTest(
    alike.filter((text) => /^\d+$/.test(behind(text))),
    range,
    behind,
  );
}

/** `digits`: the part of a cell or bound that is a number. */
function orderedTest(cells: readonly string[], range: TextRange, digits: (text: string) => string): Test {
  const from = range.from === null ? null : digits(range.from);
  const to = range.to === null ? null : digits(range.to);
  const bounds = [from, to].filter((bound) => bound !== null);
  const numbers = cells.map(digits);
  const padded = [...bounds, ...numbers].some((text) => /^0\d/.test(text));
  const [low, high] = [
    from === null ? Number.NEGATIVE_INFINITY : Number(from),
    to === null ? Number.POSITIVE_INFINITY : Number(to),
  ];
  if (low > high) throw reversedRange(range.column, range.shown);
  const length = padded ? codeLength(numbers, bounds, range) : null;
  const kept = new Set(
    cells.filter((text) => {
      const own = digits(text);
      // a shorter code is a wider class, which no part of the range is
      if (length !== null && own.length < length) return false;
      const number = Number(length === null ? own : own.slice(0, length));
      return number >= low && number <= high;
    }),
  );
  return (text) => kept.has(text);
}

/** How many digits of a code to compare. */
function codeLength(codes: readonly string[], bounds: readonly string[], range: TextRange): number {
  const [first = '', second = first] = bounds;
  const longest = codes.reduce((most, { length }) => Math.max(most, length), 0);
  const write = `${first.padStart(longest, '0')}..${second.padStart(longest, '0')}`;
  const known = new Set(codes);
  const asNumber = bounds.some((bound) => bound.length < longest && known.has(bound.padStart(longest, '0')));
  if (first.length === second.length && !asNumber) return first.length;
  throw unordered(
    range,
    `the codes have ${longest} digits and zeros before them: write ${write} for those, or ${first.padEnd(longest, '0')}..${second.padEnd(longest, '9')} for all that begin so`,
    `las claves tienen ${longest} cifras y ceros a la izquierda: escriba ${write} para esas, o ${first.padEnd(longest, '0')}..${second.padEnd(longest, '9')} para todas las que empiezan así`,
  );
}

function letterTest(known: readonly string[], range: TextRange): Test {
  const { from, to, column, shown } = range;
  if (from !== null && to !== null && from > to) throw reversedRange(column, shown);
  const odd = known.find((text) => to !== null && text.startsWith(to) && text !== to);
  if (odd !== undefined)
    throw unordered(
      range,
      `"${odd}" begins like its end, and could be meant or not`,
      `"${odd}" empieza como su final, y no se sabe si entra`,
    );
  return (text) => isBetween(text, from, to);
}
