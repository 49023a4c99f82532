import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIoCsv } from '../../../src/sources/io-csv/read-io-csv.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { partFiles } from '../../../src/workspace/io/io-parts.ts';
import { settleParts } from '../../../src/workspace/io/tidy/settle-parts.ts';
import { cliDesk } from '../../support/cli-desk.ts';
import { ends, orRefused, TIMES } from '../../support/fuzz-ends.ts';
import { mutated, mutation, plainLines } from '../../support/mutated-csv.ts';

const { put, escalar } = cliDesk();
beforeAll(() => useShippedCatalog());

const NAMES = ['AAA.c1', 'AAA.c2', 'BBB.c1'];
const FINAL = ['AAA.fd', 'BBB.fd'];
const Z = [
  [10, 5, 5],
  [4, 11, 6],
  [3, 7, 12],
];
const Y = [
  [61, 19],
  [52, 27],
  [8, 70],
];
type Numbers = readonly (readonly number[])[];
const named = (values: Numbers, rows: readonly string[], columns: readonly string[], corner = ''): string =>
  [[corner, ...columns], ...values.map((line, r) => [rows[r], ...line])]
    .map((line) => `${line.join(',')}\n`)
    .join('');
const bare = (values: Numbers): string => values.map((line) => `${line.join(',')}\n`).join('');
const two = (values: Numbers, columns: readonly string[], below: string, mark: string): string => {
  const cut = (at: number) => columns.map((name) => name.split('.')[at]);
  return [
    ['region', '', ...cut(0)],
    [below, '', ...cut(1)],
    ['region', 'sector', ...columns.map(() => '')],
    ...values.map((line, r) => [...NAMES[r].split('.'), ...line]),
  ]
    .map((line) => `${line.join(mark)}\n`)
    .join('');
};
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `"${name}"`);
const blanks = (values: Numbers, columns: readonly string[]): string =>
  [quoted(columns).join(' '), ...values.map((line, r) => [`"${NAMES[r]}"`, ...line].join(' '))]
    .map((line) => `${line}\n`)
    .join('');
const PLAIN = { 'Z.csv': named(Z, NAMES, NAMES), 'Y.csv': named(Y, NAMES, FINAL) };
const x = `row,x\n${NAMES.map((name) => `${name},100\n`).join('')}`;
const LABELS = `economy,sector\n${NAMES.map((name) => `${name.replace('.', ',')}\n`).join('')}`;
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'T, FD and VA': {
    'T.csv': PLAIN['Z.csv'],
    'FD.csv': PLAIN['Y.csv'],
    'VA.csv': named([[83, 77, 77]], ['va'], NAMES),
  },
  'Z, FD and X': { 'Z.csv': PLAIN['Z.csv'], 'FD.csv': PLAIN['Y.csv'], 'X.csv': x },
  'parts of value added in V, by column, and x as numbers alone': {
    ...PLAIN,
    'V.csv': named(
      [
        [80, 3],
        [70, 7],
        [75, 2],
      ],
      NAMES,
      ['D1', 'B2A3G'],
    ),
    'x.csv': '100\n100\n100\n',
  },
  'A with x': {
    'A.csv': named(
      Z.map((row) => row.map((value) => value / 100)),
      NAMES,
      NAMES,
    ),
    'Y.csv': PLAIN['Y.csv'],
    'x.csv': x,
  },
  'A without x': {
    'A.csv': named(
      Z.map((row) => row.map((value) => value / 100)),
      NAMES,
      NAMES,
    ),
    'Y.csv': PLAIN['Y.csv'],
  },
  'numbers alone with labels.csv': { 'Z.csv': bare(Z), 'Y.csv': bare(Y), 'labels.csv': LABELS },
  'a matrix that R wrote without names, with labels that count': {
    'Z.csv': named(Z, quoted(['1', '2', '3']), quoted(['V1', 'V2', 'V3']), '""'),
    'Y.csv': named(Y, quoted(['1', '2', '3']), quoted(['V1', 'V2']), '""'),
    'labels.csv': `n,region,industry\n${NAMES.map((name, k) => `${k + 1},${name.replace('.', ',')}\n`).join('')}`,
    'labels_Y.csv': 'AAA.fd\nBBB.fd\n',
  },
  'names in two lines and columns, as pymrio writes them': {
    'Z.csv': two(Z, NAMES, 'sector', ','),
    'Y.csv': two(Y, FINAL, 'category', ','),
  },
  'what write.table of R writes': { 'Z.txt': blanks(Z, NAMES), 'Y.txt': blanks(Y, FINAL) },
  'what write.csv of R writes': {
    'Z.csv': named(Z, quoted(NAMES), quoted(NAMES), '""'),
    'Y.csv': named(Y, quoted(NAMES), quoted(FINAL), '""'),
  },
  'tabs, with a line of names that lacks its corner': {
    'Z.csv': PLAIN['Z.csv'].replace(',', '').replaceAll(',', '\t'),
    'Y.csv': PLAIN['Y.csv'].replace(',', '').replaceAll(',', '\t'),
  },
};
const putAll = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, content] of Object.entries(files)) put(content, `${folder}/${name}`);
};

describe('a table whose files or names are called otherwise', () => {
  it.each(Object.entries(CASES))('%s is the same table', async (name, files) => {
    const [plain, other] = ['plain_2010', `other-${name.replaceAll(/\W/g, '')}_2010`];
    putAll(plain, PLAIN);
    putAll(other, files);
    const ask = 'compute upstreamness --csv --data';
    const [right, read] = [await escalar(ask, plain), await escalar(ask, other)];
    expect(read.code, read.err).toBe(0);
    expect(read.out).toBe(right.out);
    expect(read.err).not.toContain('nothing reads');
    if (Object.keys(files).some((one) => /^VA?\.csv$/.test(one))) {
      const added = await escalar(`${ask} ${other} --read value-added=supplied`);
      expect(added.code, added.err).toBe(0);
      expect(added.out).toMatch(/2010,AAA,c1,value_added_share,share,0\.83$/m);
    }
    if (Object.keys(files).some((one) => /^x\.csv$/i.test(one)))
      expect((await escalar(`${ask} ${other} --read output=published`)).code).toBe(0);
  });
  it('of one economy needs no name of it', async () => {
    const [industries, uses] = [NAMES.map((_, k) => `c${k + 1}`), ['households', 'investment']];
    const files = { 'Z.csv': named(Z, industries, industries), 'Y.csv': named(Y, industries, uses) };
    putAll('one_2010', files);
    putAll('said_2010', {
      'Z.csv': named(
        Z,
        industries.map((name) => `NAT.${name}`),
        industries.map((name) => `NAT.${name}`),
      ),
      'Y.csv': named(
        Y,
        industries.map((name) => `NAT.${name}`),
        uses.map((use) => `NAT.${use}`),
      ),
    });
    const ask = 'compute upstreamness --csv --data';
    const [said, one] = [await escalar(ask, 'said_2010'), await escalar(ask, 'one_2010')];
    expect(one.code, one.err).toBe(0);
    expect(one.out).toBe(said.out);
    expect(one.err).toContain('called NAT');
    putAll('output_2010', { ...files, 'vectors.csv': 'row,output\nc1,100\nc2,100\nc3,100\n' });
    expect((await escalar(`${ask} output_2010 --read output=published`)).out).toBe(said.out);
    const others = {
      ...Object.fromEntries(
        ['exports', 'Net exports', 'Sales abroad', 'ROW', 'foreign', 'Sales'].map((use) => [
          use,
          { ...files, 'Y.csv': named(Y, industries, ['households', use]) },
        ]),
      ),
      economies: {
        'Z.csv': named(Z, ['MEX', 'USA', 'CHN'], ['MEX', 'USA', 'CHN']),
        'Y.csv': named(Y, ['MEX', 'USA', 'CHN'], uses),
      },
    };
    for (const [name, other] of Object.entries(others)) {
      putAll(`${name.replace(' ', '')}_2010`, other);
      const { code, err } = await escalar(ask, `${name.replace(' ', '')}_2010`);
      expect([name, code]).toEqual([name, 1]);
      expect(err).toContain('MEX.c14');
    }
    putAll('called_2010', { 'MEX_Z.csv': files['Z.csv'], 'MEX_Y.csv': files['Y.csv'] });
    expect((await escalar(ask, 'called_2010')).err).toContain('called MEX');
  });
  it.each([
    ['numbers alone', { 'Z.csv': bare(Z), 'Y.csv': bare(Y) }, /labels\.csv/],
    [
      'labels that are fewer',
      { 'Z.csv': bare(Z), 'Y.csv': bare(Y), 'labels.csv': 'AAA.c1\nAAA.c2\n' },
      /3.*2/s,
    ],
    ['flows that are called coefficients', { 'A.csv': PLAIN['Z.csv'], 'Y.csv': PLAIN['Y.csv'] }, /x\.csv/],
    [
      'coefficients with value added and no output',
      { 'A.csv': PLAIN['Z.csv'], 'Y.csv': PLAIN['Y.csv'], 'VA.csv': named([[83, 77, 77]], ['va'], NAMES) },
      /x\.csv/,
    ],
    [
      'rows of which nothing says that they are value added',
      {
        ...PLAIN,
        'VA.csv': named(
          [
            [83, 77, 77],
            [1, 1, 1],
          ],
          ['va_1', 'carbon'],
          NAMES,
        ),
      },
      /carbon/,
    ],
  ] as const)('%s are refused with what is lacking, in both languages', async (name, files, words) => {
    const folder = `refused-${name.replaceAll(/\W/g, '')}_2010`;
    putAll(folder, files);
    for (const lang of ['en', 'es']) {
      const { err, code } = await escalar(`compute upstreamness --lang ${lang} --data ${folder}`);
      expect(code, err).toBe(1);
      expect(err).toMatch(words);
    }
  });
  it('numbers with labels, changed in one way, are refused or have the numbers of their places', () => {
    const met = ends();
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    fc.assert(
      fc.property(mutation, (change) => {
        const text = mutated(bare(Z), change);
        const table = orRefused(() => {
          const given = {
            Z: file('Z.csv', text),
            Y: file('Y.csv', bare(Y)),
            labels: file('labels.csv', LABELS),
          };
          const { files } = settleParts(given, 'own', { decimal: 'auto' });
          return readIoCsv(partFiles(files, 'own'), { year: '2010' });
        });
        met[table === null ? 'refused' : 'read'] += 1;
        if (table === null) return;
        const plain = plainLines(text).map((line) => line.map(Number));
        expect([...table.Z], JSON.stringify(text)).toEqual(plain.flat());
      }),
      { numRuns: 2000 * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(200);
  });
});
