import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogRows } from '../../src/catalog/catalog-text.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { repository } from '../support/source-files.ts';

const SHAPES = join(repository, 'src/sources/tabular/shapes');

it('each text that a reader says is in the catalog, in two languages with the same places, and none is idle', () => {
  useShippedCatalog();
  const rows = catalogRows('reader-notes.txt');
  const places = (text = '') => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
  for (const [id, en, es] of rows) {
    expect([id, en === undefined || es === undefined || en === es]).toEqual([id, false]);
    expect([id, places(es)]).toEqual([id, places(en)]);
  }
  const sources = readdirSync(SHAPES).map((name) => readFileSync(join(SHAPES, name), 'utf8'));
  const said = sources.flatMap((source) =>
    [...source.matchAll(/(?:Said\)?|OrNull)\('([a-z-]+)'/g)].map(([, id]) => id),
  );
  const ids = rows.map(([id = '']) => id).filter((id) => !id.startsWith('flag-') || id === 'flag-columns');
  expect([...new Set(said)].sort()).toEqual(ids.sort());
});
