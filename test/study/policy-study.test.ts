import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { defaultRoots } from '../../src/store/store-roots.ts';
import { runStudy } from '../../src/study/run-study.ts';
import type { StudyResult } from '../../src/study/study-result.ts';
import { explainRows } from '../../src/workspace/explain-rows.ts';
import { findStudy } from '../../src/workspace/find-study.ts';
import { parsePolicies } from '../../src/workspace/policies/parse-policies.ts';
import type { StepResult } from '../../src/workspace/step-result.ts';
import { repository } from '../support/source-files.ts';

useShippedCatalog();
const lines = readFileSync(join(repository, 'policies/mexico-taiwan.yaml'), 'utf8').split('\n');
const { instruments } = parsePolicies(lines.join('\n'), 'p').policies;

describe('the policy chapter of mexico-taiwan', () => {
  let store: Store;
  let result: StudyResult;
  const step = (id: string) => result.steps.get(id) as StepResult;
  beforeAll(async () => {
    store = await openStore({ roots: defaultRoots() });
    const only = ['policy-stock', 'policy-overlap', 'governance'];
    result = await runStudy(await findStudy('mexico-taiwan', nodeFiles), { host: nodeHost(store), only });
  });
  afterAll(() => store.close());

  it('counts what a reader of the file would count', () => {
    const year = (when: (typeof instruments)[number]['end']) => (typeof when === 'object' ? when.year : when);
    const inYear = (economy: string, at: number) =>
      instruments.filter((one) => {
        const [start, end] = [year(one.start), year(one.end)];
        const begun = start === 'unknown' || Number(start) <= at;
        return one.economy === economy && begun && (typeof end === 'string' || end >= at);
      }).length;
    for (const economy of ['MEX', 'TWN'])
      for (const at of [1990, 1995, 2000, 2006, 2012]) {
        const found = rowsOf(step('policy-stock').result.table).filter(
          (row) =>
            row.economy === economy &&
            row.period === String(at) &&
            row.orientation === null &&
            row.term === 'instruments',
        );
        expect(found.map(({ value }) => value)).toEqual([inYear(economy, at)]);
      }
  });
  it('explain goes back to the lines of the records in force that year', () => {
    const lineage = explainRows(step('policy-stock'), {
      economy: 'TWN',
      period: '2000',
      orientation: '',
      term: 'instruments',
    });
    const records = lineage.inputs.map(({ row, line }) => [row.instrument, lines[(line ?? 0) - 1]?.trim()]);
    expect(records.map(([id]) => id)).toEqual([
      'twn-itri',
      'twn-stp',
      'twn-hsinchu',
      'twn-sui',
      'twn-rd-tax',
    ]);
    for (const [id, text] of records) expect(text).toBe(`- id: ${id}`);
    expect(lineage.inputs[0]?.file).toBe('policies/mexico-taiwan.yaml');
  });
  it('explain goes through the collected numbers to the instrument that names the industry', () => {
    const lineage = explainRows(
      step('policy-overlap'),
      { economy: 'TWN', activity: 'c14', term: 'change' },
      result.steps,
    );
    expect(lineage.through.map(({ step: id }) => id)).toEqual(['policy-reach', 'industry-value']);
    expect(lineage.inputs.map(({ row }) => row.instrument).filter((id) => id !== undefined)).toEqual([
      'twn-stp',
    ]);
  });
  it('has names of instruments in both languages, and the title of the file for its figures', () => {
    expect(result.names['mex-pitex']?.es).toContain('Pitex');
    expect(result.inputs.find(({ name }) => name === 'policies')?.title?.en).toContain(
      'Industrial policy instruments',
    );
  });
});
