import { blanksBefore, tidy } from '../csv-grid.ts';
import type { Zip } from './open-zip.ts';
import { partText } from './part-text.ts';
import { scanXml } from './scan-xml.ts';

export interface SharedStrings {
  /** Trimmed; parts with different fonts joined, furigana left out. */
  readonly texts: readonly string[];
  /** By number, the blanks before a text that has some. */
  readonly blanks: ReadonlyMap<number, number>;
}

/** The texts that cells point to by number. */
export function readSharedStrings(zip: Zip, part: string | null): SharedStrings {
  const texts: string[] = [];
  const blanks = new Map<number, number>();
  if (part === null) return { texts, blanks };
  let text = '';
  let inText = false;
  let inPhonetic = false;
  scanXml(part, partText(zip, part), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 'si') {
        const before = blanksBefore(text);
        if (before > 0) blanks.set(texts.length, before);
        texts.push(tidy(text));
      }
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text(value) {
      if (inText && !inPhonetic) text += value;
    },
  });
  return { texts, blanks };
}
