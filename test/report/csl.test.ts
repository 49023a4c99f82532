import { expect, test } from 'vitest';
import { works } from '../../src/catalog/works.ts';
import { cslItems } from '../../src/report/csl.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { MODEL, RELEASE } from './fixtures.ts';

test('a release is a data set with producer, version, day and address, once', () => {
  const [item, ...more] = cslItems([{ ...RELEASE, published: '2021-09-30' }, RELEASE], []);
  expect(more).toEqual([]);
  expect(item).toEqual({
    id: RELEASE.id,
    type: 'dataset',
    author: [{ literal: RELEASE.producer }],
    title: RELEASE.title.en,
    issued: { 'date-parts': [[2021, 9, 30]] },
    version: RELEASE.version,
    URL: RELEASE.address,
    note: RELEASE.citation,
  });
});

test('what is not stated has no day, and what is no address no URL', () => {
  const [item] = cslItems([{ ...RELEASE, published: 'not stated', address: 'a letter' }], []);
  expect(item).not.toHaveProperty('issued');
  expect(item).not.toHaveProperty('URL');
});

test('a work keeps the fields of the catalog; others is no author', () => {
  const [work] = MODEL.references;
  expect(cslItems([], [work])).toEqual([work]);
  const shortened = { ...work, author: [...work.author, { literal: 'others' }] };
  expect(cslItems([], [shortened])).toEqual([work]);
});

test('works and releases keep their order, and the article has its DOI', async () => {
  await useShippedCatalog();
  const items = cslItems([RELEASE], [...works().values()]);
  expect(items.map(({ id }) => id)).toEqual([RELEASE.id, ...works().keys()]);
  expect(items.find(({ id }) => id === 'vazquezlopez2012')?.DOI).toBe('10.3232/GCG.2012.V6.N3.07');
});
