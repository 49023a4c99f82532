import { describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const cite = async (...args: string[]) => {
  const { code, out, err } = await runHere(['cite', ...args]);
  expect([code, err]).toEqual([0, '']);
  return out;
};

describe('cite', () => {
  it('gives a work in words of the language, as BibTeX and as CSL-JSON', async () => {
    expect(await cite('balassa1965', '--lang', 'en')).toBe(
      'Balassa, B. (1965), Trade Liberalisation and “Revealed” Comparative Advantage, The Manchester School 33(2), 99–123.\n',
    );
    expect(await cite('hidalgo2009', '--lang', 'es')).toContain(' y Hausmann, R.');
    expect(await cite('balassa1965', '--bibtex')).toMatch(/^@article\{balassa1965,\n/);
    expect(JSON.parse(await cite('balassa1965', '--csl'))).toMatchObject([
      { id: 'balassa1965', type: 'article-journal' },
    ]);
    expect(await cite('balassa1965', '--json')).toBe(await cite('balassa1965', '--csl'));
  });
  it('gives a release with its own entry, an indicator with the works it cites', async () => {
    expect(await cite('pwt-9.1', '--bibtex')).toContain('@article{feenstra2015pwt');
    expect(await cite('pwt-9.1')).toContain('Feenstra');
    expect((await cite('rca', '--bibtex')).match(/^@/gm)?.length).toBeGreaterThan(2);
  });
  it('gives what a study rests on: its data, its article, the works of its steps, each once', async () => {
    const items = JSON.parse(await cite('mexico-taiwan', '--csl')) as { id: string; type: string }[];
    const ids = items.map(({ id }) => id);
    for (const id of [
      'ggdc-etd-2021',
      'wiod-2013',
      'product-space-2016',
      'vazquezlopez2012',
      'fabricant1942',
    ])
      expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = (await cite('mexico-taiwan', '--bibtex')).match(/^@\w+\{[^,]+/gm) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('names what is near where nothing has the name', async () => {
    const { code, err } = await runHere(['cite', 'balasa1965', '--lang', 'en']);
    expect([code, err]).toEqual([1, expect.stringContaining('balassa1965')]);
    await cite('balassa1965');
  });
});
