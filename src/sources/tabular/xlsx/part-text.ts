import { damaged } from './damaged.ts';
import type { Zip } from './open-zip.ts';

/**
 * The text of a part, which is UTF-8 or, with a byte order mark, UTF-16.
 * @throws EscalarError `damaged-workbook`
 */
export function partText(zip: Zip, name: string): string {
  const bytes = zip.read(name);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(name, `its text is not ${encoding}`, `su texto no es ${encoding}`);
  }
}
