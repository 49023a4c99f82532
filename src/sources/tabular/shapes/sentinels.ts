import type { EscalarError } from '../../../base/error.ts';
import { type PlainNote, warning } from '../../../base/note.ts';
import type { Table } from '../../../base/table.ts';
import { LINE_COLUMN } from '../../../columns/claim-columns.ts';
import { kindOfColumn, meaningOf } from '../../../columns/vocabulary.ts';
import { ninesForMissing } from './doubt-errors.ts';
import { wayOf } from './missing-marks.ts';
import { areWrittenWithDecimals, type ReadCells } from './written-decimals.ts';

/** Numbers that people and programs write where there is no number: nines, and other codes of surveys below zero. */
const NEGATIVE: ReadonlySet<number> = new Set([
  ...[-1, -7, -8, -9],
  ...[6, 7, 8, 9].flatMap((digit) => repeated(digit, 2, 9).map((number) => -number)),
  ...[96, 97, 98, 996, 997, 998, 9996, 9997, 9998].map((number) => -number),
]);
const POSITIVE: ReadonlySet<number> = new Set(repeated(9, 3, 9));
/** Codes of surveys that amounts have too, `888` and `99.99`: only far above all others. */
const UNUSUAL: ReadonlySet<number> = new Set([
  ...repeated(8, 3, 9),
  ...repeated(9, 4, 8).flatMap((nines) => [nines / 10, nines / 100].filter((number) => number >= 99)),
]);
/** What programs put at the ends of their range: beyond all amounts, and beyond these. */
const END_OF_RANGE = 1e18;
const FAR = 1e6;
const LARGEST_INTEGER = 2 ** 31 - 1;

function repeated(digit: number, from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => (digit * (10 ** (from + i) - 1)) / 9);
}

/** Others fewer than these do not tell how large the numbers of a column are. */
const FEW = 5;

/** What stands beside such numbers in a column. */
interface Beside {
  readonly marks: ReadonlyMap<number, number>;
  readonly least: number;
  readonly most: number;
  /** How many others there are. */
  readonly count: number;
  /** Whether most of them have decimals, which no code has. */
  readonly haveDecimals: boolean;
}

/**
 * Numbers that can hardly be any, in columns that are known: a code such as `-99` as the only number below zero, or twice
 * and far below all others; `9999` far above all others, which are five or more; `1e30` and other ends of a program's range. `-9` and
 * the like, once, only where all others are farther from zero, with decimals or far. What is written `-1.0` is a number. No number is taken away: a person says what they are.
 * @param known marks that a person has said
 * @param cells what the table was read from
 * @throws EscalarError `nines-for-missing`
 */
export function refuseNines(table: Table, known: readonly string[], cells: ReadCells): void {
  for (const { name } of table.fields) {
    const column = table.columns[name];
    if (column?.kind !== 'number' || name === LINE_COLUMN || kindOfColumn(name) !== 'number') continue;
    const [least, most] = ends(column.values);
    const isEnd = endOfRange(column.values, [least, most]);
    const found = [
      NEGATIVE.has(least) && besideThese(column.values, (number) => NEGATIVE.has(number), areCodesBelow),
      POSITIVE.has(most) && besideThese(column.values, (number) => POSITIVE.has(number), areNinesAbove),
      UNUSUAL.has(most) && besideThese(column.values, (number) => UNUSUAL.has(number), areFarAbove),
      (isEnd(least) || isEnd(most)) && besideThese(column.values, isEnd, ({ marks }) => marks.size < FEW),
    ].find((one) => one !== null && one !== false && !areNumbers(one, cells));
    if (found) throw ninesIn(table, name, found, known);
  }
}

/**
 * The same of columns with names of the file's own, which an option may take: codes below zero are said and refuse nothing,
 * for many such columns are read by nobody.
 */
export function saidOfCodes(table: Table, known: readonly string[]): readonly PlainNote[] {
  return table.fields.flatMap(({ name }) => {
    const column = table.columns[name];
    if (column?.kind !== 'number' || name === LINE_COLUMN || meaningOf(name) !== null) return [];
    const [least] = ends(column.values);
    if (!NEGATIVE.has(least)) return [];
    const found = besideThese(column.values, (number) => NEGATIVE.has(number), areCodesBelow);
    return found === null ? [] : [codesIn(name, found, known)];
  });
}

function codesIn(column: string, { marks, least, most }: Beside, known: readonly string[]): PlainNote {
  const [held, way] = [[...marks.keys()].join(','), wayOf([...known, ...marks.keys()].join(','))];
  return warning(
    `Column "${column}" holds ${held} beside numbers from ${least} to ${most}, and they count as numbers. If they mark what is missing: --read ${way}.`,
    `La columna "${column}" tiene ${held} junto a números de ${least} a ${most}, y cuentan como números. Si marcan lo que falta: --read ${way}.`,
  );
}

/** Whether small ones, each there once, are proved no codes by how they are written. */
function areNumbers({ marks }: Beside, cells: ReadCells): boolean {
  const all = [...marks];
  const areSmall = all.every(([mark, count]) => count === 1 && mark > -10 && mark < 9999);
  return areSmall && areWrittenWithDecimals([...marks.keys()], cells);
}

const isFar = (number: number): boolean => Math.abs(number) >= END_OF_RANGE;
const isIntegerEnd = (number: number): boolean =>
  number === LARGEST_INTEGER || number === -LARGEST_INTEGER - 1;

/** Whether a number is at the end of the range of a program, where the others of a column are far from it. */
function endOfRange(values: Float64Array, outermost: readonly number[]): (number: number) => boolean {
  // of a long column nothing is copied for ends that are none
  if (!outermost.some((number) => isFar(number) || isIntegerEnd(number))) return () => false;
  const others = values.filter((value) => !isFar(value) && !isIntegerEnd(value) && !Number.isNaN(value));
  const [least, most] = ends(others);
  const largest = Math.max(-least, most);
  return (number) =>
    others.length > 0 &&
    ((isFar(number) && Math.abs(number) > FAR * largest) ||
      (isIntegerEnd(number) && largest < LARGEST_INTEGER / 10));
}

function besideThese(
  values: Float64Array,
  isMark: (number: number) => boolean,
  areMarks: (found: Beside) => boolean,
): Beside | null {
  const found = beside(values, isMark);
  return found.count > 0 && areMarks(found) ? found : null;
}

function ends(values: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

function beside(values: Float64Array, isMark: (number: number) => boolean): Beside {
  const marks = new Map<number, number>();
  const others = values.filter((value) => {
    if (isMark(value)) marks.set(value, (marks.get(value) ?? 0) + 1);
    return !Number.isNaN(value) && !isMark(value);
  });
  const [least, most] = ends(others);
  const withDecimals = others.filter((value) => !Number.isInteger(value)).length;
  return { marks, least, most, count: others.length, haveDecimals: 2 * withDecimals > others.length };
}

function areCodesBelow({ marks, least, most, count, haveDecimals }: Beside): boolean {
  const times = timesOf(marks);
  const nearest = Math.min(...[...marks.keys()].map(Math.abs));
  if (least < 0) return times > 1 && nearest > 9 && nearest > 5 * Math.max(-least, most);
  if (nearest > 99 && (count >= FEW || [...marks.keys()].every(isNines))) return true;
  if (times > 1 && (nearest > 9 || count >= FEW)) return true;
  // among growth rates and balances as small one may be below zero
  return count >= FEW && (nearest > 9 || (haveDecimals && least > nearest) || least > 5 * nearest);
}

function areNinesAbove({ marks, most, count, haveDecimals }: Beside): boolean {
  if (count < FEW) return false;
  const times = timesOf(marks);
  const nearest = Math.min(...[...marks.keys()]);
  if (nearest < 9999) return (times > 2 && nearest > 5 * most) || (haveDecimals && nearest > 2 * most);
  return nearest > (times > 1 ? 5 : 10) * most;
}

/** Once ten times above the largest of the others, twice four times: `888` among tens. */
function areFarAbove({ marks, most, count }: Beside): boolean {
  const far = timesOf(marks) > 1 ? 4 : 10;
  return count >= FEW && most > 0 && Math.min(...marks.keys()) > far * most;
}

const isNines = (number: number): boolean => /^-9+$/.test(String(number));

function timesOf(marks: Beside['marks']): number {
  return [...marks.values()].reduce((sum, count) => sum + count, 0);
}

function ninesIn(
  table: Table,
  column: string,
  { marks, least, most }: Beside,
  known: readonly string[],
): EscalarError {
  const values = table.columns[column];
  const lines = table.columns[LINE_COLUMN];
  const at = values?.kind === 'number' ? values.values.findIndex((value) => marks.has(value)) : -1;
  const line = lines?.kind === 'number' ? lines.values[at] : undefined;
  const said = { column, marks: [...marks.keys()], times: timesOf(marks), least, most, known };
  return ninesForMissing(said, line === undefined ? {} : { line });
}
