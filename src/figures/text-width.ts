/** The fonts of the figures have about the widths of Helvetica, so that an estimate holds wherever they open. */
export const FONT_FAMILY =
  "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', Arimo, Roboto, 'DejaVu Sans Condensed', sans-serif";

/** Advance widths of Helvetica in thousandths of the size, for the characters 32 to 126. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHERS: Readonly<Record<string, number>> = {
  '−': 584,
  '–': 556,
  '—': 1000,
  '…': 1000,
  '×': 584,
  '·': 278,
  '¿': 611,
  '¡': 333,
  '“': 333,
  '”': 333,
  '‘': 222,
  '’': 222,
  '\u00a0': 278,
  '\u202f': 200,
};
/** Bold of Helvetica is 1.07 times as wide; the narrow fall-back, 1.13. */
const BOLD = 1.13;

/** Width of a line of text in pixels; an estimate, within a few percent for Latin letters. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const char of text.normalize('NFD')) {
    const code = char.codePointAt(0) as number;
    if (code >= 0x300 && code <= 0x36f) continue;
    if (code >= 32 && code <= 126) thousandths += WIDTHS[code - 32];
    else thousandths += OTHERS[char] ?? (code >= 0x2e80 ? 1000 : 600);
  }
  return (thousandths / 1000) * size * (bold ? BOLD : 1);
}

/**
 * Text in lines no wider than `width`. Breaks at spaces, inside a word only when the word alone is
 * too wide; a text longer than `maxLines` ends in an ellipsis.
 */
export function wrapText(text: string, width: number, size: number, bold = false, maxLines = 99): string[] {
  const room = Math.max(width, size * 2);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((one) => splitWord(one, room, size, bold))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, bold) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = ellipsis(`${kept[maxLines - 1]} ${lines[maxLines]}`, room, size, bold);
  return kept;
}

/** As `wrapText`, with lines of nearly equal length: no last line of a single word. */
export function balancedText(text: string, width: number, size: number, bold = false): string[] {
  const lines = wrapText(text, width, size, bold);
  if (lines.length < 2) return lines;
  let low = width / 2;
  let high = width;
  for (let i = 0; i < 8; i += 1) {
    const middle = (low + high) / 2;
    if (wrapText(text, middle, size, bold).length > lines.length) low = middle;
    else high = middle;
  }
  return wrapText(text, high, size, bold);
}

/** Text cut to `width` with an ellipsis when it is longer. */
export function ellipsis(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const chars = Array.from(text);
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size, bold) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

function splitWord(word: string, room: number, size: number, bold: boolean): string[] {
  if (textWidth(word, size, bold) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece !== '' && textWidth(piece + char, size, bold) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}

/** Width of the widest of any number of texts; 0 without one. */
export function widestText(texts: Iterable<string>, size: number, bold = false): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, textWidth(text, size, bold));
  return widest;
}
