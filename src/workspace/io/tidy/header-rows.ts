import { EscalarError } from '../../../base/error.ts';
import { amountUnit, differentUnits } from '../../../columns/amount-unit.ts';
import type { IoFile } from '../../../sources/io-csv/read-io-csv.ts';
import { ioHeaderRows } from '../../../sources/mrio/layout-errors.ts';

/** Enough for two lines of any published table. */
const PEEK = 1 << 18;
const BREAK = /\r\n|\n|\r/;

/**
 * A file with an empty line in place of a second one of units, so that lines keep their numbers. A second line of names,
 * economies above industries as EXIOBASE and Eora publish, is refused.
 * @throws EscalarError `io-header-rows`, `io-several-units`
 */
export function withOneHeader(given: IoFile): IoFile {
  const { name, bytes } = given;
  const [first = '', second = ''] = new TextDecoder().decode(bytes.subarray(0, PEEK)).split(BREAK);
  const delimiter = ['\t', ';', ','].find((one) => first.includes(one)) ?? ',';
  const cells = second
    .split(delimiter)
    .slice(1)
    .map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const names = cells.filter((cell) => /^\p{L}/u.test(cell) && !/^(nan|inf)/i.test(cell));
  const numbers = cells.filter((cell) => /^[+-]?[.,]?\d/.test(cell));
  const words = cells.filter((cell) => cell !== '');
  // powers of ten in digits are data
  if (words.length > 0 && words.every((word) => /[\p{L}\p{Sc}]/u.test(word) && amountUnit(word) !== null)) {
    const units = differentUnits([...new Set(words)]);
    if (units !== null)
      throw new EscalarError('io-several-units', { part: name, units }, { file: name, line: 2 });
    return { name, bytes: withoutSecond(bytes) };
  }
  if (names.length < 2 || numbers.length > 0) return given;
  const [above] = first.split(delimiter).slice(-1);
  const example = `${above?.trim()}.${cells.at(-1)}`;
  throw ioHeaderRows({ path: name, example }, { file: name, line: 2 });
}

/** Whether a byte ends a line. */
const ends = (byte: number): boolean => byte === 10 || byte === 13;

function withoutSecond(bytes: Uint8Array): Uint8Array {
  const isPair = (at: number) => bytes[at] === 13 && bytes[at + 1] === 10;
  const first = bytes.findIndex(ends);
  const from = first + (isPair(first) ? 2 : 1);
  const found = bytes.subarray(from).findIndex(ends);
  const length = found < 0 ? bytes.length - from : found;
  const out = new Uint8Array(bytes.length - length);
  out.set(bytes.subarray(0, from));
  out.set(bytes.subarray(from + length), from);
  return out;
}
