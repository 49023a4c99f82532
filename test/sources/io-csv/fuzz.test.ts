import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IoTableInput, rowName } from '../../../src/base/io-table-input.ts';
import { balanceMatrix } from '../../../src/indicators/chains/balancing/balance-matrix.ts';
import { splitLines, splitsOf } from '../../../src/indicators/chains/balancing/split-lines.ts';
import { readTable, tableReading } from '../../../src/indicators/chains/table-reading.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { readIoCsv } from '../../../src/sources/io-csv/read-io-csv.ts';
import { readMatrices } from '../../../src/sources/io-csv/read-matrices.ts';
import { readTotals } from '../../../src/sources/io-csv/read-totals.ts';
import { ends, orRefused, TIMES } from '../../support/fuzz-ends.ts';
import { mutated, mutation, plainCells, plainLines } from '../../support/mutated-csv.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const Z = ',AAA.c1,AAA.c2,BBB.c1\nAAA.c1,10,5,5\nAAA.c2,4,11,6\nBBB.c1,3,7,12\n';
const Y = ',AAA.fd,BBB.fd\nAAA.c1,61,19\nAAA.c2,52,27\nBBB.c1,8,70\n';
const VECTORS = 'row,output,va\nAAA.c1,100,83\nAAA.c2,100,77\nBBB.c1,100,77\n';
const SATELLITES = 'account,AAA.c1,AAA.c2,BBB.c1\njobs,20,30,40\n';
const FILES = { Z, Y, vectors: VECTORS, satellites: SATELLITES };
type Part = keyof typeof FILES;

function read(texts: Readonly<Record<Part, string>>): IoTableInput {
  const input = readIoCsv(
    {
      Z: file('Z.csv', texts.Z),
      Y: file('Y.csv', texts.Y),
      vectors: file('vectors.csv', texts.vectors),
      satellites: file('satellites.csv', texts.satellites),
    },
    { year: '2008' },
  );
  // what cannot be computed with counts as refused
  readTable(input, parseOptions(tableReading, { levels: 'all' }));
  return input;
}

/** Numbers of a table by the names of their row and column, as `plainCells` gives them. */
function cellsOf({ rows, demand, Z: inputs, Y: final, output, valueAdded, satellites = [] }: IoTableInput) {
  const names = rows.map(rowName);
  const categories = demand.map(({ economy, category }) => `${economy}.${category}`);
  const matrix = (values: Float64Array, columns: readonly string[]) =>
    new Map(
      names.flatMap((row, r) =>
        columns.map((c, k) => [`${row} → ${c}`, values[r * columns.length + k]] as const),
      ),
    );
  return {
    Z: matrix(inputs, names),
    Y: matrix(final, categories),
    vectors: new Map(
      names.flatMap((row, r) => [
        ...(output === undefined ? [] : [[`${row} → output`, output[r]] as const]),
        ...(valueAdded === undefined ? [] : [[`${row} → va`, valueAdded[r]] as const]),
      ]),
    ),
    satellites: new Map(
      satellites.flatMap(({ name, values }) =>
        names.map((column, c) => [`${name} → ${column}`, values[c]] as const),
      ),
    ),
  };
}

/** Of vectors the columns that state something; x is a name of output too, and others are the person's own. */
function stated(text: string): string {
  const [head = [], ...rows] = plainLines(text).map((cells) =>
    cells.map((cell) => (cell === 'x' ? 'output' : cell)),
  );
  const kept = head.flatMap((name, c) => (c === 0 || name === 'output' || name === 'va' ? [c] : []));
  return [head, ...rows].map((cells) => `${kept.map((c) => cells[c] ?? '').join(',')}\n`).join('');
}

describe('a table of a person in four files, one of them changed in one way', () => {
  it('is refused with a code, or read as a plain reading of the file has it', () => {
    const met = ends();
    fc.assert(
      fc.property(fc.constantFrom<Part>('Z', 'Y', 'vectors', 'satellites'), mutation, (part, change) => {
        const text = mutated(FILES[part], change);
        const table = orRefused(() => read({ ...FILES, [part]: text }));
        met[table === null ? 'refused' : 'read'] += 1;
        if (table === null) return;
        const found = cellsOf(table)[part];
        const plain = plainCells(part === 'vectors' ? stated(text) : text);
        expect(plain, text).not.toBeNull();
        for (const [key, value] of found) expect([key, plain?.get(key)]).toEqual([key, value]);
        // columns of vectors that have another name than output and va hold nothing of the table
        if (part !== 'vectors') expect(found.size).toBe(plain?.size);
      }),
      { numRuns: 2000 * TIMES, seed: 8 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(300);
  });
  it('is refused for another number of Z or Y, because the outputs are stated', () => {
    fc.assert(
      fc.property(fc.constantFrom('Z', 'Y'), fc.nat(), fc.integer({ min: 5, max: 400 }), (part, at, by) => {
        const text = FILES[part as 'Z' | 'Y'];
        const numbers = [...text.matchAll(/(?<=,)\d+/g)];
        const { 0: digits, index } = numbers[at % numbers.length];
        const changed = `${text.slice(0, index)}${Number(digits) + by}${text.slice(index + digits.length)}`;
        expect(orRefused(() => read({ ...FILES, [part]: changed }))).toBeNull();
      }),
      { numRuns: 500 * TIMES, seed: 8 },
    );
  });
});

const TOTALS = 'row,column,total\nAAA.c1,,24\nAAA.c2,,22\nBBB.c1,,20\n,AAA.c1,20\n,AAA.c2,22\n,BBB.c1,24\n';

describe('totals of escalar balance, changed in one way', () => {
  const balanced = (totals: string) => {
    const { matrix, totals: lines } = readTotals({ matrix: file('Z.csv', Z), totals: file('t.csv', totals) });
    return { lines, result: balanceMatrix(matrix, lines) };
  };
  it('are refused with a code, or are those of the file and are met', () => {
    const met = ends();
    fc.assert(
      fc.property(mutation, (change) => {
        const text = mutated(TOTALS, change);
        const found = orRefused(() => balanced(text));
        met[found === null ? 'refused' : 'read'] += 1;
        if (found === null) return;
        const split = plainLines(text);
        const total = split[0].indexOf('total');
        expect(found.lines.map((one) => one.total)).toEqual(
          split.slice(1).map((cells) => Number(cells[total])),
        );
        const { rows, columns, values } = found.result.matrix;
        for (const one of found.lines) {
          const inside = (names: readonly string[], name: string) =>
            names.length === 0 || names.includes(name);
          const sum = rows.reduce(
            (all, row, r) =>
              all +
              columns.reduce(
                (part, column, c) =>
                  part +
                  (inside(one.rows, row) && inside(one.columns, column) ? values[r * columns.length + c] : 0),
                0,
              ),
            0,
          );
          expect(sum).toBeCloseTo(one.total, 5);
        }
      }),
      { numRuns: 1500 * TIMES, seed: 8 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(200);
  });
});

const WEIGHTS = 'row,into,sales,inputs\nAAA.c1,AAA.c1,0.7,0.8\nAAA.c1,AAA.new,0.3,0.2\n';

describe('weights of escalar split, changed in one way', () => {
  it('are refused with a code, or split an industry into parts that add up to it', () => {
    const met = ends();
    fc.assert(
      fc.property(mutation, (change) => {
        const text = mutated(WEIGHTS, change);
        const found = orRefused(() => {
          const { matrices, parts } = readMatrices([file('Z.csv', Z)], file('w.csv', text));
          return { made: splitLines(matrices[0], splitsOf(parts, matrices[0].rows), 'inputs'), parts };
        });
        met[found === null ? 'refused' : 'read'] += 1;
        if (found === null) return;
        const { rows, columns, values } = found.made;
        const own = (name: string): string => found.parts.find(({ into }) => into === name)?.row ?? name;
        const sums = new Map<string, number>();
        rows.forEach((row, r) => {
          columns.forEach((column, c) => {
            const key = `${own(row)} → ${own(column)}`;
            sums.set(key, (sums.get(key) ?? 0) + values[r * columns.length + c]);
          });
        });
        const before = plainCells(Z) ?? new Map<string, number>();
        expect(sums.size).toBe(before.size);
        for (const [key, value] of before) expect(sums.get(key)).toBeCloseTo(value, 9);
      }),
      { numRuns: 2000 * TIMES, seed: 8 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(200);
  });
});
