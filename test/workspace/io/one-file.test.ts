import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { readIoCsv } from '../../../src/sources/io-csv/read-io-csv.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { splitTable } from '../../../src/workspace/io/one-file/split-table.ts';
import { tidyMatrices } from '../../../src/workspace/io/tidy/tidy-matrices.ts';
import { cliDesk } from '../../support/cli-desk.ts';
import { ends, orRefused, TIMES } from '../../support/fuzz-ends.ts';
import { mutated, mutation, plainLines } from '../../support/mutated-csv.ts';

const { put, escalar } = cliDesk();
beforeAll(() => useShippedCatalog());

/** Economies and industries of a small table, and its flows; output is 70, 69, 81 and 70. */
const PLACES = [
  ['MEX', 'c1'],
  ['MEX', 'c2'],
  ['USA', 'c1'],
  ['USA', 'c2'],
] as const;
const Z = [
  [10, 5, 3, 2],
  [4, 20, 1, 6],
  [2, 3, 15, 4],
  [1, 2, 5, 12],
];
const Y = [
  [40, 10],
  [30, 8],
  [7, 50],
  [5, 45],
];
const OUTPUT = Z.map((line, i) => [...line, ...Y[i]].reduce((a, b) => a + b, 0));
const INPUTS = Z.map((_, j) => Z.reduce((sum, line) => sum + line[j], 0));
const ADDED = OUTPUT.map((x, j) => x - INPUTS[j]);

type Line = readonly (string | number)[];
const csv = (lines: readonly Line[], mark = ','): string =>
  `${lines.map((line) => line.join(mark)).join('\n')}\n`;
const FINAL = [
  ['MEX', 'HFCE'],
  ['USA', 'HFCE'],
] as const;
const columnsOf = (at: 0 | 1): readonly string[] => [...PLACES, ...FINAL].map((name) => name[at]);
/** An economy written once for all that follow. */
const once = (names: readonly string[]): readonly string[] =>
  names.map((name, i) => (names[i - 1] === name ? '' : name));

/** Names in two lines and two columns, with value added and output. */
function twoLines({ fills = false, corner = ['', ''], added = 'VA', output = 'OUT' } = {}): Line[] {
  const write = fills ? once : (names: readonly string[]) => names;
  const economies = write(PLACES.map(([economy]) => economy));
  return [
    ['', '', ...write(columnsOf(0)), ''],
    [...corner, ...columnsOf(1), output],
    ...PLACES.map(([, sector], i) => [economies[i], sector, ...Z[i], ...Y[i], OUTPUT[i]]),
    ['', added, ...ADDED, '', '', ''],
    ['', output, ...OUTPUT, '', '', ''],
  ];
}

/** Names in one line and one column. */
function oneLine(name: (economy: string, word: string) => string, more: readonly Line[] = []): Line[] {
  return [
    ['', ...[...PLACES, ...FINAL].map(([economy, word]) => name(economy, word)), 'Total output'],
    ...PLACES.map(([economy, sector], i) => [name(economy, sector), ...Z[i], ...Y[i], OUTPUT[i]]),
    ...more,
    ['Value added', ...ADDED, '', '', ''],
    ['Total output', ...OUTPUT, '', '', ''],
  ];
}

/** More columns behind final demand. */
function wider(economies: readonly string[], words: readonly string[]): Line[] {
  return twoLines()
    .slice(0, -2)
    .map((line, i) => [...line.slice(0, -1), ...([economies, words][i] ?? [1, 1])]);
}

/** With another first line. */
function withHead(from: number, head: Line): Line[] {
  return [head, ...twoLines({ fills: true }).slice(1, from + 4)];
}

const sums = (lines: readonly (readonly number[])[]): readonly number[] =>
  lines[0].map((_, c) => lines.reduce((sum, line) => sum + line[c], 0));
const thousands = (value: string | number): string | number =>
  typeof value === 'number' ? `${value}.000,5` : value;

const LAYOUTS: Readonly<Record<string, string>> = {
  'names in two lines and two columns': csv(twoLines()),
  'with semicolons': csv(twoLines(), ';'),
  'with tabs': csv(twoLines(), '\t'),
  'economies written once': csv(twoLines({ fills: true })),
  'a title above': `Input-output table\n"Million dollars, current prices"\n${csv(twoLines({ fills: true }))}`,
  'a note below': `${csv(twoLines())}Source: own estimates\n`,
  'words in the corner': csv(twoLines({ corner: ['country', 'industry'] })),
  'names of accounts in English': csv(
    twoLines({ added: 'Gross value added at basic prices', output: 'Total output at basic prices' }),
  ),
  'names of accounts in Spanish': csv(
    twoLines({ added: 'Valor agregado bruto', output: 'Producción total' }),
    ';',
  ),
  'output by its letter': csv(twoLines({ output: 'X' })),
  'a bar between economy and industry': csv(oneLine((economy, word) => `${economy}|${word}`)),
  'a blank between economy and industry': csv(oneLine((economy, word) => `${economy} ${word}`)),
  'a hyphen among blanks': csv(oneLine((economy, word) => `${economy} - ${word}`)),
  'the industry before the economy': csv(oneLine((economy, word) => `${word}_${economy}`)),
  'a line of intermediate consumption': csv(
    oneLine(
      (economy, word) => `${economy}_${word}`,
      [['Total intermediate consumption', ...INPUTS, ...sums(Y), OUTPUT.reduce((a, b) => a + b, 0)]],
    ),
  ),
  'a line of units': csv(
    oneLine((economy, word) => `${economy}_${word}`).toSpliced(1, 0, ['unit', ...Array(7).fill('USD')]),
  ),
  'a column that counts': csv(twoLines().map((line, i) => [i < 2 ? '' : i - 1, ...line])),
  'codes and names': csv([
    ['', '', '', ...columnsOf(0), ''],
    ['', '', '', ...columnsOf(1), 'X'],
    ['', '', '', ...columnsOf(1).map((word) => `Making of ${word}`), 'Output'],
    ...PLACES.map(([economy, sector], i) => [
      economy,
      sector,
      `Making of ${sector}`,
      ...Z[i],
      ...Y[i],
      OUTPUT[i],
    ]),
  ]),
};

const upstreamness = (out: string): readonly number[] =>
  [...out.matchAll(/,upstreamness,stages,([\d.]+)/g)].map(([, value]) => Number(value));

/** Output times the Leontief inverse, by the series (I − B)⁻¹1 with B = x̂⁻¹Z. */
function seriesOf(flows: readonly (readonly number[])[], output: readonly number[]): readonly number[] {
  let now = output.map(() => 1);
  const all = [...now];
  for (let step = 0; step < 400; step += 1) {
    now = flows.map((line, i) => line.reduce((sum, flow, j) => sum + (flow * now[j]) / output[i], 0));
    now.forEach((value, i) => {
      all[i] += value;
    });
  }
  return all;
}

function expectNear(found: readonly number[], right: readonly number[]): void {
  expect(found).toHaveLength(right.length);
  for (const [i, value] of right.entries()) expect(found[i]).toBeCloseTo(value, 10);
}

describe('a table that a person laid out in one file', () => {
  it.each(Object.entries(LAYOUTS))('%s', async (name, text) => {
    const file = `${name.replaceAll(/\W/g, '-')}.csv`;
    put(text, file);
    const { out, err, code } = await escalar(`compute upstreamness --csv --data ${file}`);
    expect(code, err).toBe(0);
    expectNear(upstreamness(out), seriesOf(Z, OUTPUT));
  });
  it('groups of thousands and a decimal comma', async () => {
    put(
      csv(
        twoLines()
          .slice(0, -2)
          .map((line) => line.slice(0, -1).map(thousands)),
        ';',
      ),
      'comma.csv',
    );
    const { out, err, code } = await escalar('compute upstreamness --csv --data comma.csv');
    expect(code, err).toBe(0);
    const large = Z.map((line) => line.map((value) => 1000 * value + 0.5));
    const made = large.map((line, i) =>
      [...line, ...Y[i].map((value) => 1000 * value + 0.5)].reduce((a, b) => a + b, 0),
    );
    expectNear(upstreamness(out), seriesOf(large, made));
  });
  it('categories of final demand of a person’s own are named', async () => {
    const lines = oneLine((economy, word) => `${economy}_${word === 'HFCE' ? 'families' : word}`);
    put(csv(lines), 'families.csv');
    const { err, code } = await escalar('compute upstreamness --data families.csv --lang es');
    expect(code, err).toBe(0);
    expect(err).toContain('MEX.families');
  });
  it('what is paid for imports stands beside value added, and its parts are added up', async () => {
    const parts = ADDED.map((value) => [3, value - 10, 7]);
    const lines = [
      ...twoLines()
        .slice(0, -2)
        .map((line) => line.slice(0, -1)),
      ['', 'Imports from the rest of the world', ...parts.map(([one]) => one), '', ''],
      ['', 'Compensation of employees', ...parts.map(([, one]) => one), '', ''],
      ['', 'Gross operating surplus', ...parts.map(([, , one]) => one), '', ''],
      ['', 'Total inputs', ...OUTPUT, '', ''],
    ];
    put(csv(lines), 'imports.csv');
    const { err, code } = await escalar('compute upstreamness --data imports.csv');
    expect(code, err).toBe(0);
    expect(err).toContain('MEX.c1: 53, the table says 50');
  });
  it('industries may be called X and Y', async () => {
    const called = (word: string | number) => (word === 'c1' ? 'X' : word === 'c2' ? 'Y' : word);
    for (const [k, lines] of [twoLines(), twoLines({ fills: true })].entries()) {
      put(csv(lines.map((line) => line.map(called))), `letters-${k}.csv`);
      const { out, err, code } = await escalar(`compute upstreamness --csv --data letters-${k}.csv`);
      expect(code, err).toBe(0);
      expectNear(upstreamness(out), seriesOf(Z, OUTPUT));
    }
  });
  it('is read packed', async () => {
    put(gzipSync(strToU8(csv(twoLines()))), 'packed.csv.gz');
    const { out, err, code } = await escalar('compute upstreamness --csv --data packed.csv.gz');
    expect(code, err).toBe(0);
    expectNear(upstreamness(out), seriesOf(Z, OUTPUT));
  });
  it('a long list of rows is none, and is not looked through', () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `MEX,${i},USA,8703,12`).join('\n');
    expect(splitTable('own.csv', strToU8(`reporter,id,partner,product,value\n${rows}\n`))).toBeNull();
  });
  it.each([
    ['a row that is missing', twoLines().filter((line) => line[1] !== 'c2')],
    ['one industry that is missing', twoLines().toSpliced(5, 1)],
    [
      'exports to nobody in the table',
      twoLines().map((line, i) => [...line, i === 1 ? 'Exports' : i > 1 ? 2 : '']),
    ],
    ['a row of more cells than names', twoLines().with(3, [...twoLines()[3], 99])],
    ['a whole beside its parts', wider(['MEX', 'USA'], ['FD', 'FD'])],
    [
      'sales to the rest of the world, written for each',
      wider(['MEX', 'USA'], ['Foreign sales', 'Foreign sales']),
    ],
    ['final demand of nobody', withHead(2, ['', '', 'MEX', '', 'USA', '', '', '', ''])],
    ['groups of industries of one economy', withHead(2, ['', '', 'Goods', '', 'Services', '', '', '', ''])],
    ...[
      'Sales',
      'VBP',
      'Row sum',
      'Σ',
      'Wages',
      'CO2',
      'Rounding',
      'ROW',
      'Rest of the world',
      'Net exports',
    ].map((word): [string, Line[]] => [
      `${word} under the last economy that is written once`,
      twoLines({ fills: true })
        .slice(0, -2)
        .map((line, i) => [...line.slice(0, -1), i === 0 ? '' : i === 1 ? word : 7]),
    ]),
    ['a discrepancy', twoLines().map((line, i) => [...line, i === 1 ? 'Discrepancy' : i > 1 ? 2 : ''])],
    ['a number that its totals do not have', twoLines().with(3, twoLines()[3].with(3, 27))],
  ])('%s is refused', async (name, lines) => {
    const file = `${name.replaceAll(/\W/g, '-')}.csv`;
    put(csv(lines), file);
    for (const lang of ['en', 'es']) {
      const { err, code } = await escalar(`compute upstreamness --lang ${lang} --data ${file}`);
      expect(code, err).toBe(1);
      expect(err).not.toMatch(/undefined|fault of escalar|falla de escalar/);
    }
  });
  it('changed in one way, is refused or has the numbers of their places', () => {
    const met = ends();
    const plain = csv(
      twoLines()
        .slice(0, -2)
        .map((line) => line.slice(0, -1)),
    );
    fc.assert(
      fc.property(mutation, (change) => {
        const text = mutated(plain, change);
        const table = orRefused(() => tableOf(text));
        met[table === null ? 'refused' : 'read'] += 1;
        if (table !== null) expectPlaces(table, plainLines(text));
      }),
      { numRuns: 2000 * TIMES, seed: 23 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(200);
  });
});

function tableOf(text: string): IoTableInput | null {
  const split = splitTable('own.csv', new TextEncoder().encode(text));
  if (split === null) return null;
  const how = { decimal: 'auto', totals: 'check' } as const;
  return readIoCsv(tidyMatrices({ Z: split.Z, Y: split.Y }, how).files, {
    year: '',
    parents: [],
    decimal: 'auto',
  });
}

/** Each number of the table is that of the cell under its names, and no number is left. */
function expectPlaces(
  { rows, demand, Z: flows, Y: final }: IoTableInput,
  lines: readonly (readonly string[])[],
): void {
  const [economies, words, ...body] = lines.filter((line) => line.some((cell) => cell.trim() !== ''));
  const heads = [
    ...rows.map(({ economy, sector }) => [economy, sector]),
    ...demand.map(({ economy, category }) => [economy, category]),
  ];
  rows.forEach(({ economy, sector }, i) => {
    const line = body.find((cells) => cells[0].trim() === economy && cells[1].trim() === sector);
    heads.forEach(([head, word], j) => {
      const at = words.findIndex((cell, c) => c > 1 && cell.trim() === word && economies[c].trim() === head);
      const value = j < rows.length ? flows[i * rows.length + j] : final[i * demand.length + j - rows.length];
      expect(value, `${economy} ${sector} ${head} ${word}`).toBe(
        Number(line?.[at].replaceAll('"', '').replace(',', '.')),
      );
    });
  });
  // a line of names that stands twice says nothing new
  expect(body.filter((line) => line.join() !== words.join())).toHaveLength(rows.length);
  // `x` is output, which is compared and not read
  expect(words.slice(2).filter((word) => !['', 'x'].includes(word))).toHaveLength(heads.length);
}
