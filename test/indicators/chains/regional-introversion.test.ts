import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { readGroups } from '../../../src/indicators/chains/chain-options.ts';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import {
  introversionOf,
  type RegionalTrade,
  regionalTrade,
} from '../../../src/indicators/chains/kernels/introversion.ts';
import { regionalIntroversion } from '../../../src/indicators/chains/regional-introversion.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { randomIo } from '../../support/random-io.ts';
import { brute } from './brute.ts';

beforeAll(useShippedCatalog);

const run = (table: IoTable, options: RawOptions = {}) =>
  regionalIntroversion.computeTable(
    chainContext(table, plainBackend()),
    parseOptions(regionalIntroversion.options, options),
  );
const termsOf = (table: IoTable, options: RawOptions, economy: string, sector: string | null = null) =>
  new Map(
    rowsOf(run(table, options).table)
      .filter((row) => row.economy === economy && row.sector === sector)
      .map(({ term, value }) => [term, value]),
  );

const positive = { zeros: 0, negative: false, idle: false };
const flowsOf = (...rows: number[][]) => Float64Array.from(rows.flat());
const members = (...flags: number[]) => Uint8Array.from(flags);

describe('regional trade', () => {
  it('is what pencil and paper give', () => {
    // A and B sell each other 10 and 20, A sells C 30, C sells A 40 and D 60
    const flows = flowsOf([0, 10, 30, 0], [20, 0, 0, 0], [40, 0, 0, 60], [0, 0, 0, 0]);
    const trade = regionalTrade(flows, members(1, 1, 0, 0));
    expect(trade).toEqual({ within: 60, members: 130, outsiders: 190, between: 70 });
    const found = introversionOf(trade);
    const [inside, outside] = [60 / 130 / (70 / 190), 70 / 130 / (120 / 190)];
    expect(found.insideShare).toBeCloseTo(60 / 130, 14);
    expect(found.outsiderShare).toBeCloseTo(70 / 190, 14);
    expect(found.concentration).toBeCloseTo(60 / 130 / (130 / 320), 14);
    expect(found.inside).toBeCloseTo(inside, 14);
    expect(found.outside).toBeCloseTo(outside, 14);
    expect(found.introversion).toBeCloseTo((inside - outside) / (inside + outside), 14);
  });
  it('is 1 among members alone, −1 with others alone, and has reasons', () => {
    const of = (...rows: number[][]) => introversionOf(regionalTrade(flowsOf(...rows), members(1, 1, 0, 0)));
    const apart = of([0, 5, 0, 0], [5, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]);
    expect(apart).toMatchObject({ introversion: 1, inside: 'zero-denominator' });
    const across = of([0, 0, 5, 0], [0, 0, 5, 0], [0, 0, 0, 1], [0, 0, 1, 0]);
    expect(across.introversion).toBe(-1);
    const alone = of([0, 5, 0, 0], [5, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]);
    expect([alone.insideShare, alone.introversion]).toEqual([1, 'zero-denominator']);
    const below = of([0, 9, -5, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]);
    expect(below.introversion).toBe('not-defined');
  });
  it('lies between −1 and 1, does not change with the unit, and is 0 where members trade as others do', () => {
    const amount = fc.double({ min: 0.01, max: 1e3, noNaN: true });
    const trade = (within: number, between: number, others: number): RegionalTrade => ({
      within,
      members: within + between,
      outsiders: between + others,
      between,
    });
    fc.assert(
      fc.property(amount, amount, amount, amount, (within, between, others, unit) => {
        const found = Number(introversionOf(trade(within, between, others)).introversion);
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        const scaled = trade(within * unit, between * unit, others * unit);
        expect(introversionOf(scaled).introversion).toBeCloseTo(found, 9);
        // s = v where T_ii T_oo = T_oi²
        const even = introversionOf(trade((between * between) / others, between, others));
        expect(even.introversion).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe('introversion', () => {
  it('reads gross, final and intermediate flows and value added from a table, by an inverse made by hand', () => {
    const measures = fc.constantFrom('gross', 'final', 'inputs', 'value-added');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), measures, fc.boolean(), (seed, measure, bySector) => {
        const table = randomIo({ economies: 4, sectors: 2, seed, ...positive });
        const { n, G, B, v, Y, e, of } = brute(table);
        const sent = (i: number, r: number): number => {
          if (measure === 'gross') return e[i][r];
          if (measure === 'final') return Y[i][r];
          if (measure === 'inputs') return e[i][r] - Y[i][r];
          return v[i] * B[i].reduce((total, b, j) => total + b * Y[j][r], 0);
        };
        const level = bySector ? 'sector' : 'country';
        for (const [k, sector] of (bySector ? table.sectors : [null]).entries()) {
          const found = termsOf(table, { measure, level, blocs: 'R:E0+E2' }, 'R', sector);
          let [within, between, others] = [0, 0, 0];
          for (let i = 0; i < n; i += 1)
            for (let r = 0; r < G; r += 1) {
              if (r === of[i] || (sector !== null && table.rowSector[i] !== k)) continue;
              const inside = Number(of[i] % 2 === 0) + Number(r % 2 === 0);
              if (inside === 2) within += 2 * sent(i, r);
              else if (inside === 1) between += sent(i, r);
              else others += 2 * sent(i, r);
            }
          const [s, w] = [within / (within + between), between / (between + others)];
          expect(found.get('trade')).toBeCloseTo(within + between, 8);
          expect(found.get('inside_share')).toBeCloseTo(s, 10);
          expect(found.get('outsider_share')).toBeCloseTo(w, 10);
          const [inner, outer] = [s / w, (1 - s) / (1 - w)];
          expect(found.get('introversion')).toBeCloseTo((inner - outer) / (inner + outer), 9);
        }
      }),
      { numRuns: 30 },
    );
  });

  const table = randomIo({ economies: 4, sectors: 2, seed: 5, ...positive });
  it('asks for a region that has an inside and an outside', () => {
    for (const blocs of ['', 'R:E0', 'R:E0+E1+E2+E3'])
      expect(() => run(table, { blocs })).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => run(table, { blocs: 'R:E0+E9' })).toThrow(/E9/);
    expect(() => run(table, { blocs: 'R:E0+E1', exclude_economies: 'E2,E3' })).toThrow(/blocs/);
  });
  it('without a name takes the groups of the catalogue, and says which members it has', () => {
    const named = { ...table, economies: ['MEX', 'USA', 'DEU', 'ROW'] };
    const { table: result, notes } = run(named);
    expect(new Set(rowsOf(result).map(({ economy }) => economy))).toEqual(
      new Set(['north-america', 'wiod40']),
    );
    const said = notes.map(({ text }) => text.en);
    expect(said).toContain('north-america: MEX, USA, 2 of its 3 economies.');
    expect(said.find((text) => text.startsWith('Trade within ROW'))).toContain('exclude_economies=ROW');
  });
  it('refuses two regions of one name, and groups too', () => {
    for (const blocs of ['R:E0+E1,R:E0+E2', 'R:E0+E1,R:E0+E1'])
      expect(() => run(table, { blocs })).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => readGroups(['R:E0+E1', 'R:E2+E3'], table)).toThrow(/groups/);
  });
  it('says which members of a region that is written remain', () => {
    const said = (options: RawOptions) => run(table, options).notes.map(({ text }) => text.en);
    const blocs = 'R:E0+E1+E2';
    expect(said({ blocs, exclude_economies: 'E2' })).toContain('R: E0, E1, 2 of its 3 economies.');
    expect(said({ blocs }).join()).not.toContain('of its');
  });
  it('leaves economies out of all flows', () => {
    const part = termsOf(table, { blocs: 'R:E0+E1', exclude_economies: 'E3' }, 'R');
    const whole = termsOf(table, { blocs: 'R:E0+E1' }, 'R');
    expect(part.get('trade')).toBeLessThan(Number(whole.get('trade')));
  });
});
