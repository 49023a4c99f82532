import { eastAsianText } from './doubt-errors.ts';

const SAMPLE = 1 << 16;
const ENCODINGS = ['gb18030', 'big5', 'shift_jis', 'euc-kr'];
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\u30a1-\u30fa\p{Script=Hangul}]/gu;

/**
 * Bytes that come in pairs which begin no word of ours: Chinese, Japanese or Korean, of which encoding no byte tells.
 * An accented letter of a European text stands mostly behind another letter or before one; the letters of other alphabets,
 * as the Cyrillic ones of Windows-1251, are nearly all in the upper half of the high bytes. What is not near certain is none.
 * @throws EscalarError `east-asian-text`
 */
export function refuseEastAsian(bytes: Uint8Array, line: number): void {
  const { starts, inWords, high, upper, all } = pairsIn(bytes.subarray(0, SAMPLE));
  if (starts < 3 || 10 * inWords > starts || 3 * high < starts || upper > 0.85 * all) return;
  if (ENCODINGS.some((encoding) => 2 * lettersIn(bytes, encoding) >= starts)) throw eastAsianText({ line });
}

/** Signs of Windows-1252 that stand in rows: no-break spaces, dots, dashes, quotation marks. */
function isSign(byte: number): boolean {
  return byte === 0xa0 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97) || byte === 0xab || byte === 0xbb;
}

/** High bytes with the one behind them: where they stand, and of what they are. */
function pairsIn(bytes: Uint8Array): Record<'starts' | 'inWords' | 'high' | 'upper' | 'all', number> {
  const found = { starts: 0, inWords: 0, high: 0, upper: 0, all: 0 };
  for (let at = 0, afterLetter = false; at < bytes.length - 1; at += 1) {
    const [byte, next] = [bytes[at], bytes[at + 1]];
    if (byte < 0x81 || (isSign(byte) && (isSign(next) || next < 0x40))) {
      const letter = byte | 0x20;
      afterLetter = byte < 0x81 && letter >= 0x61 && letter <= 0x7a;
      continue;
    }
    found[afterLetter ? 'inWords' : 'starts'] += 1;
    if (next >= 0x81) found.high += 1;
    const pair = [byte, next].filter((one) => one >= 0x81);
    found.all += pair.length;
    found.upper += pair.filter((one) => one >= 0xc0).length;
    afterLetter = false;
    at += 1;
  }
  return found;
}

/** Letters of East Asia in a text of an encoding; 0 where a byte is of none. */
function lettersIn(bytes: Uint8Array, encoding: string): number {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes.subarray(0, SAMPLE), { stream: bytes.length > SAMPLE });
    return text.match(LETTER)?.length ?? 0;
  } catch {
    return 0;
  }
}
