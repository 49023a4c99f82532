/**
 * A text cell of a CSV that no spreadsheet runs: one that would be a formula (it begins with `=`, `+`, `-` or `@`, of
 * any width, after any spaces, or with a tab or a new line) gets an apostrophe in front. A plain number, such as the
 * text -5, and a sign alone run nothing and stay. `readInertCell` takes the apostrophe off again.
 */
export function inertCell(text: string): string {
  return runs(text.replace(APOSTROPHES, '')) ? `'${text}` : text;
}

/** The text that `inertCell` was given, or that a file writes as a formula (`="0702"`) so that a spreadsheet leaves it alone. */
export function readInertCell(cell: string): string {
  if (cell.startsWith('="') && cell.endsWith('"')) return cell.slice(2, -1);
  return cell.startsWith("'") && runs(cell.replace(APOSTROPHES, '')) ? cell.slice(1) : cell;
}

// a cell that begins with apostrophes before a formula gets one more, so that reading is exact
const APOSTROPHES = /^'+/;
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const PLAIN = /^[+-]?(?:\d+(?:[.,]\d+)*(?:e[+-]?\d+)?)?$/i;

function runs(text: string): boolean {
  return FORMULA.test(text) && !PLAIN.test(text);
}
