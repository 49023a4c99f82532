import { type PaperColumn, type PaperRow, wordsOf } from './paper.ts';

/** Letters of a table's type that a page has room for across: upright, and on its side. */
const UPRIGHT = 115;
const FLAT = 175;
/** Letters of a word beyond which it may break; a number never does. */
const LONGEST_WORD = 16;
const LEAST = 6;
/** What the margins of a cell take. */
const MARGIN = 2;
/** Letters that a line which wraps leaves empty, on the average. */
const LOST = 3;
/** Rows from which the height of a table is known well enough. */
const ENOUGH_ROWS = 200;

export interface TableLayout {
  /** Letters of each column. */
  readonly shares: readonly number[];
  /** Letters of the line. */
  readonly room: number;
  /** Whether its words need a page on its side. */
  readonly flat: boolean;
  /** Whether some cell has more than one line. */
  readonly wraps: boolean;
}

/** What a column needs: its longest word at least, and its longest cell where it does not wrap. */
interface Need {
  readonly least: number;
  readonly wants: number;
  /** Letters of each of its cells. */
  readonly cells: readonly number[];
}

/**
 * How a page is parted among the columns of a table: each has room for its longest word, and what is left goes to those
 * that make the table high.
 */
export function tableLayout(columns: readonly PaperColumn[], rows: readonly PaperRow[]): TableLayout {
  const needs = columns.map((column, i) =>
    needOf(
      column,
      rows.map(({ cells }) => wordsOf(cells[i] ?? [])),
    ),
  );
  const flat = sum(needs.map(({ least }) => least)) > UPRIGHT;
  const room = flat ? FLAT : UPRIGHT;
  const wraps = sum(needs.map(({ wants }) => wants)) > room;
  return { shares: wraps ? sharesOf(needs, room) : needs.map(({ wants }) => wants), room, flat, wraps };
}

function needOf({ title, unit, numeric }: PaperColumn, cells: readonly string[]): Need {
  const wordsIn = (text: string) => text.split(/[\s/–-]+/);
  // a head is bold
  const head = longestOf(wordsIn(title)) + 1;
  const words = [unit, ...cells].flatMap(wordsIn);
  const longest = longestOf(cells);
  const least = Math.max(
    LEAST,
    Math.min(LONGEST_WORD, Math.max(head, longestOf(words))),
    numeric ? longest : 0,
  );
  return {
    least: least + MARGIN,
    wants: Math.max(least, longest) + MARGIN,
    cells: cells.slice(0, ENOUGH_ROWS).map(({ length }) => length),
  };
}

/** Letter by letter to the column whose cells are the highest ones of most lines. */
function sharesOf(needs: readonly Need[], room: number): readonly number[] {
  const shares = needs.map(({ least }) => least);
  for (let left = room - sum(shares); left >= 1; left -= 1) {
    const lines = needs.map(({ cells }, i) => cells.map((letters) => letters / (shares[i] - MARGIN - LOST)));
    const above = needs.map(({ wants }, i) =>
      shares[i] < wants
        ? sum(lines[i].filter((own, row) => own > 1 && lines.every((other) => other[row] <= own)))
        : -1,
    );
    const most = above.indexOf(Math.max(...above));
    if (above[most] < 0) break;
    shares[most] += 1;
  }
  return shares;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
