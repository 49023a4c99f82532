import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { numberColumn, type Table } from '../../src/base/table.ts';
import type { OptionSpec, RawOptions } from '../../src/indicators/options.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { compute } from '../support/compute.ts';
import { type CellOf, plainCell, ROW_OPTIONS, rowIndicators, rowTable } from '../support/row-tables.ts';

/** Whole numbers below `n`, always the same sequence for a seed (xorshift). */
function dice(seed: number): (n: number) => number {
  let state = seed >>> 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % n;
  };
}

/** ESCALAR_FUZZ=20 tries twenty times as many. */
const TIMES = 40 * Number(process.env.ESCALAR_FUZZ ?? 1);

const EDGES = [0, 0, 1, null, 1e-9, 1e12, 1e49, 1e-49, -1, -3.5];
const BEYOND = [1e308, -1e308, 1.7976931348623157e308, 1e-310, 5e-324, 1e200, 1e-200];

/** Mostly plain numbers, some at the edges; beyond them in one table of four. */
function wildCell(roll: (n: number) => number): CellOf {
  const [odd, beyond] = [1 + roll(8), roll(4) === 0];
  return (column, at) => {
    if (roll(12) >= odd) return plainCell(column, at);
    return beyond && roll(3) === 0 ? BEYOND[roll(BEYOND.length)] : EDGES[roll(EDGES.length)];
  };
}

function wildOptions(specs: Readonly<Record<string, OptionSpec>>, roll: (n: number) => number): RawOptions {
  const chosen = Object.entries(specs).flatMap(([name, spec]) =>
    spec.kind === 'choice' && roll(3) === 0 ? [[name, spec.values[roll(spec.values.length)]]] : [],
  );
  return Object.fromEntries(chosen);
}

/** How many times the largest number of a table is larger than the smallest. */
function apart(table: Table): number {
  const sizes = Object.values(table.columns).flatMap((column) =>
    column.kind === 'number' ? Array.from(column.values, Math.abs).filter((size) => size > 0) : [],
  );
  return Math.max(...sizes) / Math.min(...sizes);
}

describe('numbers of any size', () => {
  beforeAll(useShippedCatalog);
  it.each(rowIndicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s gives finite numbers or says in words why not',
    (id, indicator) => {
      const roll = dice(1973 + id.length * 31 + id.charCodeAt(0));
      for (let turn = 0; turn < TIMES; turn += 1) {
        const table = rowTable(indicator, wildCell(roll));
        const options = { ...wildOptions(indicator.options, roll), ...ROW_OPTIONS[id] };
        try {
          const { values } = numberColumn(compute(indicator, table, options).table, 'value') as {
            values: Float64Array;
          };
          expect(values.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)).toBe(false);
        } catch (error) {
          if (!(error instanceof EscalarError)) throw error;
          if (error.code === 'residual-too-large')
            expect(apart(table), `turn ${turn}: ${error.message} ${JSON.stringify(options)}`).toBeGreaterThan(
              1e30,
            );
        }
      }
    },
  );
});
