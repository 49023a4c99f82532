import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { buildComparison } from '../../src/study/report/build-comparison.ts';
import { isLacking } from '../../src/study/report/is-lacking.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { summarise } from '../../src/study/summarise.ts';
import { findStudy } from '../../src/workspace/find-study.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
});
afterAll(() => store.close());

async function judged(economy: string, versus: string) {
  const source = await findStudy('verdict', nodeFiles);
  const set = { economy, versus };
  const result = await runStudy(source, { host: nodeHost(store), set, only: ['verdict'] });
  const step = result.steps.get('verdict');
  if (step === undefined) throw new Error('no verdict');
  const up = (code: string) =>
    rowsOf(step.result.table).find(
      ({ economy: own, kind, term, tolerance }) =>
        own === code && kind === null && term === 'count_up' && tolerance === '0',
    )?.value;
  return { result, step, up };
}

describe('a verdict on an economy of which the data hold a part', () => {
  it('judges by the rules that have evidence: Costa Rica has no tables, and sectors of its own', async () => {
    const { step, up } = await judged('CRI', 'KOR');
    const rules = new Set(
      rowsOf(step.result.table).flatMap(({ economy, rule, verdict }) =>
        economy === 'CRI' && verdict === 'up' ? [rule] : [],
      ),
    );
    expect([...rules].sort()).toEqual(['upgrading-margins', 'upgrading-social', 'upgrading-structural']);
    expect([up('CRI'), up('KOR')]).toEqual([3, 5]);
  });
  it('leaves out one without any evidence, and says so', async () => {
    const { result, step, up } = await judged('CUW', 'KOR');
    expect([up('CUW'), up('KOR')]).toEqual([undefined, 5]);
    expect(isLacking('CUW', undefined, step, result)).toBe(true);
    expect(isLacking('KOR', undefined, step, result)).toBe(false);
    expect(summarise(result).findings.map(({ en }) => en)).toContain('Curaçao: no rule has evidence.');
  });
  it('judges two of which only the whole is known by that, and says so', async () => {
    const { step, up } = await judged('FJI', 'ZWE');
    expect([up('FJI'), up('ZWE')]).toEqual([2, 0]);
    expect(step.result.notes.map(({ text }) => text.en)).toContain(
      'There are no numbers of manufacturing: what is judged is total.',
    );
  });
  it('sets no number of one class beside that of another where of one only the whole is known', async () => {
    const { result, step } = await judged('ABW', 'KOR');
    const spec = { step: 'verdict', economies: ['ABW', 'KOR'] as [string, string] };
    const { rules, title } = buildComparison(spec, step, result, new Map());
    expect(title.en).toBe('Aruba and South Korea side by side');
    const places = rules.map(({ place, cells }) => [place?.en, cells.map((cell) => cell !== null)]);
    expect(places).toContainEqual(['whole economy', [true, true]]);
    expect(places).toContainEqual(['manufacturing', [false, true]]);
    for (const [place, [first]] of places as [string, boolean[]][])
      if (place === 'manufacturing') expect(first).toBe(false);
  });
  it('does not take the line of a file for a number: persons that are missing are lacking', async () => {
    const { result } = await judged('KNA', 'KOR');
    expect(result.coverage.get('income')?.lacking).toEqual(['KNA']);
    expect(result.coverage.get('income')?.periods.get('KNA')).toEqual(['emp']);
  });
});
