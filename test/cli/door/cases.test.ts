import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';
import { DOOR_CASES } from '../../support/door-cases.ts';

const { put, escalar } = cliDesk();

describe.each(Object.entries(DOOR_CASES))('%s', (_, tries) => {
  it.each(tries.map((one, k) => [k + 1, one] as const))('(%i)', async (_k, one) => {
    for (const [name, content] of Object.entries(one.files)) put(content, name);
    let ended = await escalar(one.line);
    if (one.says !== undefined) expect(ended.err).toMatch(one.says);
    if (one.never !== undefined) expect(ended.err).not.toMatch(one.never);
    expect(ended.code, ended.err).toBe(one.refused === true ? 1 : 0);
    if (one.refused === true) {
      if (one.way === undefined && one.instead === undefined) return;
      for (const [name, content] of Object.entries(one.instead ?? {})) put(content, name);
      ended = await escalar([one.line, ...(one.way === undefined ? [] : [one.way])].join(' '));
      expect(ended.code, ended.err).toBe(0);
    }
    for (const [cells, value] of one.gives ?? []) {
      const found = valuesAt(ended.out, cells);
      expect(found, `${cells}\n${ended.err}${ended.out}`).toHaveLength(1);
      expect(found[0]).toBeCloseTo(value, 6);
    }
    if (one.out !== undefined) expect(ended.out, ended.err).toMatch(one.out);
  });
});

it('all 34 kinds that were reported have a case and two neighbours', () => {
  expect(Object.keys(DOOR_CASES)).toHaveLength(34);
  for (const [kind, tries] of Object.entries(DOOR_CASES))
    expect(tries.length, kind).toBeGreaterThanOrEqual(3);
});
