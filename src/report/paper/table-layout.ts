import { type PaperColumn, type PaperRow, wordsOf } from './paper.ts';

/** Letters of a table's type that a page has room for across: upright, and on its side. */
const UPRIGHT = 115;
const FLAT = 175;
/** Letters of a word beyond which it may break; a number never does. */
const LONGEST_WORD = 16;
const LEAST = 6;
/** What the margins of a cell take. */
const MARGIN = 2;

export interface TableLayout {
  /** Letters of each column. */
  readonly shares: readonly number[];
  /** Whether its words need a page on its side. */
  readonly flat: boolean;
}

/** What a column needs: its longest word at least, and its longest cell where it does not wrap. */
interface Need {
  readonly least: number;
  readonly wants: number;
}

/**
 * How a page is parted among the columns of a table: each has room for its longest word, cells wrap into as few lines
 * as they can, and what is left goes first to those that then need not wrap.
 */
export function tableLayout(columns: readonly PaperColumn[], rows: readonly PaperRow[]): TableLayout {
  const needs = columns.map((column, i) =>
    needOf(
      column,
      rows.map(({ cells }) => wordsOf(cells[i] ?? [])),
    ),
  );
  const flat = sum(needs.map(({ least }) => least)) > UPRIGHT;
  return { shares: sharesOf(needs, flat ? FLAT : UPRIGHT), flat };
}

function needOf({ title, unit, numeric }: PaperColumn, cells: readonly string[]): Need {
  const words = [title, unit, ...cells].flatMap((text) => text.split(/[\s/–-]+/));
  const longest = longestOf(cells);
  const least = Math.max(LEAST, Math.min(LONGEST_WORD, longestOf(words)), numeric ? longest : 0);
  return { least: least + MARGIN, wants: Math.max(least, longest) + MARGIN };
}

function sharesOf(needs: readonly Need[], room: number): readonly number[] {
  let shares = needs.map(({ wants }) => wants);
  for (let lines = 2; sum(shares) > room && shares.some((share, i) => share > needs[i].least); lines += 1)
    shares = needs.map(({ least, wants }) => Math.max(least, wants / lines));
  let left = Math.max(0, room - sum(shares));
  const lacking = needs
    .map(({ wants }, i) => ({ i, lack: wants - shares[i] }))
    .sort((a, b) => a.lack - b.lack);
  for (const { i, lack } of lacking) {
    shares = shares.with(i, shares[i] + Math.min(lack, left));
    left -= Math.min(lack, left);
  }
  return shares;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
