import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../../src/node/index.ts';
import { findView } from '../../../src/workbench/engine/find-view.ts';

beforeAll(() => useShippedCatalog());

const titles = (text: string, lang: 'en' | 'es' = 'es') => findView({ text, lang });

describe('what is found by a code or by words', () => {
  it('is a product by its code, and by words without accents', () => {
    expect(titles('8542')[0]).toMatchObject({
      kind: 'product',
      choices: { expression: '8542', in: 'HS1992' },
    });
    expect(titles('8542')[0]?.title).toMatch(/^8542 \p{L}/u);
    expect(titles('vehiculos automoviles').map(({ kind }) => kind)).toContain('product');
  });
  it('is an industry and a term of an indicator', () => {
    const found = titles('electrical optical', 'en').find(({ kind }) => kind === 'industry');
    expect(found?.choices['with.show.sector']).toBe('c14');
    const term = titles('balassa', 'en')
      .concat(titles('domestic value added', 'en'))
      .find(({ kind }) => kind === 'term');
    expect(term?.page).toBe('methods');
  });
  it('is nothing without a word, and few of each kind', () => {
    expect(titles('  ')).toEqual([]);
    expect(titles('8').filter(({ kind }) => kind === 'product').length).toBeLessThanOrEqual(5);
  });
});
