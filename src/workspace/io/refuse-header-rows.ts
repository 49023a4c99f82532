import { EscalarError } from '../../base/error.ts';
import type { IoFile } from '../../sources/io-csv/read-io-csv.ts';

/** Enough for two lines of any published table. */
const PEEK = 1 << 18;

/**
 * Refuses a file whose second line is one of names too: economies above industries, as EXIOBASE and Eora publish.
 * @throws EscalarError `io-header-rows`
 */
export function refuseHeaderRows({ name, bytes }: IoFile): void {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PEEK));
  const [first = '', second = ''] = head.split(/\r\n|\n|\r/);
  const delimiter = ['\t', ';', ','].find((one) => first.includes(one)) ?? ',';
  const cells = second
    .split(delimiter)
    .slice(1)
    .map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const names = cells.filter((cell) => /^\p{L}/u.test(cell) && !/^(nan|inf)/i.test(cell));
  const numbers = cells.filter((cell) => /^[+-]?[.,]?\d/.test(cell));
  if (names.length < 2 || numbers.length > 0) return;
  const [above] = first.split(delimiter).slice(-1);
  const example = `${above?.trim()}.${cells.at(-1)}`;
  throw new EscalarError('io-header-rows', { path: name, example }, { file: name, line: 2 });
}
