import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../../src/base/table.ts';
import { catalogue, isChain } from '../../../src/indicators/catalogue.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { tableNotes } from '../../../src/indicators/chains/table-notes.ts';
import { readTable, tableReading } from '../../../src/indicators/chains/table-reading.ts';
import type { IndicatorResult } from '../../../src/indicators/define.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { readIoCsv } from '../../../src/sources/io-csv/read-io-csv.ts';

const backend = plainBackend();

interface Files {
  readonly Z: string;
  readonly Y: string;
  readonly vectors?: string;
}

function tableOf({ Z, Y, vectors }: Files, read: RawOptions = {}) {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const files = { Z: file('Z.csv', Z), Y: file('Y.csv', Y) };
  const input = readIoCsv(
    vectors === undefined ? files : { ...files, vectors: file('vectors.csv', vectors) },
    { year: '2008' },
  );
  return readTable(input, parseOptions(tableReading, read));
}

function compute(id: string, files: Files, read: RawOptions = {}, raw: RawOptions = {}): IndicatorResult {
  const indicator = catalogue.find((one) => one.id === id);
  if (indicator === undefined || !isChain(indicator) || indicator.tables !== 'year') throw new Error(id);
  return indicator.computeTable(
    chainContext(tableOf(files, read), backend),
    parseOptions(indicator.options, raw),
  );
}

const textsOf = ({ notes }: IndicatorResult): string => notes.map((note) => note.text.en).join('\n');
const termOf = (rows: readonly Row[], exporter: string, term: string): number =>
  Number(rows.find((row) => row.exporter === exporter && row.term === term)?.value ?? Number.NaN);

describe('output a hair below zero', () => {
  const files = {
    Z: 'row,A.s1,A.s2,B.s1,B.s2\nA.s1,200000,0,50000,0\nA.s2,0,0,1,0\nB.s1,60000,0,300000,10000\nB.s2,0,0,20000,50000\n',
    Y: 'row,A,B\nA.s1,700000,50000\nA.s2,-3,0\nB.s1,40000,590000\nB.s2,0,430000\n',
  };

  it('is divided by, which gives the numbers of numpy and of the other programs, and leaves no rest', () => {
    const result = compute('gross-exports', files);
    const rows = rowsOf(result.table);
    // numpy, A = Z x̂⁻¹ with x of A.s2 = −2
    expect(termOf(rows, 'A', 'DC')).toBeCloseTo(92999.53367399897, 9);
    expect(termOf(rows, 'A', 'FC')).toBeCloseTo(7001.4663260010375, 9);
    expect(termOf(rows, 'B', 'FC')).toBeCloseTo(6647.115653319495, 9);
    for (const [exporter, whole] of [
      ['A', 100001],
      ['B', 100000],
    ] as const)
      expect(termOf(rows, exporter, 'DC') + termOf(rows, exporter, 'FC')).toBeCloseTo(whole, 8);
    expect(rows.some((row) => row.term === 'residual')).toBe(false);
    expect(textsOf(result)).toContain('output below zero: A.s2 (-2); coefficients divide by it');
    expect(result.dropped).toEqual([]);
  });

  it('counts as none when that is asked for, and the identity that is printed holds with the rest', () => {
    const result = compute('gross-exports', files, { 'negative-output': 'none' });
    const rows = rowsOf(result.table);
    expect(termOf(rows, 'A', 'DC')).toBeCloseTo(92998.52289512554, 9);
    expect(termOf(rows, 'A', 'residual')).toBeCloseTo(1.0107788734203496, 9);
    expect(result.residuals[0]?.identity).toBe('Σ VAX + REF + DDC + FVA + FDC + residual = gross exports');
    const parts = ['VAX', 'REF', 'DDC', 'FVA', 'FDC', 'residual'];
    for (const [exporter, whole] of [
      ['A', 100001],
      ['B', 100000],
    ] as const)
      expect(parts.reduce((sum, term) => sum + termOf(rows, exporter, term), 0)).toBeCloseTo(whole, 8);
    expect(textsOf(result)).toContain('output below zero: A.s2 (-2); taken as none');
  });

  it('closes the identity of every method', () => {
    for (const method of ['kww', 'kww-corrected', 'wwz', 'miroudot-ye', 'tripartite'])
      for (const { value } of compute('gross-exports', files, {}, { method }).residuals)
        expect(value).toBeLessThan(1e-12);
    for (const id of ['upstreamness', 'chain-length', 'tiva', 'content', 'pyramid', 'value-added-trade'])
      expect(compute(id, files).residuals.length).toBeGreaterThan(0);
    const { table } = compute('upstreamness', files);
    const cell = rowsOf(table).find(
      (row) => row.economy === 'A' && row.sector === 's2' && row.term === 'upstreamness',
    );
    expect(typeof cell?.value).not.toBe('number');
  });
});

describe('a table that uses more than it makes', () => {
  const audit = { Z: ',MEX.s,USA.s\nMEX.s,10,1\nUSA.s,1,4\n', Y: ',MEX,USA\nMEX.s,-6,0\nUSA.s,0,5\n' };
  // industries that feed on one another, with value added below zero in one of them alone
  const pair = {
    Z: ',A.a,A.b,B.c\nA.a,0,30,0\nA.b,20,0,0\nB.c,0,0,1\n',
    Y: ',A,B\nA.a,-20,1\nA.b,-8,1\nB.c,0,9\n',
  };

  it('is refused with the industry, and computed with when the reader says so, with a warning', () => {
    for (const [files, cell] of [
      [audit, 'MEX.s'],
      [pair, 'A'],
    ] as const) {
      for (const id of ['upstreamness', 'gross-exports', 'tiva', 'multipliers', 'linkages']) {
        expect(() => compute(id, files)).toThrow(
          expect.objectContaining({
            code: 'io-unproductive',
            params: expect.objectContaining({ cell: expect.stringContaining(cell) }),
          }),
        );
        expect(textsOf(compute(id, files, { unproductive: 'keep' }))).toContain('use more than they make');
      }
    }
  });

  it('negative value added or inventories alone do not make one', () => {
    const files = { Z: ',A.a,A.b\nA.a,10,40\nA.b,20,5\n', Y: ',A\nA.a,40\nA.b,15\n' };
    const result = compute('upstreamness', files);
    expect(textsOf(result)).toContain('negative value added');
    expect(compute('upstreamness', files, { unproductive: 'keep' }).notes.length).toBe(result.notes.length);
    const stocks = { Z: ',A.a,A.b\nA.a,10,40\nA.b,20,5\n', Y: ',A\nA.a,-10\nA.b,60\n' };
    expect(() => compute('upstreamness', stocks)).not.toThrow();
  });
});

describe('a table near a singular one', () => {
  it('is said to be ill-conditioned, with the condition and the industry', () => {
    const n = 4;
    const Z = Float64Array.from({ length: n * n }, (_, at) => 1 + ((at * 7) % 5));
    const sums = (of: (i: number, j: number) => number) =>
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) => of(i, j)).reduce((a, b) => a + b, 0),
      );
    const [rows, columns] = [sums((i, j) => Z[i * n + j]), sums((i, j) => Z[j * n + i])];
    // inputs of a row are made those of a column, so that what is left over is final demand alone
    const balanced = Z.map((value, at) => (value * columns[Math.floor(at / n)]) / rows[Math.floor(at / n)]);
    for (let step = 0; step < 400; step += 1) {
      for (let i = 0; i < n; i += 1) {
        const row = balanced.subarray(i * n, (i + 1) * n).reduce((a, b) => a + b, 0);
        let column = 0;
        for (let j = 0; j < n; j += 1) column += balanced[j * n + i];
        for (let j = 0; j < n; j += 1) balanced[i * n + j] *= Math.sqrt(column / row);
        for (let j = 0; j < n; j += 1) balanced[j * n + i] *= Math.sqrt(row / column);
      }
    }
    const errors: unknown[] = [];
    for (const small of [1e-8, 3e-9, 1e-9, 3e-10]) {
      const table = buildTable({
        year: '2008',
        rows: ['A', 'B'].flatMap((economy) => ['a', 'b'].map((sector) => ({ economy, sector }))),
        demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
        Z: balanced,
        Y: Float64Array.from({ length: 2 * n }, (_, at) => small * (1 + at)),
      });
      const indicator = catalogue.find((one) => one.id === 'gross-exports');
      if (indicator === undefined || !isChain(indicator) || indicator.tables !== 'year') throw new Error();
      for (const approach of ['source', 'sink', 'world'])
        try {
          indicator.computeTable(chainContext(table, backend), parseOptions(indicator.options, { approach }));
        } catch (error) {
          errors.push(error);
        }
    }
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(error).toMatchObject({ code: 'io-ill-conditioned' });
      expect((error as { params: { condition: number } }).params.condition).toBeGreaterThan(1e6);
    }
  });
});

describe('a table that is not what it should be', () => {
  const A = ',AAA.s1,AAA.s2,BBB.t1\nAAA.s1,0.17,0.1,0.08\nAAA.s2,0.03,0.16,0\nBBB.t1,0.05,0.03,0.31\n';

  it('coefficients in the place of flows are warned of, whatever the scale of final demand', () => {
    for (const Y of [
      'AAA.s1,30000,11000\nAAA.s2,20000,4000\nBBB.t1,4000,37000',
      'AAA.s1,30,11\nAAA.s2,20,4\nBBB.t1,4,37',
    ])
      expect(textsOf(compute('upstreamness', { Z: A, Y: `,AAA,BBB\n${Y}\n` }))).toContain(
        'matrix of coefficients',
      );
    const small = { Z: A, Y: ',AAA,BBB\nAAA.s1,0.3,0.11\nAAA.s2,0.2,0.04\nBBB.t1,0.04,0.37\n' };
    expect(textsOf(compute('upstreamness', small))).not.toContain('coefficients');
  });

  const files = {
    Z: ',AAA.s,BBB.s\nAAA.s,10,5\nBBB.s,4,20\n',
    Y: ',AAA,BBB\nAAA.s,60,25\nBBB.s,16,60\n',
  };

  it('value added that is stated and not used is said, with the way to use it', () => {
    const off = compute('value-added-trade', {
      ...files,
      vectors: ',output,va\nAAA.s,100,50\nBBB.s,100,75\n',
    });
    expect(textsOf(off)).toContain('AAA.s: 86, the table says 50');
    expect(textsOf(off)).toContain('value-added=supplied');
    const both = { ...files, vectors: ',va\nAAA.s,50.3\nBBB.s,70.1\n' };
    expect(textsOf(compute('value-added-trade', both))).toContain('industries: 2, by -40.6 together');
    const same = compute('value-added-trade', { ...files, vectors: ',va\nAAA.s,86.2\nBBB.s,75\n' });
    expect(textsOf(same)).not.toContain('the table says');
    const used = { ...files, vectors: ',va\nAAA.s,84.5\nBBB.s,75\n' };
    expect(textsOf(compute('value-added-trade', used))).toContain('AAA.s: 86, the table says 84.5');
    const notes = textsOf(compute('value-added-trade', used, { 'value-added': 'supplied' }));
    expect(notes).toContain('Value added is that of the table');
    expect(notes).not.toContain('the table says');
  });

  it('an economy without a column in Y is named', () => {
    const table = tableOf({ ...files, Y: ',AAA\nAAA.s,85\nBBB.s,76\n' });
    expect(tableNotes(table).map((note) => note.text.es)).toContain(
      'Y no tiene columna de BBB: su demanda final cuenta como cero.',
    );
    expect(tableNotes(tableOf(files))).toEqual([]);
  });
});

describe('options that a method does not know', () => {
  const files = {
    Z: ',A.s,B.s\nA.s,10,20\nB.s,5,30\n',
    Y: ',A,B\nA.s,60,10\nB.s,15,50\n',
  };
  const ignored: readonly (readonly [string, RawOptions, RawOptions])[] = [
    [
      'gross-exports',
      { method: 'miroudot-ye', approach: 'self' },
      { method: 'miroudot-ye', approach: 'world' },
    ],
    ['gross-exports', { method: 'miroudot-ye', approach: 'world-source' }, { method: 'miroudot-ye' }],
    ['gross-exports', { method: 'kww', approach: 'sink' }, { method: 'kww' }],
    ['gross-exports', { method: 'wwz', approach: 'self' }, { method: 'wwz' }],
    ['gross-exports', { method: 'tripartite', approach: 'world' }, { method: 'tripartite' }],
    ['gross-exports', { method: 'kww', terms: 'split' }, { terms: 'split', approach: 'sink' }],
    ['gross-exports', { terms: 'split', approach: 'self' }, { terms: 'split' }],
    ['gross-exports', { origin: 'economy', terms: 'split' }, { origin: 'economy' }],
    ['gross-exports', { origin: 'economy', method: 'wwz' }, { origin: 'industry', approach: 'sink' }],
    ['gross-exports', { destination: 'economy', approach: 'world' }, { destination: 'economy' }],
    [
      'gross-exports',
      { perspective: 'importer', method: 'kww' },
      { perspective: 'importer', origin: 'economy' },
    ],
    ['gross-exports', { perspective: 'importer', approach: 'sink' }, { perspective: 'importer' }],
    ['participation', { method: 'koopman', level: 'bilateral' }, { method: 'koopman', level: 'sector' }],
    ['participation', { method: 'koopman', level: 'bilateral-sector' }, { method: 'koopman' }],
    ['value-added-trade', { level: 'industry-industry' }, { level: 'industry-industry', measure: 'exports' }],
    [
      'value-added-trade',
      { measure: 'vertical-specialisation', level: 'bilateral-sector' },
      { measure: 'vertical-specialisation', level: 'sector' },
    ],
  ];

  it.each(ignored)('are refused, and what they know is computed: %s %j, %j', (id, wrong, right) => {
    expect(() => compute(id, files, {}, wrong)).toThrow(/means nothing with|Invalid (level|measure)/);
    expect(compute(id, files, {}, right).table.rows).toBeGreaterThan(0);
  });
});
