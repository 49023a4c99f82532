import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { flowsAtLevel, placesOf, rowsAtLevel } from '../../../src/indicators/chains/emit.ts';

/** Two economies and two industries; the first has its industry a in two parts. */
const table = buildTable({
  year: '2000',
  rows: [
    { economy: 'M1', sector: 'a' },
    { economy: 'M2', sector: 'a' },
    { economy: 'M2', sector: 'b' },
    { economy: 'USA', sector: 'b' },
    { economy: 'USA', sector: 'a' },
  ],
  demand: ['M1', 'USA'].map((economy) => ({ economy, category: 'hh' })),
  Z: new Float64Array(25).fill(1),
  Y: new Float64Array(10).fill(10),
  parts: { M1: 'MEX', M2: 'MEX' },
});
const everything = { exporter: () => true, importer: () => true, sector: () => true };

describe('values by row', () => {
  it('add up to industries and to economies, parts of an economy together', () => {
    const values = Float64Array.of(1, 2, 4, 8, 16);
    expect([...rowsAtLevel(table, values, 'sector')]).toEqual([3, 4, 16, 8]);
    expect([...rowsAtLevel(table, values, 'country')]).toEqual([7, 24]);
  });

  it('stand where the places of the level say', () => {
    const values = Float64Array.of(1, 2, 4, 8, 16);
    const at = (level: 'country' | 'sector') => {
      const found = rowsAtLevel(table, values, level);
      return placesOf(table, level, everything).map((place) => [
        place.exporter,
        place.sector,
        found[place.at],
      ]);
    };
    expect(at('country')).toEqual([
      ['MEX', null, 7],
      ['USA', null, 24],
    ]);
    expect(at('sector')).toEqual([
      ['MEX', 'a', 3],
      ['MEX', 'b', 4],
      ['USA', 'a', 16],
      ['USA', 'b', 8],
    ]);
  });

  it('are the flows to all partners where these add up to them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 10, maxLength: 10 }),
        fc.constantFrom('country' as const, 'sector' as const),
        (flows, level) => {
          const cells = Float64Array.from(flows);
          const rows = Float64Array.from({ length: 5 }, (_, i) => cells[2 * i] + cells[2 * i + 1]);
          expect(rowsAtLevel(table, rows, level)).toEqual(flowsAtLevel(table, { cells }, level).cells);
        },
      ),
    );
  });
});
