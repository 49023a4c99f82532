import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textColumn } from '../../../src/base/table.ts';
import { nodeHost } from '../../../src/node/node-host.ts';
import type { ReportModel } from '../../../src/report/model.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { lockOf } from '../../../src/study/lock.ts';
import { readValues } from '../../../src/study/read-values.ts';
import { buildReport } from '../../../src/study/report/build-report.ts';
import { runStudy } from '../../../src/study/run-study.ts';
import type { StudyResult } from '../../../src/study/study-result.ts';
import { explainRows } from '../../../src/workspace/explain-rows.ts';
import { refusalOf, sourceOf } from '../../study/support.ts';

// two economies, one industry each: x = 100 and 200, v = .5
const folder = mkdtempSync(join(tmpdir(), 'escalar-scenario-step-'));
mkdirSync(join(folder, 'table'));
writeFileSync(join(folder, 'table/Z.csv'), ',A.i,B.i\nA.i,20,40\nB.i,30,60\n');
writeFileSync(join(folder, 'table/Y.csv'), ',A,B\nA.i,25,15\nB.i,35,75\n');
writeFileSync(
  join(folder, 'own.yaml'),
  `id: own
title: { en: Own, es: Propio }
data: { file: table }
shocks:
  - { kind: local-sourcing, economy: A, share: 0.5 }
sweep: { from: 0, to: 0.5, steps: 2 }
`,
);
const STUDY = `id: small
title: { en: a, es: b }
subtitle: { en: a, es: b }
data:
  tables: { file: table }
steps:
  shares: { title: x, indicator: gross-exports, data: tables, with: { as: share } }
  local: { title: x, scenario: own.yaml }
values:
  gain: { step: local, where: { share: 0.5, economy: A, term: output }, column: difference, digits: 2 }
sections:
  - id: main
    title: x
    blocks:
      - figure: { id: curve, kind: line, step: local, where: { economy: A, term: domestic_share }, x: share, y: after, times: 100, unit: percent, title: x, note: { en: Own., es: Propia. } }
      - table: { step: local, where: { term: output, share: 0.5 }, title: x, columns: [economy, before, after] }
`;

let store: Store;
let result: StudyResult;
let model: ReportModel;
beforeAll(async () => {
  store = await openStore({ roots: [] });
  result = await runStudy(sourceOf(STUDY, 'small.yaml', folder), { host: nodeHost(store) });
  model = buildReport(result, { escalar: '0.0.0' });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a scenario as a step', () => {
  it('gives its cells as values', () => {
    // x_A = (.7·40 + .2·110)/.425
    const gain = readValues(result).get('gain');
    expect(gain).toMatchObject({ state: 'number' });
    expect(gain?.state === 'number' && gain.value).toBeCloseTo(50 / 0.425 - 100, 10);
  });
  it('is drawn as a curve, in the unit that the figure wants, with what it is below', () => {
    const [figure] = model.sections[0].blocks;
    if (figure.kind !== 'figure') throw new Error(figure.kind);
    const { spec, method } = figure;
    expect(spec.unit.id).toBe('percent');
    expect(textColumn(spec.table, 'share')).toEqual(['0', '0.25', '0.5']);
    expect(spec.labels?.['0.25']).toEqual({ en: '25%', es: '25%' });
    const after = spec.table.columns.after;
    // domestic share .35/(.5 − .15t)
    expect(after.kind === 'number' && after.values[2]).toBeCloseTo(35 / 0.425, 9);
    expect(spec.note?.en).toMatch(/^Own\. Static: .* not a forecast\.$/);
    expect(spec.note?.es).toMatch(/^Propia\. Estático: .* no un pronóstico\.$/);
    expect(spec.labels?.domestic_share.en).toBe('domestic share of exports');
    expect(method.formula[0].en).toContain('t Σ_{r≠s}');
    expect(method.options).toContainEqual({ name: 'shock 1', value: 'local-sourcing, economy A, share 0.5' });
    expect(method.references).toHaveLength(1);
  });
  it('is a table with its unit in the heads, and the same sentence', () => {
    const table = model.sections[0].blocks[1];
    if (table.kind !== 'table') throw new Error(table.kind);
    expect(table.caption?.en).toContain('not a forecast');
    const heads = table.table.fields.filter(({ name }) => name === 'before' || name === 'unit');
    expect(heads.map(({ name, unit }) => [name, unit?.id])).toEqual([['before', 'data-unit']]);
  });
  it('leaves its file and its tables in the lock, and walks back to them', () => {
    const { inputs } = lockOf(result, '0', {});
    const own = inputs.filter(({ name }) => name === 'own');
    expect(own.map(({ file }) => file)).toEqual(['own.yaml', 'table']);
    expect(own[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(own[1].sha256).toBe(inputs.find(({ name }) => name === 'tables')?.sha256);
    const step = result.steps.get('local');
    if (step === undefined) throw new Error('local');
    expect(explainRows(step, { economy: 'A', term: 'output' }).rows).toHaveLength(3);
  });
  it.each([
    ['scenario: own.yaml', 'scenario: owns.yaml', /^small\.yaml:8:\d+: There is no scenario "owns.yaml"/],
    ['scenario: own.yaml', 'scenario: own.yaml, data: tables', /^small\.yaml:8:\d+: steps\.local: give/],
    ['indicator: gross-exports, ', '', /^small\.yaml:7:\d+: steps\.shares: give indicator and data, or/],
    ['data: tables, ', '', /^small\.yaml:7:\d+: steps\.shares: give indicator and data, or/],
    [
      'scenario: own.yaml',
      'scenario: own.yaml, with: { level: row }',
      /^small\.yaml:8:57: Invalid level: "row"/,
    ],
    [
      'scenario: own.yaml',
      'scenario: own.yaml, with: { lvl: row }',
      /^small\.yaml:8:55: There is no option "lvl"/,
    ],
  ])('%j written %j is refused with its place', async (from, to, says) => {
    const text = STUDY.replace(from, to);
    expect(
      await refusalOf(runStudy(sourceOf(text, 'small.yaml', folder), { host: nodeHost(store) })),
    ).toMatch(says);
  });
  it('a mistake in the scenario has its place there', async () => {
    writeFileSync(
      join(folder, 'bad.yaml'),
      'id: bad\ntitle: x\ndata: { file: table }\nshocks:\n  - { kind: demand, market: AA, change: 0.1 }\n',
    );
    const text = STUDY.replace('own.yaml', 'bad.yaml');
    expect(
      await refusalOf(runStudy(sourceOf(text, 'small.yaml', folder), { host: nodeHost(store) })),
    ).toMatch(/bad\.yaml:5:\d+: There is no economy "AA"/);
  });
});
