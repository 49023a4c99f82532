import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/node/node-files.ts';
import { answerCall } from '../../../src/workbench/engine/answer-call.ts';
import { findPolicies } from '../../../src/workspace/policies/find-policies.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();

const all = {
  lang: 'es' as const,
  name: '',
  economy: '',
  type: '',
  orientation: '',
  filter: '',
  width: 720,
};

describe('the records of policy instruments', () => {
  it('have the lines of the file that they were read from', async () => {
    const { records, count } = await desk.engine.policies(all);
    expect(records).toHaveLength(count);
    const { text } = await findPolicies('mexico-taiwan', nodeFiles);
    const lines = text.split('\n');
    for (const { id, place, lines: own } of records) {
      const first = Number(place.split(':').at(-1));
      expect(own.split('\n')[0]).toContain(`id: ${id}`);
      expect(lines.slice(first - 1, first - 1 + own.split('\n').length).join('\n')).toBe(own);
      expect(own.match(/\bid: /g)).toHaveLength(1);
    }
    expect(records.every(({ works, years }) => works.length > 0 && /\d{4}|\?/.test(years))).toBe(true);
  });
  it('are narrowed by economy, kind, for whom and words without accents, and the timeline with them', async () => {
    const whole = await desk.engine.policies(all);
    const taiwan = await desk.engine.policies({ ...all, economy: 'TWN' });
    expect(taiwan.records.length).toBeGreaterThan(3);
    expect(new Set(taiwan.records.map(({ economy }) => economy))).toEqual(new Set(['Taiwán']));
    expect(new Set(taiwan.timeline?.keys.map(({ instrument }) => instrument))).toEqual(
      new Set(taiwan.records.map(({ id }) => id)),
    );
    expect(taiwan.economies).toEqual(whole.economies);
    const plans = await desk.engine.policies({ ...all, type: 'plan', filter: 'proteccion' });
    expect(plans.records.map(({ id }) => id)).toContain('mex-plan-1989');
    expect(plans.records.length).toBeLessThan(whole.records.length);
    const vertical = await desk.engine.policies({ ...all, orientation: 'technology' });
    expect(vertical.records.every(({ orientation }) => orientation.includes('tecnología'))).toBe(true);
    const none = await desk.engine.policies({ ...all, filter: 'qqqq' });
    expect([none.records, none.timeline]).toEqual([[], null]);
  });
  it('of a file that is not there are refused with those that ship', async () => {
    expect(await answerCall(desk.engine, 'policies', { ...all, name: 'mexico-taiwn' })).toMatchObject({
      error: { code: 'policies-not-found', try: { es: expect.stringContaining('mexico-taiwan') } },
    });
  });
});
