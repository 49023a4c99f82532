import { info, type PlainNote } from '../../../base/note.ts';
import { isSurelySpaced } from './spaced-columns.ts';

const [TAB, LF, CR, SPACE, QUOTE] = [9, 10, 13, 32, 34];

/**
 * A text with one tab for each run of blanks outside quotation marks, as R (`write.table`) and Stata (`outfile`) write
 * tables and others align columns. A first line of one cell less than the rest, as R writes it beside names of rows,
 * begins with an empty one.
 */
function spacesAsTabs(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length + 1);
  const widths: number[] = [];
  let [length, cells] = [0, 0];
  let [inQuotes, between] = [false, true];
  for (const byte of bytes) {
    if (!inQuotes && (byte === SPACE || byte === TAB)) {
      between = true;
      continue;
    }
    if (!inQuotes && (byte === LF || byte === CR)) {
      if (cells > 0) widths.push(cells);
      cells = 0;
      between = true;
    } else if (between) {
      if (cells > 0) out[length++] = TAB;
      cells += 1;
      between = false;
    }
    if (byte === QUOTE) inQuotes = !inQuotes;
    out[length++] = byte;
  }
  if (cells > 0) widths.push(cells);
  const [first, second] = widths;
  if (second === undefined || first !== second - 1) return out.subarray(0, length);
  out.copyWithin(1, 0, length);
  out[0] = TAB;
  return out.subarray(0, length + 1);
}

const SPACED_NOTE: PlainNote = info(
  'Cells are separated by blanks.',
  'Las celdas están separadas por espacios.',
);

/**
 * A text whose cells blanks separate, with tabs, and what is said of it; null where they do not cut it surely.
 * @param isSaid a person says so, whatever the lines are
 */
export function separatedByBlanks(
  bytes: Uint8Array,
  isSaid: boolean,
): { readonly bytes: Uint8Array; readonly note: PlainNote } | null {
  return isSaid || isSurelySpaced(bytes) ? { bytes: spacesAsTabs(bytes), note: SPACED_NOTE } : null;
}
