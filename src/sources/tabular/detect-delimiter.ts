import { EscalarError } from '../../base/error.ts';
import type { TabularOptions } from './tabular-options.ts';
import { tokenizeCsv } from './tokenize-csv.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

const CANDIDATES: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE = 1 << 18;

export interface DelimiterFound {
  readonly delimiter: Delimiter;
  /** Offset and line of the first record, past a `sep=` line. */
  readonly from: number;
  readonly firstLine: number;
  readonly by: 'option' | 'sep' | 'lines' | 'single-column';
}

/**
 * What separates the cells: the option, Excel's own `sep=` line, else the candidate that cuts the
 * largest part of the first 256 KB into records of equal width.
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
    return { delimiter: wanted === 'tab' ? '\t' : wanted, from, firstLine, by: 'option' };
  }
  if (sep !== null) return { delimiter: (sep[1] ?? sep[2]) as Delimiter, from, firstLine, by: 'sep' };
  const sample = wholeLines(bytes);
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, share: evenShare(sample, delimiter) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const [best, second] = scored;
  if (best === undefined) return { delimiter: ',', from, firstLine, by: 'single-column' };
  if (second !== undefined && second.share === best.share) {
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

/** The share of lines that have the commonest width of two cells or more; 0 when none has. */
function evenShare(sample: Uint8Array, delimiter: Delimiter): number {
  const tokens = tokensOrNull(sample, delimiter.charCodeAt(0));
  if (tokens === null) return 0;
  const widths = new Map<number, number>();
  let lines = 0;
  for (let record = 0; record < tokens.records; record += 1) {
    const cell = tokens.first[record] as number;
    const width = (tokens.first[record + 1] as number) - cell;
    if (width === 1 && tokens.start[cell] === tokens.end[cell]) continue;
    lines += 1;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return lines === 0 ? 0 : Math.max(0, ...widths.values()) / lines;
}

function tokensOrNull(sample: Uint8Array, delimiter: number): ReturnType<typeof tokenizeCsv> | null {
  try {
    return tokenizeCsv(sample, delimiter);
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}
