/** A cell between blanks, by its places in the line. */
interface Spaced {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

type Line = readonly Spaced[];

/** A longer text is cut where a person says so alone. */
const LONGEST = 1 << 26;
const CELL = /(?:"[^"]*"|[^ \t"]|")+/g;
const QUOTED = /^".*"$/;
/** What R leaves without quotation marks. */
const BARE = /^(?:NA|NaN|-?Inf|TRUE|FALSE|[-+\d.,eE]+)$/;

/**
 * Whether blanks cut a text into columns and nothing else: three lines or more of as many cells, whose names are all
 * quoted, as R writes them, or whose columns all begin or end at one place, no two of them one number
 * (`1 234`). Elsewhere a blank may stand within a name (`South Sudan`) or a number. A first line of one cell less stands
 * over rows that are numbered.
 */
export function isSurelySpaced(bytes: Uint8Array): boolean {
  const [names = [], ...rows] = bytes.length > LONGEST ? [] : linesOf(bytes);
  const [first] = rows;
  if (first === undefined || rows.length < 2 || first.length < 2) return false;
  if (rows.some((row) => row.length !== first.length || !row.every(isWhole))) return false;
  const corner = first.length - names.length;
  const hasCorner = rows.every(([{ text }]) => /^"?\d+"?$/.test(text));
  if (names.length === 0 || !(corner === 0 || (corner === 1 && hasCorner))) return false;
  if (names.every(({ text }) => QUOTED.test(text)))
    return rows.every((row) => row.every(({ text }) => QUOTED.test(text) || BARE.test(text)));
  return first.every((_, at) => {
    const column = rows.map((row) => row[at]);
    const name = names[at - corner];
    const isColumn = isAligned(name === undefined ? column : [name, ...column]);
    return isColumn && !(at > 0 && rows.every((row) => areOneNumber(row[at - 1], row[at])));
  });
}

function linesOf(bytes: Uint8Array): Line[] {
  return new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\n|\r/)
    .map((line) =>
      [...line.matchAll(CELL)].map(({ 0: text, index }) => ({ text, from: index, to: index + text.length })),
    )
    .filter((line) => line.length > 0);
}

/** Whether every quotation mark of a cell is closed. */
function isWhole({ text }: Spaced): boolean {
  return text.split('"').length % 2 === 1;
}

/** Whether all cells begin, or all end, at one place. */
function isAligned(column: Line): boolean {
  const [first] = column;
  return column.every(({ from }) => from === first.from) || column.every(({ to }) => to === first.to);
}

/** Whether two cells are the groups of one number, one blank between them. */
function areOneNumber(left: Spaced, right: Spaced): boolean {
  return /^-?\d{1,3}$/.test(left.text) && /^\d{3}$/.test(right.text) && right.from === left.to + 1;
}
