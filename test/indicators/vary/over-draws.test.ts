import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { info } from '../../../src/base/note.ts';
import { filterRows, type Row, rowsOf } from '../../../src/base/table.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { grossExports } from '../../../src/indicators/chains/gross-exports.ts';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import { noisyTable } from '../../../src/indicators/chains/noisy-table.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { overDraws } from '../../../src/indicators/vary/over-draws.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';

const N = 4;
const cells = [
  ...[30, 8, 12, 3, 70, 25],
  ...[9, 40, 2, 15, 60, 30],
  ...[14, 5, 50, 10, 20, 95],
  ...[4, 11, 9, 35, 25, 80],
];
const WIDTH = N + 2;

function tableOfCells(values: readonly number[]): IoTable {
  const part = (from: number, to: number) =>
    Float64Array.from({ length: N * (to - from) }, (_, at) => {
      const [i, j] = [Math.floor(at / (to - from)), at % (to - from)];
      return values[i * WIDTH + from + j] as number;
    });
  return buildTable({
    year: '2020',
    rows: ['MEX', 'USA'].flatMap((economy) => ['a', 'b'].map((sector) => ({ economy, sector }))),
    demand: ['MEX', 'USA'].map((economy) => ({ economy, category: 'hh' })),
    Z: part(0, N),
    Y: part(N, WIDTH),
  });
}

/** RAS as in a textbook: rows and columns scaled in turn. */
function balanced(values: readonly number[]): number[] {
  const now = [...values];
  const at = (i: number, j: number) => i * WIDTH + j;
  const places = (count: number) => Array.from({ length: count }, (_, k) => k);
  const sum = (of: readonly number[], some: readonly number[]) =>
    some.reduce((all, k) => all + (of[k] as number), 0);
  const lines = [
    ...places(N).map((i) => places(WIDTH).map((j) => at(i, j))),
    ...places(WIDTH).map((j) => places(N).map((i) => at(i, j))),
  ];
  for (let round = 0; round < 400; round += 1)
    for (const line of lines) {
      const scale = sum(cells, line) / sum(now, line);
      for (const k of line) now[k] = (now[k] as number) * scale;
    }
  return now;
}

const options = parseOptions(grossExports.options, { as: 'share' });
const caveat = (computed: number) => info(`assumed, of ${computed}`, `supuesto, de ${computed}`);
const sharesOf = (table: IoTable) => grossExports.computeTable(chainContext(table, plainBackend()), options);
const over = (error: number, draws: number, seed = 1) =>
  overDraws(grossExports, options, { words: `noise=${error}`, draws, caveat }, (_, draw) =>
    sharesOf(noisyTable(tableOfCells(cells), { error: draw === 0 ? 0 : error, seed }, draw).table),
  );
const numberOf = (rows: readonly Row[], variant: string, exporter: string, term: string) =>
  rows.find((row) => row.variant === variant && row.exporter === exporter && row.term === term)
    ?.value as number;

describe('an indicator over draws of an error in the cells', () => {
  it('has the deviation that the errors of all cells, one by one, propagate to it', async () => {
    const error = 0.03;
    const rows = rowsOf((await over(error, 3000)).table);
    const h = 1e-4;
    for (const exporter of ['MEX', 'USA'])
      for (const term of ['DVA', 'FVA']) {
        const at = (values: readonly number[]) =>
          rowsOf(sharesOf(tableOfCells(values)).table).find(
            (row) => row.exporter === exporter && row.term === term,
          )?.value as number;
        const slopes = cells.map((_, k) => {
          const moved = (by: number) =>
            at(balanced(cells.map((cell, c) => (c === k ? cell * Math.exp(by) : cell))));
          return (moved(h) - moved(-h)) / (2 * h);
        });
        const propagated = error * Math.hypot(...slopes);
        const drawn = numberOf(rows, 'standard-deviation', exporter, term);
        // the deviation of 3,000 draws is known to 1.3%
        expect(Math.abs(drawn / propagated - 1)).toBeLessThan(0.05);
        expect(Math.abs(numberOf(rows, 'mean', exporter, term) - at(cells))).toBeLessThan(0.1 * propagated);
        const [low, high] = ['p2.5', 'p97.5'].map((one) => numberOf(rows, one, exporter, term));
        expect(((high as number) - (low as number)) / (2 * 1.96 * propagated)).toBeCloseTo(1, 1);
      }
  });
  it('has the headline exactly without an error', async () => {
    const rows = rowsOf((await over(0, 7)).table);
    const own = rows.filter(({ choice }) => choice === 'headline');
    expect(own.length).toBeGreaterThan(3);
    for (const { exporter, term, value } of own) {
      const of = (variant: string) => numberOf(rows, variant, String(exporter), String(term));
      expect(['mean', 'p2.5', 'p50', 'p97.5'].map(of)).toEqual([value, value, value, value]);
      expect([of('standard-deviation'), of('variants')]).toEqual([0, 7]);
    }
  });
  it('is the same for the same seed, and another for another', async () => {
    const of = async (seed: number) => rowsOf((await over(0.1, 5, seed)).table);
    expect(await of(1)).toEqual(await of(1));
    expect(await of(1)).not.toEqual(await of(2));
  });
  it('says in what share of the draws sign and rank are those of the headline', async () => {
    const rows = rowsOf((await over(0.3, 60)).table);
    const of = (variant: string) => numberOf(rows, variant, 'MEX', 'DVA');
    expect(of('same-sign')).toBe(100);
    expect(of('same-rank')).toBeGreaterThan(0);
    expect(of('best-rank')).toBeLessThanOrEqual(of('worst-rank'));
    expect(of('same-rank') === 100).toBe(of('best-rank') === of('worst-rank'));
  });
  it('counts draws that are refused, and refuses where all are', async () => {
    const refusing = (all: boolean) =>
      overDraws(grossExports, options, { words: 'noise=1', draws: 4, caveat }, (_, draw) => {
        if (draw > (all ? 0 : 2)) throw new EscalarError('period-not-there', { period: '1', have: [] });
        return sharesOf(tableOfCells(cells));
      });
    const { dropped, table, notes } = await refusing(false);
    // the sentence under the result is about those that there are
    expect(notes[0]?.text.en).toBe('assumed, of 2');
    expect(dropped.map(({ count, examples }) => [count, examples])).toEqual([[2, ['draw=3', 'draw=4']]]);
    expect(numberOf(rowsOf(table), 'variants', 'MEX', 'DVA')).toBe(2);
    expect(dropped.every(({ what }) => !what.en.includes('some draws'))).toBe(true);
    await expect(refusing(true)).rejects.toMatchObject({ code: 'not-computable' });
  });
  it('counts numbers that some draws have not got, and sums up the others', async () => {
    const { table, dropped } = await overDraws(
      grossExports,
      options,
      { words: 'noise=1', draws: 4, caveat },
      (_, draw) => {
        const whole = sharesOf(tableOfCells(cells));
        // the strongest of something are others in other draws
        return draw % 2 === 0 ? whole : { ...whole, table: filterRows(whole.table, (row) => row !== 1) };
      },
    );
    const [gone] = rowsOf(sharesOf(tableOfCells(cells)).table).slice(1, 2);
    expect(numberOf(rowsOf(table), 'variants', String(gone?.exporter), String(gone?.term))).toBe(2);
    expect(dropped.map(({ count, what }) => [count, what.en.includes('some draws')])).toEqual([[1, true]]);
  });
  it('refuses more numbers than can be held', async () => {
    const asked = overDraws(grossExports, options, { words: 'noise=1', draws: 1e8, caveat }, () =>
      sharesOf(tableOfCells(cells)),
    );
    await expect(asked).rejects.toMatchObject({ code: 'not-computable' });
  });
});
