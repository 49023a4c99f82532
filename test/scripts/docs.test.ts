import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicatorDocs } from '../../scripts/docs/indicator-docs.ts';
import { layoutDocs } from '../../scripts/docs/layout-docs.ts';
import { withPeerFeatures } from '../../scripts/docs/peer-features-docs.ts';
import { withPeerNames } from '../../scripts/docs/peer-names-docs.ts';
import { sourceDocs } from '../../scripts/docs/source-docs.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';

useShippedCatalog();

test.each([
  ['en', 'indicators.md', indicatorDocs],
  ['es', 'indicadores.md', indicatorDocs],
  ['en', 'published-files.md', layoutDocs],
  ['es', 'archivos-publicados.md', layoutDocs],
  ['en', 'services.md', sourceDocs],
  ['es', 'servicios.md', sourceDocs],
] as const)('the page in %s, %s, is what the definitions say (npm run docs)', (lang, file, docs) => {
  expect(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')).toBe(docs(lang));
});

test.each([
  ['en', 'peers.md'],
  ['es', 'comparado.md'],
] as const)(
  'in %s, %s names what other programs have as the command line does (npm run docs)',
  (lang, file) => {
    const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
    expect(page).toBe(withPeerFeatures(withPeerNames(page, lang), lang));
  },
);
