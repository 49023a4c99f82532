/** A part of a cell's text, and whether it stands above the line. */
export interface CellPart {
  readonly text: string;
  readonly isRaised: boolean;
}

/** A flag such as `p/` or `(r)`, which readers of numbers and periods know. */
const FLAG = /^[([]?([bdefiprsu])[)\]]?\/?$/i;
const HIGH: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻'].map((sign, i) => ['0123456789-−'[i], sign]),
);

/**
 * The text of a cell without the marks of notes raised behind a number or a word, or before a number, where they would
 * become digits of it. Powers and squares are `10⁶ t` and `m²`, a flag is ` (p)`; words, fractions and a cell that is
 * raised as a whole stay.
 * @param parts of which neighbours differ in being raised
 */
export function withoutMarks(parts: readonly CellPart[]): string {
  return parts.reduce(
    (before, { text, isRaised }, k) =>
      before + (isRaised ? raised(text, before.trimEnd(), parts[k + 1]?.text ?? '') : text),
    '',
  );
}

function raised(text: string, before: string, after: string): string {
  const mark = text.trim();
  if (/\p{L}{2}/u.test(mark) || /^\s*[/⁄]/.test(after)) return text;
  if (before === '') return /^\s*[-+−(]?\d/.test(after) && !/\p{L}/u.test(mark) ? '' : text;
  const flag = FLAG.exec(mark)?.[1];
  if (/\d\W*$/.test(before) && flag !== undefined) return ` (${flag})`;
  if (isPower(mark, before, after)) return [...mark].map((sign) => HIGH[sign]).join('');
  return /\d/.test(mark) || /[^\p{L}]$/u.test(before) ? '' : text;
}

/** `10⁶ t`, `km²`, `h⁻¹`; a mark behind 10 alone is that of a note. */
function isPower(mark: string, before: string, after: string): boolean {
  if (!/^[-−]?\d{1,2}$/.test(mark)) return false;
  if (/(?:^|[^\d.,])10$/.test(before)) return /[\p{L}×*·$€£%]/u.test(before + after);
  return /\p{L}$/u.test(before) && (/\D/.test(mark) || /(?:^|[^\p{L}])[kcdm]?m$/iu.test(before));
}
