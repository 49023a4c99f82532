import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';
import {
  ADDED,
  type Cell,
  INPUTS,
  type Lines,
  linesStata,
  OUTPUT,
  TAXES,
  Y,
  Z,
} from '../../support/coded-table.ts';

const ROWS = ['MEX_A01_02', 'MEX_C24', 'ROW_A01_02', 'ROW_C24'];
const FINAL = ['MEX_HFCE', 'MEX_GFCF', 'ROW_HFCE', 'ROW_GFCF'];
/** The table as the OECD publishes it, times a number. */
const icio = (times = 1): Lines => {
  const all = (values: readonly number[]): readonly number[] => values.map((value) => value * times);
  return [
    ['V1', ...ROWS, ...FINAL, 'OUT'],
    ...ROWS.map((row, i): readonly Cell[] => [row, ...all([...Z[i], ...Y[i], OUTPUT[i]])]),
    ['TLS', ...all(TAXES), 0, 0, 0, 0, null],
    ['VA', ...all(ADDED), null, null, null, null, null],
    ['OUT', ...all([...OUTPUT, ...INPUTS.slice(4)]), null],
  ];
};
/** Inputs and final demand alone: nothing states a total by which a wrong reading would be seen. */
const unstated = (times = 1): Lines =>
  icio(times)
    .slice(0, 5)
    .map((line) => line.slice(0, 9));
const BARE: Lines = Z.map((row, i) => [...row, ...Y[i]]);
const COUNTED: Lines = [BARE[0].map((_, c) => `v${c + 1}`), ...BARE];
const part = (names: readonly string[], values: readonly (readonly number[])[]): Lines => [
  ['', ...names],
  ...ROWS.map((row, i): readonly Cell[] => [row, ...values[i]]),
];
const [INPUT_PART, FINAL_PART] = [part(ROWS, Z), part(FINAL, Y)];

const text = (lines: Lines, mark = ',', show: (value: number) => string = String): string =>
  lines
    .map((line) => line.map((cell) => (typeof cell === 'number' ? show(cell) : (cell ?? ''))).join(mark))
    .join('\n')
    .concat('\n');
const comma = (value: number): string => value.toFixed(2).replace('.', ',');
const groups = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
const book = (...sheets: readonly (readonly [string, Lines])[]): Uint8Array =>
  workbook({
    cells: '',
    sheets: sheets.map(([name, lines]) => ({
      name,
      cells: lines.map((line, i) => rowXml(i + 1, line)).join(''),
    })),
  });
const gz = (content: string): Uint8Array => gzipSync(strToU8(content));
const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, one]) => [name, typeof one === 'string' ? strToU8(one) : one]),
    ),
  );
const TABLE = text(icio());
/** What a Mac puts beside each file, and in a zip. */
const MAC = Uint8Array.of(0, 5, 22, 7, 0, 2, 0, 0);

/** The same table as people have it: its files, and what stands behind `--data`. */
const FILES: Readonly<Record<string, readonly [Readonly<Record<string, string | Uint8Array>>, string]>> = {
  'packed with gzip': [{ 'icio_2010.csv.gz': gz(TABLE) }, 'icio_2010.csv.gz'],
  'a packed workbook': [{ 'icio_2010.xlsx.gz': gzipSync(book(['Data', icio()])) }, 'icio_2010.xlsx.gz'],
  'a zip whose name says the year': [{ 'icio_2010.zip': zip({ 'ICIO.csv': TABLE }) }, 'icio_2010.zip'],
  'a zip with words about the table': [
    { 'icio_2010.zip': zip({ 'ICIO.csv': TABLE, 'contents.txt': 'ICIO\nof the OECD\n' }) },
    'icio_2010.zip',
  ],
  'packed within a zip': [{ 'icio_2010.zip': zip({ 'ICIO.csv.gz': gz(TABLE) }) }, 'icio_2010.zip'],
  'tabs within a zip': [{ 'icio_2010.zip': zip({ 'ICIO.tsv': text(icio(), '\t') }) }, 'icio_2010.zip'],
  'decimal commas between semicolons': [{ 'icio_2010.csv': text(icio(), ';', comma) }, 'icio_2010.csv'],
  'decimal commas, points between thousands': [
    { 'icio_2010.csv': text(icio(1000), ';', (value) => `${groups(value, '.')},00`) },
    'icio_2010.csv',
  ],
  'commas between thousands, in quotes': [
    { 'icio_2010.csv': text(icio(1000), ',', (value) => `"${groups(value, ',')}.00"`) },
    'icio_2010.csv',
  ],
  'blanks between thousands': [
    { 'icio_2010.csv': text(icio(1000), ';', (value) => groups(value, '\u00a0')) },
    'icio_2010.csv',
  ],
  'text of Excel in Unicode': [
    { 'icio_2010.txt': Uint8Array.from(Buffer.from(`\ufeff${text(icio(), '\t')}`, 'utf16le')) },
    'icio_2010.txt',
  ],
  'a line that names the separator': [{ 'icio_2010.csv': `sep=;\n${text(icio(), ';')}` }, 'icio_2010.csv'],
  'a title above, a note below': [
    { 'icio_2010.csv': `Mexico and the rest, 2010\n\n${TABLE}\nSource: OECD, 2023\n` },
    'icio_2010.csv',
  ],
  'separators behind every line': [
    { 'icio_2010.csv': text(icio(), ';', comma).replaceAll('\n', ';;\n') },
    'icio_2010.csv',
  ],
  ...Object.fromEntries(
    ['Total', 'Totals', 'Total general', 'Suma', 'Gesamt', '合計'].map(
      (name): [string, readonly [Readonly<Record<string, string>>, string]] => [
        `a column of output called ${name}`,
        [{ 'icio_2010.csv': TABLE.replace(',OUT\n', `,${name}\n`) }, 'icio_2010.csv'],
      ],
    ),
  ),
  'a column of units beside the names': [
    {
      'icio_2010.csv': text(icio().map(([name, ...cells], i) => [name, i === 0 ? 'unit' : 'MUSD', ...cells])),
    },
    'icio_2010.csv',
  ],
  'names of rows that lost their zeros': [
    { 'icio_2010.csv': TABLE.replace(/^(MEX|ROW)_A01_02/gm, '$1_A1_2') },
    'icio_2010.csv',
  ],
  'points in the names': [{ 'icio_2010.csv': TABLE.replace(/(MEX|ROW)_/g, '$1.') }, 'icio_2010.csv'],
  'a workbook with numbers as text': [
    {
      'icio_2010.xlsx': book([
        'Data',
        icio().map((line) => line.map((cell) => (typeof cell === 'number' ? comma(cell) : cell))),
      ]),
    },
    'icio_2010.xlsx',
  ],
  'packed, in a folder of years': [{ 'years/icio_2010.csv.gz': gz(TABLE) }, 'years'],
  'Z and Y, packed': [
    { 'z_2010/Z.csv.gz': gz(text(INPUT_PART)), 'z_2010/Y.csv.gz': gz(text(FINAL_PART)) },
    'z_2010',
  ],
  'Z and Y, workbooks': [
    { 'b_2010/Z.xlsx': book(['S', INPUT_PART]), 'b_2010/Y.xlsx': book(['S', FINAL_PART]) },
    'b_2010',
  ],
  'Z and Y, text with tabs': [
    { 't_2010/Z.txt': text(INPUT_PART, '\t'), 't_2010/Y.txt': text(FINAL_PART, '\t') },
    't_2010',
  ],
  'Z and Y in a zip': [
    { 'own_2010.zip': zip({ 'Z.csv': text(INPUT_PART), 'Y.csv': text(FINAL_PART) }) },
    'own_2010.zip',
  ],
  'Z and Y in a folder of a zip': [
    { 'all.zip': zip({ 'io_2010/Z.csv': text(INPUT_PART), 'io_2010/Y.csv': text(FINAL_PART) }) },
    'all.zip',
  ],
  'Z and Y in a zip of a Mac': [
    {
      'own_2010.zip': zip({
        'Z.csv': text(INPUT_PART),
        '._Z.csv': MAC,
        '__MACOSX/._Y.csv': MAC,
        'Y.csv': text(FINAL_PART),
      }),
    },
    'own_2010.zip',
  ],
  'Z and Y in a folder of a Mac': [
    { 'm_2010/Z.csv': text(INPUT_PART), 'm_2010/._Z.csv': MAC, 'm_2010/Y.csv': text(FINAL_PART) },
    'm_2010',
  ],
  'Z and Y, sheets of a workbook': [
    { 'own_2010.xlsx': book(['Z', INPUT_PART], ['Y', FINAL_PART]) },
    'own_2010.xlsx',
  ],
};

/** The table of numbers alone. */
const ALONE: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
  'packed with gzip': ['u_2010.csv.gz', gz(text(BARE))],
  'in a zip': ['u_2010.zip', zip({ 'u.csv': text(BARE) })],
  'decimal commas between semicolons': ['u_2010.csv', text(BARE, ';', comma)],
  'decimal commas between tabs': ['u_2010.txt', text(BARE, '\t', comma)],
  'blanks alone between the numbers': ['u_2010.txt', text(BARE, '  ')],
  'a workbook': ['u_2010.xlsx', book(['S', BARE])],
  'a file of Stata, packed': ['u_2010.dta.gz', gzipSync(linesStata(COUNTED))],
  'as Stata exports it, with its own names': ['u_2010.csv', text(COUNTED)],
};

describe('an input-output table', () => {
  const { put, escalar } = cliDesk();
  const COMPUTE = 'compute upstreamness --csv --data';
  it.each(Object.entries(FILES))('%s: is read', async (_, [files, data]) => {
    for (const [name, content] of Object.entries(files)) put(content, name);
    const { out, err, code } = await escalar(`${COMPUTE} ${data}`);
    expect(code, err).toBe(0);
    // (100 − 15) / 100, and (130 − 50) / 130
    const share = (cells: string) => valuesAt(out, `year=2010 ${cells} term=value_added_share`)[0];
    expect(share('economy=MEX sector=A01_02'), err).toBeCloseTo(0.85, 12);
    expect(share('economy=ROW sector=C24')).toBeCloseTo(80 / 130, 12);
  });
  it.each(Object.entries(ALONE))('of numbers alone, %s: is read', async (_, [name, content]) => {
    put(content, name);
    const lists = '--read countrylist=MEX,ROW --read sectorlist=a,b';
    const { out, err, code } = await escalar(`${COMPUTE} ${name} ${lists}`);
    expect(code, err).toBe(0);
    const cells = 'year=2010 economy=ROW sector=b term=value_added_share';
    expect(valuesAt(out, cells)[0], err).toBeCloseTo(80 / 130, 12);
  });
  it('in which every point may part thousands is refused, and settled as the message says', async () => {
    const file = put(
      text(unstated(100), ';', (value) => groups(value, '.')),
      'points_2010.csv',
    );
    for (const [lang, said] of [
      ['en', /"1\.000" .*could be 1 or 1000.*\n.*--read decimal=,/],
      ['es', /"1\.000" .*podría ser 1 o 1000.*\n.*--read decimal=,/],
    ] as const) {
      const refused = await escalar(`${COMPUTE} ${file} --lang ${lang}`);
      expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(said)]);
    }
    const { out, err } = await escalar(`${COMPUTE} ${file} --read decimal=,`);
    expect(valuesAt(out, 'economy=MEX sector=A01_02 term=value_added_share')[0], err).toBeCloseTo(0.85, 12);
    const gross = await escalar(`compute gross-exports --csv --data ${file} --read decimal=,`);
    // sold abroad by MEX: 100 (3 + 0 + 6 + 2 + 8 + 2 + 20 + 4)
    expect(valuesAt(gross.out, 'exporter=MEX sector= importer= term=GEXP')[0], gross.err).toBeCloseTo(
      4500,
      6,
    );
  });
  it.each([
    ['quotes', (value: string) => `"${value}"`],
    ['blanks', (value: string) => ` ${value}`],
  ])('in which every point may part thousands is refused in %s too', async (_, around) => {
    const file = put(
      text(unstated(100), ',', (value) => around(groups(value, '.'))),
      'points_2010.csv',
    );
    const { code, err } = await escalar(`${COMPUTE} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('"1.000"')]);
  });
  const third = (lines: Lines): Lines =>
    lines.map((line) => line.map((cell) => (typeof cell === 'number' ? cell + 1.125 : cell)));
  const thousands = (value: number): string => value.toFixed(3).replace('.', ',');
  it.each([
    ['sheets', { 'typed_2010.xlsx': book(['Z', third(INPUT_PART)], ['Y', third(FINAL_PART)]) }, ''],
    [
      'a workbook beside decimal commas',
      {
        'beside_2010/Z.xlsx': book(['S', third(INPUT_PART)]),
        'beside_2010/Y.csv': text(third(FINAL_PART), ';', thousands).replace(/,125(?=\n)/, ',1250'),
      },
      '',
    ],
    [
      'a file of Stata, the mark of the other said',
      {
        'stata_2010/Z.dta': linesStata(third(INPUT_PART)),
        'stata_2010/Y.csv': text(third(FINAL_PART), ';', thousands),
      },
      ' --read decimal=,',
    ],
  ])('of numbers with a type, %s, has the numbers of the file', async (_, files, how) => {
    for (const [name, content] of Object.entries(files)) put(content, name);
    const data = Object.keys(files)[0].replace(/\/.*/, '');
    const { out, err } = await escalar(`compute gross-exports --csv --data ${data}${how}`);
    // sold abroad by MEX: 45, and 1.125 in each of 8 cells
    expect(valuesAt(out, 'exporter=MEX sector= importer= term=GEXP')[0], err).toBeCloseTo(54, 12);
  });
  it('with three decimals in every number is read where one of them tells', async () => {
    const thousandth = (value: number): string => (value / 1000).toFixed(3);
    const { out, err } = await escalar(`${COMPUTE} ${put(text(unstated(), ',', thousandth), 't_2010.csv')}`);
    expect(valuesAt(out, 'economy=MEX sector=A01_02 term=value_added_share')[0], err).toBeCloseTo(0.85, 12);
  });
  it('that was cut off is refused at its line, packed or not', async () => {
    const cut = text(unstated()).replace(/,\d+\n$/, '\n');
    for (const [name, content] of [
      ['cut_2010.csv', cut],
      ['cut_2010.csv.gz', gz(cut)],
    ] as const) {
      const { code, err } = await escalar(`${COMPUTE} ${put(content, name)}`);
      expect([code, err]).toEqual([1, expect.stringContaining(`${name}:5: `)]);
    }
    const torn = gz(TABLE);
    const { code, err } = await escalar(
      `${COMPUTE} ${put(torn.subarray(0, torn.length - 9), 'torn_2010.csv.gz')}`,
    );
    expect([code, err]).toEqual([1, expect.stringMatching(/gzip/)]);
  });
  it('with words where a number belongs is refused there', async () => {
    const file = put(text(icio(), ';', comma).replace('20,00', 'n.d.'), 'words_2010.csv');
    const { code, err } = await escalar(`${COMPUTE} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('words_2010.csv:3')]);
  });
  it.each(['20,00 p', '20,00*', '(20,00)'])('with %s is refused there', async (cell) => {
    const file = put(text(icio(), ';', comma).replace('20,00', cell), 'flag_2010.csv');
    const { code, err } = await escalar(`${COMPUTE} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('flag_2010.csv:3')]);
  });
});
