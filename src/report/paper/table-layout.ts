import { type PaperColumn, type PaperRow, wordsOf } from './paper.ts';

/** Letters of a table's type that a page has room for across: upright, and on its side. */
const UPRIGHT = 115;
const FLAT = 175;
/** Letters of the longest line that a column may ask room for. */
const MOST = 150;
const LEAST = 6;
/** Letters of a word beyond which it may break. */
const LONGEST_WORD = 16;
/** What the margins of a cell take. */
const MARGIN = 2;

export interface TableLayout {
  /** Letters of each column. */
  readonly shares: readonly number[];
  /** Whether its words need a page on its side. */
  readonly flat: boolean;
}

/**
 * How a page is parted among the columns of a table: each has room for its longest word, and those that wrap share
 * what is left by what they would still need.
 */
export function tableLayout(columns: readonly PaperColumn[], rows: readonly PaperRow[]): TableLayout {
  const needs = columns.map(({ title, unit }, i) => {
    const cells = rows.map(({ cells }) => wordsOf(cells[i] ?? []));
    const words = [title, unit, ...cells].flatMap((text) => text.split(/[\s/–-]+/));
    const least = Math.max(LEAST, Math.min(LONGEST_WORD, longestOf(words)));
    return { least: least + MARGIN, wants: Math.max(least, Math.min(MOST, longestOf(cells))) + MARGIN };
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const open = needs.reduce((sum, need) => sum + need.wants - need.least, 0);
  const flat = least > UPRIGHT;
  const left = Math.min(open, Math.max(0, (flat ? FLAT : UPRIGHT) - least));
  const shares = needs.map(
    (need) => need.least + (open === 0 ? 0 : (left * (need.wants - need.least)) / open),
  );
  return { shares, flat };
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
