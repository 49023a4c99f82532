import { EscalarError } from '../../base/error.ts';
import { csvGrid } from './csv-grid.ts';
import { isBlank } from './grid.ts';
import { numberAmong } from './number-among.ts';
import type { TabularOptions } from './tabular-options.ts';
import { tokenizeCsv } from './tokenize-csv.ts';

export type Delimiter = ',' | ';' | '\t' | '|' | ' ';

const CANDIDATES: readonly Delimiter[] = [',', ';', '\t', '|'];
const NAMED: Readonly<Record<string, Delimiter>> = { tab: '\t', space: ' ' };
const SAMPLE = 1 << 18;
const EUROSTAT = /^[\w,]+\\\w+ *\t/;

export interface DelimiterFound {
  readonly delimiter: Delimiter;
  /** Offset and line of the first record, past a `sep=` line. */
  readonly from: number;
  readonly firstLine: number;
  readonly by: 'option' | 'sep' | 'lines' | 'single-column';
}

/**
 * What separates the cells: the option, Excel's own `sep=` line, else the candidate that cuts the
 * first 256 KB most evenly into records of equal width.
 * @throws EscalarError `ambiguous-delimiter` when two candidates do equally well
 */
export function detectDelimiter(
  bytes: Uint8Array,
  wanted: TabularOptions['delimiter'] = 'auto',
): DelimiterFound {
  const sep = /^(?:"sep=([,;\t|])"|sep=([,;\t|]))[,;\t|]*(?:\r\n|\n|\r|$)/i.exec(head(bytes, 24));
  const from = sep === null ? 0 : sep[0].length;
  const firstLine = sep === null ? 1 : 2;
  if (wanted !== 'auto') {
    return { delimiter: NAMED[wanted] ?? wanted, from, firstLine, by: 'option' };
  }
  if (sep !== null) return { delimiter: (sep[1] ?? sep[2]) as Delimiter, from, firstLine, by: 'sep' };
  // Eurostat has its keys in one cell, with commas between them
  if (EUROSTAT.test(head(bytes, 1000))) return { delimiter: '\t', from, firstLine, by: 'lines' };
  const sample = wholeLines(bytes);
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, ...evenness(sample, delimiter) }))
    .filter(({ even }) => even > 0)
    .sort((a, b) => b.even - a.even || b.marks - a.marks);
  const [best, second] = scored;
  if (best === undefined) return { delimiter: ',', from, firstLine, by: 'single-column' };
  if (second !== undefined && second.even === best.even && best.marks < 3 * second.marks) {
    const candidates = [best, second].map(({ delimiter }) => (delimiter === '\t' ? 'tab' : `"${delimiter}"`));
    throw new EscalarError('ambiguous-delimiter', { candidates });
  }
  return { delimiter: best.delimiter, from, firstLine, by: 'lines' };
}

function head(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** The first 256 KB, cut where a line ends so that no record is half there. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const sample = bytes.subarray(0, SAMPLE);
  const cut = Math.max(sample.lastIndexOf(10), sample.lastIndexOf(13));
  return cut === -1 ? sample : sample.subarray(0, cut + 1);
}

interface Score {
  readonly even: number;
  /** Separators in a line. */
  readonly marks: number;
}

/**
 * How evenly a candidate cuts: the share of lines with the commonest width of two cells or more,
 * times that share between the first and last such line (titles and notes do not count twice).
 * A candidate whose first such line holds a number cuts numbers, not names of columns: a tenth.
 */
function evenness(sample: Uint8Array, delimiter: Delimiter): Score {
  const mark = delimiter.charCodeAt(0);
  const tokens = sample.includes(mark) ? tokensOrNull(sample, mark) : null;
  if (tokens === null) return { even: 0, marks: 0 };
  const grid = csvGrid('', sample, tokens);
  const widths = new Map<number, { count: number; first: number; last: number; row: number }>();
  let lines = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    if (isBlank(grid, row)) continue;
    const width = grid.width(row);
    const known = widths.get(width) ?? { count: 0, first: lines, last: lines, row };
    if (width > 1) widths.set(width, { ...known, count: known.count + 1, last: lines });
    lines += 1;
  }
  const [commonest] = [...widths].sort((a, b) => b[1].count - a[1].count);
  if (commonest === undefined) return { even: 0, marks: 0 };
  const [width, { count, first, last, row }] = commonest;
  const even = (count / lines) * (count / (last - first + 1));
  return { even: numberAmong(grid, row) === null ? even : even / 10, marks: width - 1 };
}

function tokensOrNull(sample: Uint8Array, delimiter: number): ReturnType<typeof tokenizeCsv> | null {
  try {
    return tokenizeCsv(sample, delimiter);
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}
