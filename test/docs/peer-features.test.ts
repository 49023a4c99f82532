import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PEER_FEATURES } from '../../scripts/docs/peer-features.ts';
import { commandNames } from '../../src/cli/command-lines.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { repository } from '../support/source-files.ts';

describe.each(PEER_FEATURES.map((one) => [one.feature.en, one] as const))('%s', (_, { here, tests }) => {
  beforeAll(useShippedCatalog);
  it.each(here)('%s is a command, or an indicator with these options', (write) => {
    const [subject, ...options] = write.split(' ');
    if (subject === 'escalar') {
      expect(commandNames).toContain(options[0]);
      return;
    }
    const indicator = catalogue.find(({ id }) => id === subject);
    const raw = Object.fromEntries(options.map((option) => option.split('=')));
    expect(indicator).toBeDefined();
    expect(parseOptions(indicator?.options ?? {}, raw)).toMatchObject(raw);
  });
  it.each(tests)('%s is there and runs something of it', (test) => {
    const path = join(repository, test);
    expect(existsSync(path), test).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(/\b(?:it|test)(?:\.each)?\(/);
  });
  it('has a test, or what is lacking is said', () => expect(tests.length).toBeGreaterThan(0));
});

it('each is told once, in both languages', () => {
  for (const lang of ['en', 'es'] as const) {
    const told = PEER_FEATURES.map(({ feature }) => feature[lang]);
    expect(new Set(told).size).toBe(told.length);
    expect(told.every((words) => words.trim() !== '' && !words.includes('|'))).toBe(true);
  }
  for (const { lacks } of PEER_FEATURES) if (lacks !== undefined) expect(lacks.en).not.toBe(lacks.es);
});
