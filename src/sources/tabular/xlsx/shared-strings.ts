import { tidy } from '../csv-grid.ts';
import type { Zip } from './open-zip.ts';
import { partText } from './part-text.ts';
import { scanXml } from './scan-xml.ts';

/** The texts that cells point to by number, trimmed; parts with different fonts joined, furigana left out. */
export function readSharedStrings(zip: Zip, part: string | null): readonly string[] {
  if (part === null) return [];
  const strings: string[] = [];
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
      if (name === 'si') strings.push(tidy(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text(value) {
      if (inText && !inPhonetic) text += value;
    },
  });
  return strings;
}
