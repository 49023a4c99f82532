export const MOST_ROWS = 1_048_576;
export const MOST_SHEET_COLUMNS = 16_384;

export interface CellReference {
  /** From 0. */
  readonly column: number;
  /** From 1. */
  readonly line: number;
}

/** `B7` as column 1, line 7; null when it is no cell of a sheet. */
export function parseReference(text: string): CellReference | null {
  let column = 0;
  let i = 0;
  for (; i < text.length && i < 4; i += 1) {
    const code = text.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const digits = text.slice(i);
  if (i === 0 || !/^[1-9]\d{0,6}$/.test(digits)) return null;
  const line = Number(digits);
  return column > MOST_SHEET_COLUMNS || line > MOST_ROWS ? null : { column: column - 1, line };
}

/** `B7` from column 1, line 7. */
export function writeReference(column: number, line: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${line}`;
}
