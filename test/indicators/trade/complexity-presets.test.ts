import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conventionsOf } from '../../../src/indicators/trade/complexity-options.ts';
import { PRESET_NAMES, PRESETS } from '../../../src/indicators/trade/complexity-presets.ts';
import { repository } from '../../support/source-files.ts';

const PAGES = [
  ['docs/why-is-your-number-different.md', 'counts', 'does not count'],
  ['docs/por-que-su-numero-es-otro.md', 'cuenta', 'no cuenta'],
] as const;

describe('the page that compares the programs', () => {
  it.each(PAGES)('%s says of every preset what the code does', (page, counts, not) => {
    const lines = readFileSync(join(repository, page), 'utf8').split('\n');
    const table = lines.filter((line) => /^\| `[a-z0-9-]+` \| [^`]/.test(line));
    expect(table).toHaveLength(PRESET_NAMES.length);
    for (const line of table) {
      const [preset, , threshold, self, method, normalisation, divisor, outlook] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', ''));
      expect(PRESETS[preset as keyof typeof PRESETS], preset).toMatchObject({
        comparison: { [counts]: 'at-least', [not]: 'above' }[threshold],
        selfProximity: { 1: 'one', 0: 'zero' }[self],
        method,
        normalisation,
        divisor: { n: 'n', 'n − 1': 'n-1' }[divisor],
        outlook,
        proximity: 'minimum',
      });
    }
  });
  it('is linked from the front page in both languages', () => {
    expect(readFileSync(join(repository, 'README.md'), 'utf8')).toContain(PAGES[0][0]);
    expect(readFileSync(join(repository, 'README.es.md'), 'utf8')).toContain(PAGES[1][0]);
  });
});

describe('conventionsOf', () => {
  it('takes the preset, and a given option before it', () => {
    expect(conventionsOf({ preset: 'oec' })).toEqual(PRESETS.oec);
    expect(conventionsOf({ preset: 'oec', method: 'eigenvalues', ddof: '0', self_proximity: 'one' })).toEqual(
      {
        ...PRESETS.oec,
        method: 'eigenvalues',
        divisor: 'n',
        selfProximity: 'one',
      },
    );
  });
  it('leaves a PCI from a column on its scale, unless told', () => {
    expect(conventionsOf({ pci_from: 'column' }).normalisation).toBe('none');
    expect(conventionsOf({ pci_from: 'column', normalisation: 'own' }).normalisation).toBe('own');
  });
});
