import { beforeAll, describe, expect, it } from 'vitest';
import { cliDesk } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const lines = (text: string) => text.trimEnd().split('\n').length;

describe('a result of more rows than an engine takes as arguments', () => {
  const CLASSES = 4200;
  const YEARS = Array.from({ length: 30 }, (_, i) => 1990 + i);
  const ROWS = (CLASSES + 1) * YEARS.length;
  beforeAll(() => {
    const rows = Array.from({ length: CLASSES }, (_, c) =>
      YEARS.map((year) => `K${c},${year},${50 + (c % 97) + year - 1990},${10 + (c % 7)}`).join('\n'),
    );
    put(`activity,period,output_real,hours\n${rows.join('\n')}\n`, 'panel.csv');
  });
  const compute = (...more: readonly string[]) =>
    escalar('compute labour-productivity --data panel.csv', ...more);

  it('is a head on the console, in both languages', async () => {
    const { out, err, code } = await compute();
    expect(code).toBe(0);
    expect(lines(out)).toBeLessThan(510);
    expect(err).toContain(`The first 500 of ${ROWS.toLocaleString('en')} rows.`);
  });
  it.each(['--json', '--rows'])('is whole with %s', async (format) => {
    const { out, code } = await compute(format, ...(format === '--rows' ? ['all'] : []));
    expect(code).toBe(0);
    expect(lines(out)).toBeGreaterThanOrEqual(ROWS);
  });
});

describe('a table that ships', () => {
  it.each(['rca', 'product-space'])('of all products of the world is shown by %s', async (id) => {
    const { out, err, code } = await escalar(`compute ${id} --data atlas-2016`);
    expect(code, err).toBe(0);
    expect(err).toMatch(/The first 500 of [\d,]{7,} rows/);
    expect(lines(out)).toBeLessThan(510);
  });
});
