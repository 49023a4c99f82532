/** A cell of a published table: a name, a number, or nothing. */
export type Cell = string | number | null;

/** A published table as it lies in its file, line by line. */
export type Lines = readonly (readonly Cell[])[];

export const Z = [
  [10, 5, 3, 0],
  [4, 20, 6, 2],
  [1, 7, 30, 8],
  [0, 2, 9, 40],
];
/** Two categories of final demand of each of two economies. */
export const Y = [
  [60, 12, 8, 2],
  [37, 14, 20, 4],
  [5, 3, 90, 16],
  [6, 1, 50, 22],
];
export const TAXES: readonly number[] = [1, 2, 3, 1];
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** 100, 107, 160, 130. */
export const OUTPUT = Z.map((row, i) => sum(row) + sum(Y[i]));
const below = (j: number): number => sum(Z.map((row, i) => [...row, ...Y[i]][j]));
export const INPUTS: readonly number[] = [...Z[0], ...Y[0]].map((_, j) => below(j));
export const ADDED: readonly number[] = OUTPUT.map((output, j) => output - INPUTS[j] - TAXES[j]);
const none = (count: number): readonly null[] => Array.from({ length: count }, () => null);

/** WIOD's release of 2016: industries 1 and 17, final demand 57 and 60, of MEX and ROW. */
export function wiod2016(prefix = ''): Lines {
  const rows = ['MEX A01 1', 'MEX C26 17', 'ROW A01 1', 'ROW C26 17'].map((row) => row.split(' '));
  const head = ['MEX1', 'MEX17', 'ROW1', 'ROW17', 'MEX57', 'MEX60', 'ROW57', 'ROW60'];
  const account = (
    code: string,
    number: number,
    values: readonly number[],
    final: readonly number[],
  ): Cell[] => [code, `${code}, all`, 'TOT', number, 2014, ...values, ...final, 0];
  const zeros = [0, 0, 0, 0];
  return [
    [
      'IndustryCode',
      'IndustryDescription',
      'Country',
      'RNr',
      'Year',
      ...head.map((name) => prefix + name),
      'TOT',
    ],
    ...rows.map(([economy, code, number], i): Cell[] => [
      code,
      'Crops, animals',
      economy,
      Number(number),
      2014,
      ...Z[i],
      ...Y[i],
      OUTPUT[i],
    ]),
    account('II_fob', 65, INPUTS.slice(0, 4), INPUTS.slice(4)),
    account('TXSP', 66, TAXES, zeros),
    account('EXP_adj', 67, zeros, zeros),
    account('PURR', 68, zeros, zeros),
    account('PURNR', 69, zeros, zeros),
    account('VA', 70, ADDED, zeros),
    account('IntTTM', 71, zeros, zeros),
    account('GO', 73, OUTPUT, zeros),
  ];
}

/** A workbook of the ADB (`F1`), or of WIOD's release of 2013 (`c37`): names in lines and columns of their own. */
export function workbookTable(final: readonly [string, string] = ['F1', 'F4']): Lines {
  const areas = ['MEX', 'MEX', 'RoW', 'RoW'];
  const codes = ['c1', 'c14', 'c1', 'c14'];
  const account = (name: string, code: string, values: readonly number[], more: readonly Cell[]): Cell[] => [
    null,
    name,
    'ToT',
    code,
    ...values,
    ...more,
  ];
  return [
    ['A table of the world'],
    [null, null, null, null, 'Agriculture', 'Electrical', 'Agriculture', 'Electrical', ...none(4)],
    [null, null, null, null, ...areas, ...areas, 'ToT'],
    [null, null, null, null, ...codes, ...final, ...final, null],
    ...Z.map((row, i): Cell[] => [null, 'Industry', areas[i], codes[i], ...row, ...Y[i], OUTPUT[i]]),
    account('Total intermediate consumption', 'r60', INPUTS.slice(0, 4), INPUTS.slice(4)),
    account('taxes less subsidies on products', 'r99', TAXES, []),
    account('Value added at basic prices', 'r64', ADDED, []),
    account('International Transport Margins', '', [0, 0, 0, 0], []),
    account('Output at basic prices', 'r69', OUTPUT, []),
  ];
}

export function linesText(lines: Lines): string {
  const quoted = (cell: Cell): string =>
    typeof cell === 'string' && cell.includes(',') ? `"${cell}"` : `${cell ?? ''}`;
  return lines.map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

/** The same as Stata 12 writes it (release 115), numbers as doubles. */
export function linesStata([head, ...rows]: Lines): Uint8Array {
  const widths = head.map((_, c) => (typeof rows[0][c] === 'string' ? 40 : 0));
  const names = (width: number, texts: readonly string[]): number[] =>
    texts.flatMap((text) => [...Buffer.from(text.padEnd(width, '\0'), 'latin1')]);
  const short = (value: number, size: number): number[] =>
    Array.from({ length: size }, (_, k) => (value >>> (8 * k)) & 255);
  const cell = (value: Cell, width: number): number[] => {
    if (width > 0) return names(width, [String(value)]);
    return [...new Uint8Array(Float64Array.of(value === null ? 2 ** 1023 : Number(value)).buffer)];
  };
  const blank = head.map(() => '');
  return Uint8Array.from([
    115,
    2,
    1,
    0,
    ...short(head.length, 2),
    ...short(rows.length, 4),
    ...names(81, ['']),
    ...names(18, ['']),
    ...widths.map((width) => width || 255),
    ...names(33, head.map(String)),
    ...short(0, 2 * (head.length + 1)),
    ...names(
      49,
      widths.map((width) => (width > 0 ? `%${width}s` : '%9.0g')),
    ),
    ...names(33, blank),
    ...names(81, blank),
    0,
    0,
    0,
    0,
    0,
    ...rows.flatMap((row) => head.flatMap((_, c) => cell(row[c] ?? null, widths[c]))),
  ]);
}
