import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();

describe('codes that amounts have too', () => {
  const classes = (...values: readonly string[]) =>
    put(`clase,año,producción\n${values.map((value, i) => `31${i},2003,${value}`).join('\n')}\n`);
  it.each([
    ['888', ['12.3', '22.3', '30.1', '32.1', '33.1', '888']],
    ['999.99', ['12.3', '22.3', '10.1', '12.1', '13.1', '999.99']],
    ['99.99', ['12.3', '22.3', '10.1', '12.1', '13.1', '99.99', '99.99']],
  ])('%s far above all others is asked for, and both mends work', async (mark, values) => {
    const command = `compute concentration --csv --with top=1 --data ${classes(...values)}`;
    const { code, err } = await escalar(command);
    expect([code, err]).toEqual([1, expect.stringContaining(`--read missing=${mark}`)]);
    const known = values.filter((value) => value !== mark).map(Number);
    const without = await escalar(`${command} --read missing=${mark}`);
    const share = (100 * Math.max(...known)) / known.reduce((sum, value) => sum + value, 0);
    expect(valuesAt(without.out, 'term=top_share')[0], without.err).toBeCloseTo(share, 10);
    expect((await escalar(`${command} --read missing=none`)).code).toBe(0);
  });
  it.each([
    ['888 among hundreds', ['120', '223', '301', '321', '331', '888']],
    ['99.99 among tens', ['12.3', '22.3', '30.1', '32.1', '33.1', '99.99', '99.99']],
    ['of few', ['12.3', '22.3', '888']],
  ])('%s are numbers', async (_, values) => {
    expect((await escalar(`compute concentration --csv --data ${classes(...values)}`)).code).toBe(0);
  });
});
