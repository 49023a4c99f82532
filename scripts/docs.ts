// Writes the pages of indicators, of published files and of services from their definitions, what is called how elsewhere, and what others have.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { useShippedCatalog } from '../src/store/catalog-files.ts';
import { indicatorDocs } from './docs/indicator-docs.ts';
import { layoutDocs } from './docs/layout-docs.ts';
import { withPeerFeatures } from './docs/peer-features-docs.ts';
import { withPeerNames } from './docs/peer-names-docs.ts';
import { sourceDocs } from './docs/source-docs.ts';

const folder = fileURLToPath(new URL('../docs/', import.meta.url));
useShippedCatalog();
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}indicators.md`, indicatorDocs('en'));
writeFileSync(`${folder}indicadores.md`, indicatorDocs('es'));
writeFileSync(`${folder}published-files.md`, layoutDocs('en'));
writeFileSync(`${folder}archivos-publicados.md`, layoutDocs('es'));
writeFileSync(`${folder}services.md`, sourceDocs('en'));
writeFileSync(`${folder}servicios.md`, sourceDocs('es'));
for (const [lang, file] of [
  ['en', 'peers.md'],
  ['es', 'comparado.md'],
] as const)
  writeFileSync(
    `${folder}${file}`,
    withPeerFeatures(withPeerNames(readFileSync(`${folder}${file}`, 'utf8'), lang), lang),
  );
