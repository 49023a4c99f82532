import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, repository, sourceFiles } from '../support/source-files.ts';

const MOST_LINES = 300;

/** Files that may be longer, and why. */
const LONGER: Readonly<Record<string, string>> = {
  'src/catalog/economy-lines.ts': 'one line an economy, generated',
};

const lines = (file: string) => readFileSync(join(repository, file), 'utf8').split('\n').length - 1;

describe('sizes', () => {
  const files = sourceFiles();
  it(`no source file has more than ${MOST_LINES} lines without a reason`, () => {
    const long = files.filter((file) => lines(file) > MOST_LINES && !(file in LONGER));
    expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });
  it('no reason outlives its file', () => {
    expect(Object.keys(LONGER).filter((file) => !files.includes(file) || lines(file) <= MOST_LINES)).toEqual(
      [],
    );
  });
  it('the median source file has at most 120 lines', () => {
    const sorted = files.map(lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(120);
  });
  it('the shipped figures stay under 12 MB', () => {
    const bytes = filesBelow('data', '').reduce(
      (sum, file) => sum + statSync(join(repository, file)).size,
      0,
    );
    expect(bytes / 1e6).toBeGreaterThan(1);
    expect(bytes / 1e6).toBeLessThan(12);
  });
});
