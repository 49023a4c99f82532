/** A table in the layout of the OECD, cell by cell, for tests that change some of them. */
export interface IcioGrid {
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

const DEMAND = ['HFCE', 'GFCF', 'INVNT'];

/**
 * A balanced table of small whole numbers that differ from cell to cell: MEX (by MX1 and MX2, where extended), TWN and
 * USA × C26 and C29, with rows TLS, VA and OUT and the column OUT.
 */
export function icioGrid(extended = false): IcioGrid {
  const producers = extended ? ['MEX', 'TWN', 'USA', 'MX1', 'MX2'] : ['MEX', 'TWN', 'USA'];
  const buyers = ['MEX', 'TWN', 'USA'];
  const industries = producers.flatMap((economy) => ['C26', 'C29'].map((sector) => `${economy}_${sector}`));
  const final = buyers.flatMap((economy) => DEMAND.map((category) => `${economy}_${category}`));
  const empty = (label: string): boolean => extended && label.startsWith('MEX');
  const cells = industries.map((row, i) =>
    [...industries, ...final].map((column, c) => {
      if (empty(row) || (c < industries.length && empty(column))) return 0;
      return c < industries.length ? 1 + ((7 * i + 5 * c) % 11) : 20 + ((11 * i + 3 * c) % 17);
    }),
  );
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const output = cells.map(sum);
  const below = (c: number): number => sum(cells.map((row) => row[c]));
  const taxes = [...industries.map((label) => (empty(label) ? 0 : 3)), ...final.map(() => 2)];
  const added = industries.map((_, j) => output[j] - below(j) - taxes[j]);
  const blank = final.map(() => '');
  return {
    header: ['V1', ...industries, ...final, 'OUT'],
    lines: [
      ...industries.map((label, i) => [label, ...cells[i].map(String), String(output[i])]),
      ['TLS', ...taxes.map(String), ''],
      ['VA', ...added.map((value) => String(empty('') ? 0 : value)), ...blank, ''],
      ['OUT', ...output.map(String), ...final.map((_, c) => String(below(industries.length + c) + 2)), ''],
    ],
  };
}

export function icioText({ header, lines }: IcioGrid, delimiter = ','): string {
  return [header, ...lines].map((cells) => `${cells.join(delimiter)}\n`).join('');
}
