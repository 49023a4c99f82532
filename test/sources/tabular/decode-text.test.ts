import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, firstInvalidUtf8 } from '../../../src/sources/tabular/decode-text.ts';
import { bytesOf, column, notes, outcome, read } from './support.ts';

const TEXT = 'clase,horas\nFabricación de azúcar — «ñ» €,5\n';

function latin1(text: string): Uint8Array {
  const high: Readonly<Record<string, number>> = { '€': 0x80, '—': 0x97, '–': 0x96, '’': 0x92 };
  return Uint8Array.from([...text], (letter) => high[letter] ?? letter.charCodeAt(0));
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    codes.flatMap((code) => (bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8])),
  );
}

describe('decodeText', () => {
  it.each([
    ['utf-8', bytesOf(TEXT)],
    ['utf-8', bytesOf(`\ufeff${TEXT}`)],
    ['utf-16le', utf16(TEXT, false, true)],
    ['utf-16be', utf16(TEXT, true, true)],
    ['utf-16le', utf16(TEXT, false, false)],
    ['utf-16be', utf16(TEXT, true, false)],
    ['windows-1252', latin1(TEXT)],
  ])('finds %s', (encoding, bytes) => {
    const result = read(bytes);
    expect(result.dialect.encoding).toBe(encoding);
    expect(column(result, 'activity')).toEqual(['Fabricación de azúcar — «ñ» €']);
  });
  it('warns of Windows-1252 with the line of the first byte that is not UTF-8', () => {
    expect(notes(read(latin1(TEXT)))).toContain('not UTF-8 (line 2)');
  });
  it('keeps to the encoding of the option', () => {
    expect(outcome(() => read(latin1(TEXT), { encoding: 'utf-8' }))).toBe('bad-encoding@2');
    expect(column(read(bytesOf('clase,horas\nñ,5\n'), { encoding: 'latin-1' }), 'activity')).toEqual(['Ã±']);
    expect(outcome(() => read(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00)))).toBe('bad-encoding');
    expect(outcome(() => read(Uint8Array.of(0xff, 0xfe, 0x41)))).toBe('bad-encoding');
  });
  it('refuses a mixture of UTF-8 and Windows-1252, which would garble one of them', () => {
    const mixture = Uint8Array.from([...bytesOf('clase,horas\nñ,5\n'), 0xf1, ...bytesOf(',6\n')]);
    expect(outcome(() => read(mixture))).toBe('bad-encoding@3');
  });
  it('refuses a zero byte as binary, with its line', () => {
    expect(outcome(() => read('a,b\n1,\0\n'))).toBe('not-a-table@2');
  });
  it('judges UTF-8 as the standard decoder does', () => {
    const bytes = fc.uint8Array({ maxLength: 12 });
    const nearly = fc.array(
      fc.constantFrom(0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x98, 0xf4, 0x90),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          bytes,
          nearly.map((list) => Uint8Array.from(list)),
        ),
        (list) => {
          let valid = true;
          try {
            new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(list);
          } catch {
            valid = false;
          }
          expect(firstInvalidUtf8(list) === -1).toBe(valid);
        },
      ),
      { numRuns: 5000 },
    );
  });
  it('finds the first byte that is not UTF-8 wherever it and the text lie in memory', () => {
    const sound = bytesOf(`${'plain '.repeat(3)}ñ €${' text'.repeat(4)}`);
    for (let ahead = 0; ahead < 5; ahead += 1)
      for (let length = 0; length <= sound.length; length += 1) {
        const memory = new Uint8Array(ahead + length + 3).fill(0xff, 0, ahead);
        memory.set(sound.subarray(0, length), ahead);
        // a letter that is cut is found where it begins
        const begun = [19, 22, 23].includes(length) ? length - (length === 23 ? 2 : 1) : length;
        memory[ahead + length] = 0xff;
        expect(firstInvalidUtf8(memory.subarray(ahead))).toBe(begun);
        expect(firstInvalidUtf8(memory.subarray(ahead, ahead + length))).toBe(begun < length ? begun : -1);
      }
  });
  it('decodes bytes 0x80 to 0xff as Windows-1252', () => {
    const { bytes } = decodeText(
      Uint8Array.from({ length: 128 }, (_, i) => i + 128),
      'latin-1',
    );
    const text = new TextDecoder().decode(bytes);
    expect(text.slice(0, 6)).toBe('€\u0081‚ƒ„…');
    expect(text.slice(-6)).toBe('úûüýþÿ');
    expect([...text]).toHaveLength(128);
  });
});
