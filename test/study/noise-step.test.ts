import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, type Table } from '../../src/base/table.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { runHere } from '../support/cli-in-process.ts';
import { refusalOf, sourceOf } from './support.ts';

const WITH = 'with: { years: "2008", show.exporter: MEX }';
const study = (more: string, indicator = 'participation', chosen = WITH) => `id: noisy
title: { en: "Noisy", es: "Con error" }
data: { wiod: { release: wiod-2013-ten } }
steps:
  sure:
    title: { en: "How sure", es: "Qué tan seguro" }
    indicator: ${indicator}
    data: wiod
    ${chosen}
${more}
values:
  mean: { step: sure, where: { exporter: MEX, sector: "", term: GVCB, variant: mean }, digits: 3 }
sections:
  - id: main
    title: { en: "Main", es: "Principal" }
    blocks:
      - prose: { en: "{mean}", es: "{mean}" }
`;

let store: Store;
const folder = mkdtempSync(join(tmpdir(), 'escalar-noise-'));
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const run = (text: string) => runStudy(sourceOf(text, 'noisy.yaml', folder), { host: nodeHost(store) });

describe('a step with an error in the cells of its tables', () => {
  it('has the numbers of compute --noise with the same draws and seed, and says that the error is assumed', async () => {
    const { steps } = await run(study('    noise: 0.1\n    draws: 3\n    seed: 7'));
    const step = steps.get('sure');
    const args = [
      'compute',
      'participation',
      '--data',
      'wiod-2013-ten',
      '--with',
      'years=2008',
      '--show',
      'exporter=MEX',
    ];
    const { out, err } = await runHere([...args, '--noise', '0.1', '--draws', '3', '--seed', '7', '--json']);
    expect(err).not.toContain('Invalid');
    const plain = (rows: readonly object[]) => JSON.parse(JSON.stringify(rows)) as unknown;
    expect(plain(rowsOf(step?.result.table as Table))).toEqual((JSON.parse(out) as { rows: unknown }).rows);
    expect(step?.result.notes[0]?.text.en).toContain('Over 3 draws the percentiles');
    expect(step?.options).toMatchObject({ noise: '0.1', draws: '3', seed: '7' });
  });
  it.each([
    ['    draws: 5', 'participation', /steps\.sure\.draws|draws: goes with noise/],
    ['    noise: 3', 'participation', /noise: at most 2 expected/],
    ['    noise: 0.1\n    draws: 1', 'participation', /draws: at least 2 expected/],
    ['    noise: 0.1\n    vary: { method: }', 'participation', /noise.*without vary or against/s],
    ['    noise: 0.1', 'rca', /noise.*input-output tables/s],
  ])('refuses %j of %s', async (more, indicator, says) => {
    expect(await refusalOf(run(study(more, indicator, indicator === 'rca' ? '' : WITH)))).toMatch(says);
  });
});
