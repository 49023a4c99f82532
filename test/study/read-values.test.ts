import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/base/table.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { readValues } from '../../src/study/read-values.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { PANEL, refusalOf, STUDY, sourceOf, stubStore } from './support.ts';

const LEVEL = '  level: { step: productivity, where: { period: "2000" } }';

/** The value `level` of the small study, written otherwise. */
async function levelOf(written: string, rows: readonly Row[] = PANEL) {
  const text = STUDY.replace(LEVEL, `  level: { ${written} }`);
  const result = await runStudy(sourceOf(text), { host: nodeHost(stubStore(rows)) });
  return readValues(result).get('level');
}

const ALONE = 'step: productivity, where: { period: "2000", activity: [A, B] }';

describe('count of a value', () => {
  it('is how many rows meet the conditions', async () => {
    expect(await levelOf(`${ALONE}, count: true`)).toMatchObject({ value: 2, unit: { id: 'count' } });
  });
  it('is refused where a condition names nothing, unless it says optional', async () => {
    const slip = 'step: decomposition, where: { term: grwth }, count: true';
    expect(await refusalOf(levelOf(slip))).toMatch(/values\.level.*fits no row.*Did you mean "growth"/s);
    expect(await levelOf(`${slip}, optional: true`)).toMatchObject({ state: 'absent' });
  });
  it('stands with nothing that it would drop', async () => {
    for (const part of ['largest: activity', 'per: value', 'times: 3', 'digits: 1', 'column: value'])
      expect(await refusalOf(levelOf(`${ALONE}, count: true, ${part}`))).toContain('count takes no');
  });
});

describe('largest of a value', () => {
  const largest = `${ALONE}, largest: activity`;
  it('is the code beside the largest number', async () => {
    expect(await levelOf(largest)).toMatchObject({ state: 'name', code: 'A' });
  });
  it('is refused where a condition names nothing, unless it says optional', async () => {
    const slip = 'step: productivity, where: { period: "1999" }, largest: activity';
    expect(await refusalOf(levelOf(slip))).toMatch(/values\.level.*fits no row/s);
    expect(await levelOf(`${slip}, optional: true`)).toMatchObject({ state: 'absent' });
  });
  it('is refused where a code has two rows', async () => {
    const years = 'step: productivity, where: { activity: [A, B] }, largest: activity';
    expect(await refusalOf(levelOf(years))).toMatch(/fits 6 rows.*differ in period/s);
  });
  it('is refused where the rows have two units', async () => {
    const units = 'step: decomposition, where: {}, largest: term';
    expect(await refusalOf(levelOf(units))).toMatch(/fits \d+ rows.*The rows differ in .*unit \(/s);
  });
  it('is missing where a number is, which may be the largest', async () => {
    const gap = PANEL.map((row) =>
      row.activity === 'B' && row.period === '2000' ? { ...row, hours: 0 } : row,
    );
    expect(await levelOf(largest, gap)).toMatchObject({ state: 'missing' });
  });
  it('stands with nothing that it would drop', async () => {
    for (const part of ['per: value', 'times: 3', 'digits: 1'])
      expect(await refusalOf(levelOf(`${largest}, ${part}`))).toContain('largest takes no');
  });
});
