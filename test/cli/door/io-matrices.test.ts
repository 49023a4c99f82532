import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';
import { ADDED, OUTPUT, TAXES, Y, Z } from '../../support/coded-table.ts';

const { put, escalar } = cliDesk();
const NAMES = ['MEX.01', 'MEX.02', 'ROW.01', 'ROW.02'];
const LOST = NAMES.map((name) => name.replace('.0', '.'));
const BUYERS = ['MEX', 'ROW'];
const FINAL = Y.map(([a, b, c, d]) => [a + b, c + d]);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const down = (values: readonly (readonly number[])[]): number[] =>
  values[0].map((_, c) => sum(values.map((row) => row[c])));
type Cells = readonly (readonly (string | number)[])[];
/** A matrix with names above and beside. */
const matrix = (
  columns: readonly string[],
  rows: readonly string[],
  values: readonly (readonly number[])[],
): Cells => [['', ...columns], ...rows.map((row, i) => [row, ...values[i]])];
const text = (cells: Cells): string => `${cells.map((row) => row.join(',')).join('\n')}\n`;
/** A column put into a matrix at a place. */
const column = (cells: Cells, at: number, own: readonly (string | number)[]): Cells =>
  cells.map((row, i) => [...row.slice(0, at), own[i], ...row.slice(at)]);
const [PLAIN_Z, PLAIN_Y] = [matrix(NAMES, NAMES, Z), matrix(BUYERS, NAMES, FINAL)];
const OUT_LINE = ['OUT', ...OUTPUT];
const VECTORS: Cells = [['', 'output'], ...NAMES.map((name, i) => [name, OUTPUT[i]])];

interface Files {
  readonly Z?: string;
  readonly Y?: string;
  readonly vectors?: string;
  readonly satellites?: string;
}
let tables = 0;
/** Puts a folder of a table, plain where nothing else is said, and gives its name. */
function folder({ Z: inputs = text(PLAIN_Z), Y: final = text(PLAIN_Y), ...more }: Files): string {
  tables += 1;
  for (const [part, content] of Object.entries({ Z: inputs, Y: final, ...more }))
    put(content, `t${tables}_2010/${part}.csv`);
  return `t${tables}_2010`;
}
const compute = (files: Files, ...more: readonly string[]) =>
  escalar(`compute upstreamness --csv --data ${folder(files)}`, ...more);

/** What people's files have beside or instead, and what must be said of it. */
const READ: Readonly<Record<string, readonly [Files, RegExp]>> = {
  'rows that lost their zeros': [{ Z: text(matrix(NAMES, LOST, Z)) }, /MEX\.1 = MEX\.01, MEX\.2 = MEX\.02/],
  'columns that lost their zeros': [{ Z: text(matrix(LOST, NAMES, Z)) }, /leading zeros: MEX\.1 = MEX\.01/],
  'final demand that lost them': [{ Y: text(matrix(BUYERS, LOST, FINAL)) }, /Y\.csv: names were matched/],
  'vectors that lost them': [
    { vectors: text(VECTORS).replaceAll('.0', '.') },
    /vectors\.csv: names were matched/,
  ],
  'blanks at the point': [
    { Y: text(matrix(BUYERS, ['MEX. 01', 'MEX .02', 'ROW.01', 'ROW.02'], FINAL)) },
    /MEX\. 01 = MEX\.01, MEX \.02 = MEX\.02/,
  ],
  ...Object.fromEntries(
    ['Total', 'Sum', 'Suma', 'Gesamt', '合計', 'Total general', 'Grand Total', 'Somme', 'Итого', '_T'].map(
      (name): [string, readonly [Files, RegExp]] => [
        `a row and a column ${name} in both`,
        [
          {
            Z: text([...column(PLAIN_Z, 5, [name, ...Z.map(sum)]), [name, ...down(Z), sum(down(Z))]]),
            Y: text([
              ...column(PLAIN_Y, 3, [name, ...FINAL.map(sum)]),
              [name, ...down(FINAL), sum(down(FINAL))],
            ]),
          },
          new RegExp(`Z\\.csv: read as totals .*: ${name}\\.\\n.*Y\\.csv: read as totals .*: ${name}\\.`),
        ],
      ],
    ),
  ),
  'a total rounded by 0.4 per cent': [
    { Z: text([...PLAIN_Z, ['Total', ...down(Z).map((value) => value * 1.004)]]) },
    /read as totals/,
  ],
  'output beside final demand': [
    { Y: text(column(PLAIN_Y, 3, ['Total', ...OUTPUT])) },
    /Y\.csv: read as totals/,
  ],
  'taxes, value added and output below': [
    { Z: text([...PLAIN_Z, ['TLS', ...TAXES], ['VA', ...ADDED], OUT_LINE]) },
    /: TLS, VA, OUT\./,
  ],
  'a total below the vectors': [
    { vectors: text([...VECTORS, ['Total', sum(OUTPUT)]]) },
    /vectors\.csv: read as totals/,
  ],
  'a total beside the accounts': [
    {
      satellites: text([
        ['', ...NAMES, 'Total'],
        ['jobs', 1, 2, 3, 4, 10],
      ]),
    },
    /satellites\.csv: read as totals/,
  ],
  'a column of units': [
    { Z: text(column(PLAIN_Z, 1, ['unit', 'MUSD', 'MUSD', 'MUSD', 'MUSD'])) },
    /columns of words are not read: unit \(MUSD\)/,
  ],
  'names of industries beside their codes': [
    { Z: text(column(PLAIN_Z, 1, ['name', 'Farms', 'Mines', 'Farms', 'Mines'])) },
    /columns of words are not read: name \(Farms\)/,
  ],
  'an index of pandas': [{ Z: text(column(PLAIN_Z, 0, ['', 0, 1, 2, 3])) }, /^(?!.*words)/],
  'a title above and a note below': [
    { Z: `Flows of 2010\n\n${text(PLAIN_Z)}\nSource: own\n` },
    /^(?!.*refused)/,
  ],
  'separators behind every line': [{ Z: text(PLAIN_Z).replaceAll('\n', ',,\n') }, /^(?!.*refused)/],
  'rows in another order than columns': [
    {
      Z: text([PLAIN_Z[0], ...PLAIN_Z.slice(1).reverse()]),
      Y: text([PLAIN_Y[0], ...PLAIN_Y.slice(1).reverse()]),
    },
    /^(?!.*refused)/,
  ],
};

describe('matrices of a person', () => {
  it.each(Object.entries(READ))('%s: read, and said', async (_, [files, said]) => {
    const { out, err, code } = await compute(files);
    expect(code, err).toBe(0);
    expect(err).toMatch(said);
    // (100 − 15) / 100, and (130 − 50) / 130
    const share = (cells: string) => valuesAt(out, `year=2010 ${cells} term=value_added_share`)[0];
    expect(share('economy=MEX sector=01'), err).toBeCloseTo(0.85, 12);
    expect(share('economy=ROW sector=02')).toBeCloseTo(80 / 130, 12);
  });
  it('with codes that only zeros tell apart keep them apart', async () => {
    const both = ['MEX.01', 'MEX.1', 'ROW.01', 'ROW.1'];
    const { out } = await compute({ Z: text(matrix(both, both, Z)), Y: text(matrix(BUYERS, both, FINAL)) });
    expect(valuesAt(out, 'economy=ROW sector=1 term=value_added_share')[0]).toBeCloseTo(80 / 130, 12);
  });
  it('have value added and output from the lines below the inputs', async () => {
    const { out, err } = await compute(
      { Z: text([...PLAIN_Z, ['TLS', ...TAXES], ['VA', ...ADDED], OUT_LINE]) },
      ...['--read', 'value-added=supplied', '--read', 'output=published'],
    );
    // value added without the taxes of 1 and 1
    expect(valuesAt(out, 'economy=MEX sector=01 term=value_added_share')[0], err).toBeCloseTo(
      ADDED[0] / 100,
      12,
    );
  });
  it.each([
    ['row', { Z: text([...PLAIN_Z, ['Total', 1, 2, 3, 4]]) }],
    ['column', { Z: text(column(PLAIN_Z, 5, ['Total', 1, 2, 3, 4])) }],
    ['column of final demand', { Y: text(column(PLAIN_Y, 3, ['Total', 1, 2, 3, 4])) }],
  ])('with a %s of totals that are no sums are refused, and read as the message says', async (_, files) => {
    for (const [lang, said] of [
      ['en', /adds up to \d+, and the file says 1\..*\n.*--read totals=ignore/],
      ['es', /suma \d+, y el archivo dice 1\..*\n.*--read totals=ignore/],
    ] as const) {
      const refused = await compute(files, '--lang', lang);
      expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(said)]);
    }
    const { out, err } = await compute(files, '--read', 'totals=ignore');
    expect(valuesAt(out, 'economy=MEX sector=01 term=value_added_share')[0], err).toBeCloseTo(0.85, 12);
  });
  it.each([
    ['a head', { Z: text(matrix(['MEX.01', '', 'ROW.01', 'ROW.02'], NAMES, Z)) }, /Z\.csv:1:3: .*""/],
    ['a name of a row', { Z: text(matrix(NAMES, ['MEX.01', '', 'ROW.01', 'ROW.02'], Z)) }, /Z\.csv:3:1: ""/],
    ['a cell', { Z: text(PLAIN_Z).replace(',0\n', ',\n') }, /Z\.csv:2:5: .*holds ""/],
  ])('without %s are refused at its place', async (_, files, said) => {
    const { code, err } = await compute(files);
    expect([code, err]).toEqual([1, expect.stringMatching(said)]);
  });
  it('say a column of the vectors that nobody knows, and a file that nothing reads', async () => {
    const vectors = text(column(VECTORS, 2, ['empleo', 1, 2, 3, 4]));
    const name = folder({ vectors });
    for (const file of ['jobs.csv', 'README.md', '~lock.csv', 'notes.pdf']) put('a\n', `${name}/${file}`);
    for (const [lang, column, file] of [
      [
        'en',
        `vectors.csv: "empleo" not read: its columns are output (or x) and va`,
        `${name}: nothing reads jobs.csv:`,
      ],
      [
        'es',
        `vectors.csv: no se lee "empleo": sus columnas son output (o x) y va`,
        `${name}: nada lee jobs.csv:`,
      ],
    ]) {
      const { code, err } = await escalar(`compute upstreamness --data ${name} --lang ${lang}`);
      expect(code, err).toBe(0);
      expect(err).toContain(`! ${name}/${column}`);
      expect(err).toContain(`! ${file}`);
    }
  });
  it('that need none of this are read without a word', async () => {
    expect((await compute({ vectors: text(VECTORS) })).err.split('\n')).toHaveLength(3);
  });
  it('with a line of units below their names are read as without it, and refused in two units', async () => {
    const plain = await compute({});
    const below = (cells: Cells, units: readonly string[]): string =>
      text([
        cells[0],
        ['unit', ...cells[0].slice(1).map((_, c) => units[c % units.length])],
        ...cells.slice(1),
      ]);
    for (const units of [['M.USD'], ['million US dollars', 'USD mn']])
      expect((await compute({ Z: below(PLAIN_Z, units), Y: below(PLAIN_Y, units) })).out).toBe(plain.out);
    const crlf = below(PLAIN_Z, ['EUR']).replaceAll('\n', '\r\n');
    expect((await compute({ Z: crlf })).out).toBe(plain.out);
    const { code, err } = await compute({ Z: below(PLAIN_Z, ['USD', 'EUR']) });
    expect([code, err]).toEqual([1, expect.stringMatching(/Z\.csv:2: .*several units \(USD, EUR\)/)]);
    expect(
      (await compute({ Z: text([PLAIN_Z[0], ['unit', 'USD', 'USD', 'USD', 'USD']]).trimEnd() })).code,
    ).toBe(1);
    // the United States above each industry are economies
    expect((await compute({ Z: below(PLAIN_Z, ['US']) })).err).toContain('names in its first two lines');
  });
});
