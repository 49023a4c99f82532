import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../../src/node/index.ts';
import { basketView } from '../../../src/workbench/engine/basket-view.ts';
import { runHere } from '../../support/cli-in-process.ts';

beforeAll(() => useShippedCatalog());

const ask = { lang: 'es' as const, classification: 'HS1992', expression: '8542+8471-847193', search: '' };

describe('a basket', () => {
  it('covers what the command line lists', async () => {
    const { out } = await runHere(['basket', ask.expression, '--in', 'HS1992', '--json']);
    const listed: readonly { readonly code: string }[] = JSON.parse(out).rows;
    const view = basketView(ask);
    expect(view.covered.map(({ id }) => id)).toEqual(listed.map(({ code }) => code));
    expect(view.count).toBe(listed.length);
    expect(view.of).toBeGreaterThan(4000);
  });
  it('finds products by code and by words without accents, and says which are wholly inside', () => {
    const byCode = basketView({ ...ask, search: '854' }).found;
    expect(byCode.find(({ id }) => id === '8542')?.inside).toBe(true);
    expect(byCode.find(({ id }) => id === '8541')?.inside).toBe(false);
    expect(basketView({ ...ask, search: '8471' }).found.find(({ id }) => id === '8471')?.inside).toBe(false);
    const byWords = basketView({ ...ask, search: 'automovil' }).found;
    expect(byWords.length).toBeGreaterThan(0);
    expect(byWords.every(({ title }) => /autom[oó]v/i.test(title))).toBe(true);
    expect(basketView({ ...ask, search: 'zzzz' }).found).toEqual([]);
  });
  it('may be empty, names terms without a code, and refuses what is none', () => {
    expect(basketView({ ...ask, expression: ' ' })).toMatchObject({ count: 0, covered: [] });
    expect(basketView({ ...ask, expression: '8542+0000' }).idle).toEqual(['0000']);
    expect(() => basketView({ ...ask, expression: '85+(' })).toThrow(
      expect.objectContaining({ code: 'bad-basket' }),
    );
    expect(() => basketView({ ...ask, classification: 'HS1066' })).toThrow();
  });
});
