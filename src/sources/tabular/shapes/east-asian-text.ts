import { eastAsianText } from './doubt-errors.ts';

const SAMPLE = 1 << 16;

/**
 * Bytes that come in pairs which begin no word of ours: Chinese, Japanese or Korean, of which encoding no byte tells.
 * An accented letter of a European text stands mostly behind another letter or before one.
 * @throws EscalarError `east-asian-text`
 */
export function refuseEastAsian(bytes: Uint8Array, line: number): void {
  let [starts, inWords, high] = [0, 0, 0];
  const end = Math.min(bytes.length, SAMPLE) - 1;
  for (let at = 0, afterLetter = false; at < end; at += 1) {
    const byte = bytes[at];
    if (byte < 0x81) {
      const letter = byte | 0x20;
      afterLetter = letter >= 0x61 && letter <= 0x7a;
      continue;
    }
    if (afterLetter) inWords += 1;
    else starts += 1;
    if (bytes[at + 1] >= 0x81) high += 1;
    afterLetter = false;
    at += 1;
  }
  if (starts < 3 || 10 * inWords > starts || 3 * high < starts) return;
  throw eastAsianText({ line });
}
