import { describe, expect, it } from 'vitest';
import { catalogRows } from '../../../src/catalog/catalog-text.ts';
import { LAYOUTS } from '../../../src/sources/recognised/layouts/all-layouts.ts';
import { provideNotes, shippedNotes, whatToKnow } from '../../../src/sources/recognised/what-to-know.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';

useShippedCatalog();

describe('what is to be known of published files', () => {
  it('stands in the catalog for every layout, in both languages, and for nothing else', () => {
    const rows = catalogRows('published-notes.txt');
    expect([...new Set(rows.map(([id]) => id))].sort()).toEqual(LAYOUTS.map(({ id }) => id).sort());
    for (const [id, en = '', es = '', ...more] of rows) {
      expect([en.endsWith('.'), es.endsWith('.'), more], id).toEqual([true, true, []]);
      expect(en, id).not.toBe(es);
    }
  });
  it('is said where it is handed in, and else where it is written down', () => {
    provideNotes(null);
    expect(whatToKnow('wits').map(({ en }) => en)).toEqual([
      'What is to be known of such files: docs/published-files.md.',
    ]);
    provideNotes(shippedNotes);
    expect(whatToKnow('wits')).toEqual([
      {
        en: 'Values in thousand US dollars. WLD is the world.',
        es: 'Valores en miles de dólares. WLD es el mundo.',
      },
    ]);
  });
});
