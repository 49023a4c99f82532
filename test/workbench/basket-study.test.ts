import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../src/study/parse-study.ts';
import { basketStudy } from '../../src/workbench/basket-study.ts';
import { runHere } from '../support/cli-in-process.ts';

describe('a basket as a study', () => {
  it('is run by the command line, and gives the share that compute gives', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escalar-basket-'));
    const file = join(folder, 'basket.yaml');
    writeFileSync(file, basketStudy({ expression: '8542+8471-847130', data: 'atlas-2016', economy: 'MEX' }));
    const told = await runHere(['run', file, '--out', join(folder, 'out')]);
    const written = readFileSync(join(folder, 'out', 'tables', 'share.csv'), 'utf8');
    const { out } = await runHere([
      ...['compute', 'trade-share', '--data', 'atlas-2016', '--with', 'select=8542+8471-847130'],
      ...['--show', 'MEX', '--csv'],
    ]);
    rmSync(folder, { recursive: true });
    expect(told.code).toBe(0);
    const share = Number(out.trim().split(',').at(-1));
    expect(share).toBeGreaterThan(0);
    expect(written.split(/[,\n]/).map(Number)).toContain(share);
  });
  it('names a file, a table of a release, and words that YAML would take for its own', () => {
    const read = (data: string, expression = '85') =>
      parseStudy(basketStudy({ expression, data, economy: '' }), 'basket.yaml').study;
    expect(read('mine.csv').data?.trade).toEqual({ file: 'mine.csv' });
    expect(read('atlas-2016/trade_flow').data?.trade).toEqual({ release: 'atlas-2016', table: 'trade_flow' });
    expect(read('atlas-2016', 'lall:HT1 # "x"').steps.share?.with).toEqual({ select: 'lall:HT1 # "x"' });
  });
});
