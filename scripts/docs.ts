// Writes docs/indicators.md and docs/indicadores.md from the definitions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { useShippedCatalog } from '../src/store/catalog-files.ts';
import { indicatorDocs } from './docs/indicator-docs.ts';

const folder = fileURLToPath(new URL('../docs/', import.meta.url));
useShippedCatalog();
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}indicators.md`, indicatorDocs('en'));
writeFileSync(`${folder}indicadores.md`, indicatorDocs('es'));
