import { EscalarError } from '../../base/error.ts';
import { differentUnits } from '../../columns/amount-unit.ts';

/** Columns of words beside the labels of rows, whose words are told as rows come. */
export interface RowUnits {
  /** @throws EscalarError `io-several-units` where the words of a column are units and differ */
  readonly see: (words: readonly string[], line: number) => void;
}

/**
 * Watches a file for rows in one unit beside rows in another, which no sum may join.
 * @param named columns that are not watched, since they name rows: `US` and `EUR` may be economies
 */
export function rowUnits(file: string, named: ReadonlySet<number> = new Set()): RowUnits {
  const columns: Set<string>[] = [];
  return {
    see: (words, line) => {
      words.forEach((word, c) => {
        columns[c] ??= new Set();
        const own = columns[c];
        // names beside labels are many, and no units
        if (named.has(c) || word === '' || own.has(word) || own.size > MOST_UNITS) return;
        own.add(word);
        const units = own.size > MOST_UNITS ? null : differentUnits([...own]);
        if (units !== null) throw new EscalarError('io-several-units', { part: file, units }, { file, line });
      });
    },
  };
}

/** More different words are not units. */
const MOST_UNITS = 20;
