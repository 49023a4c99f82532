import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicatorDocs } from '../../scripts/docs/indicator-docs.ts';

test.each([
  ['en', 'indicators.md'],
  ['es', 'indicadores.md'],
] as const)('the page of indicators in %s is what the definitions say (npm run docs)', (lang, file) => {
  expect(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')).toBe(indicatorDocs(lang));
});
