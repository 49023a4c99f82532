import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTabularBytes } from '../../../src/sources/tabular/read-tabular.ts';
import { readWiodLong } from '../../../src/sources/wiod/read-wiod-long.ts';
import { ends, orRefused, TIMES } from '../../support/fuzz-ends.ts';
import { mutated, mutation, plainLines, storage, stored } from '../../support/mutated-csv.ts';

const LAYOUT = { economies: ['AAA', 'BBB'], industries: ['c1', 'c2'], final: ['hh', 'gov'] };
const LINES = ['AAA', 'BBB'].flatMap((from, f) =>
  ['c1', 'c2'].flatMap((by, b) =>
    ['AAA', 'BBB'].flatMap((to, t) => [
      ...['c1', 'c2'].map((use, u) => `Z,${from},${by},${to},${use},${1 + u + 2 * t + 4 * b + 8 * f},2011`),
      ...['hh', 'gov'].map((use, u) => `Y,${from},${by},${to},${use},${40 + u + 2 * t + 4 * b + 8 * f},2011`),
    ]),
  ),
);
const FILE = `block,row_country,row_sector,col_country,col_sector,value,year\n${LINES.join('\n')}\n`;
const NAMES = ['block', 'row_country', 'row_sector', 'col_country', 'col_sector', 'value'];

/** Cells by `block row → column`, as a plain reading has them; null where a careful reader must refuse. */
function plainFlows(text: string): ReadonlyMap<string, number> | null {
  const [head = [], ...lines] = plainLines(text);
  const places = NAMES.map((name) => head.indexOf(name));
  const year = head.indexOf('year');
  if (places.includes(-1) || NAMES.some((name) => head.lastIndexOf(name) !== head.indexOf(name))) return null;
  const flows = new Map<string, number>();
  for (const cells of lines) {
    if (cells.length !== head.length || (year >= 0 && cells[year] !== '2011')) return null;
    const [block = '', from, by, to, use, value = ''] = places.map((at) => cells[at]);
    const key = `${block} ${from}.${by} → ${to}.${use}`;
    if (flows.has(key) || value === '' || !Number.isFinite(Number(value))) return null;
    flows.set(key, Number(value));
  }
  return flows;
}

function read(bytes: Uint8Array): ReadonlyMap<string, number> {
  const map = Object.fromEntries(NAMES.map((name) => [name, name]));
  const { table } = readTabularBytes('wiot_2011.csv', bytes, { names: 'own', layout: 'long', map });
  const { rows, demand, Z, Y } = readWiodLong(table, '2011', LAYOUT);
  const block = (name: string, values: Float64Array, columns: readonly string[]) =>
    rows.flatMap(({ economy, sector }, i) =>
      columns.map(
        (column, c) =>
          [`${name} ${economy}.${sector} → ${column}`, values[i * columns.length + c] ?? 0] as const,
      ),
    );
  const producers = rows.map(({ economy, sector }) => `${economy}.${sector}`);
  const users = demand.map(({ economy, category }) => `${economy}.${category}`);
  return new Map([...block('Z', Z, producers), ...block('Y', Y, users)]);
}

describe('a world table line by line, changed in one way', () => {
  it('is refused with a code, or read as a plain reading of the file has it', () => {
    const met = ends();
    fc.assert(
      fc.property(mutation, storage, (change, how) => {
        const text = mutated(FILE, change);
        const flows = orRefused(() => read(stored(text, how)));
        met[flows === null ? 'refused' : 'read'] += 1;
        if (flows === null) return;
        const plain = how[0] === 'zero byte' ? null : plainFlows(text);
        expect(plain, JSON.stringify([text, how])).not.toBeNull();
        for (const [key, value] of flows) expect([key, plain?.get(key) ?? 0], text).toEqual([key, value]);
        for (const key of plain?.keys() ?? []) expect(flows.has(key), key).toBe(true);
      }),
      { numRuns: 450 * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(50);
  });
});
