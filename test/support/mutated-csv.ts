import fc from 'fast-check';

/** A small CSV with names above and beside, changed in one way. */
export interface Mutation {
  readonly how: (typeof WAYS)[number];
  readonly at: number;
  readonly word: string;
}

const WAYS = [
  'cell',
  'header',
  'label',
  'empty',
  'drop line',
  'repeat line',
  'drop column',
  'repeat column',
  'swap headers',
  'swap labels',
  'more cells',
  'cut',
  'move line',
  'move column',
  'quotes',
  'semicolons',
  'returns',
  'none',
] as const;
const WORDS = ['7', '-3', '0', '1e3', 'n.a.', '1,5', 'x', '', 'AAA.c1', '*', '12.25', '__proto__', ' 4 '];

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.constantFrom(...WAYS),
  at: fc.nat(10_000),
  word: fc.constantFrom(...WORDS),
});

/** The text after the mutation, with line feeds and commas in `text`. */
export function mutated(text: string, { how, at, word }: Mutation): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const height = lines.length;
  const width = lines[0].length;
  const [row, column] = [1 + (at % (height - 1)), 1 + (Math.floor(at / height) % (width - 1))];
  const [otherRow, otherColumn] = [1 + (row % (height - 1)), 1 + (column % (width - 1))];
  const put = (r: number, c: number, cell: string): string[][] => lines.with(r, lines[r].with(c, cell));
  const columns = (change: (line: string[]) => string[]): string[][] => lines.map(change);
  const joined = (all: readonly (readonly string[])[], mark = ',', end = '\n'): string =>
    all.map((line) => `${line.join(mark)}${end}`).join('');
  switch (how) {
    case 'cell':
      return joined(put(row, column, word));
    case 'empty':
      return joined(put(row, column, ''));
    case 'header':
      return joined(put(0, column, word));
    case 'label':
      return joined(put(row, 0, word));
    case 'drop line':
      return joined(lines.toSpliced(row, 1));
    case 'repeat line':
      return joined(lines.toSpliced(row, 0, lines[row]));
    case 'drop column':
      return joined(columns((line) => line.toSpliced(column, 1)));
    case 'repeat column':
      return joined(columns((line) => line.toSpliced(column, 0, line[column])));
    case 'swap headers':
      return joined(
        lines.with(0, lines[0].with(column, lines[0][otherColumn]).with(otherColumn, lines[0][column])),
      );
    case 'swap labels':
      return joined(
        lines
          .with(row, lines[row].with(0, lines[otherRow][0]))
          .with(otherRow, lines[otherRow].with(0, lines[row][0])),
      );
    case 'more cells':
      return joined(lines.with(row, [...lines[row], word]));
    case 'cut':
      return joined(lines).slice(0, at % text.length);
    case 'move line':
      return joined([...lines.toSpliced(row, 1), lines[row]]);
    case 'move column':
      return joined(columns((line) => [...line.toSpliced(column, 1), line[column]]));
    case 'quotes':
      return joined(lines.map((line) => line.map((cell) => `"${cell}"`)));
    case 'semicolons':
      return joined(lines, ';');
    case 'returns':
      return `\ufeff${joined(lines, ',', '\r\n')}\r\n`;
    case 'none':
      return text;
  }
}

/** The lines of a text as a plain reading cuts them: no quotes, commas or semicolons, nothing for a blank line. */
export function plainLines(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replaceAll('"', '')
        .split(line.includes(';') ? ';' : ',')
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.some((cell) => cell !== ''));
}

/** What a plain reading of the same bytes gives by `row → column`; null where a careful reader must refuse. */
export function plainCells(text: string): ReadonlyMap<string, number> | null {
  const [head = [], ...rows] = plainLines(text);
  const cells = new Map<string, number>();
  for (const line of rows) {
    if (line.length !== head.length || line[0] === '') return null;
    for (const [c, cell] of line.entries()) {
      if (c === 0) continue;
      const key = `${line[0]} → ${head[c]}`;
      if (head[c] === '' || cell === '' || cells.has(key) || !Number.isFinite(Number(cell))) return null;
      cells.set(key, Number(cell));
    }
  }
  return cells;
}

const STORED = ['utf-8', 'mark', 'utf-16le', 'utf-16be', 'latin-1', 'zero byte'] as const;

/** How a text is stored: as it is, with a mark before it, in 16 bits, in one byte a letter, with a zero byte somewhere. */
export type Storage = readonly [how: (typeof STORED)[number], at: number];

export const storage: fc.Arbitrary<Storage> = fc.tuple(
  fc.constantFrom<(typeof STORED)[number]>('utf-8', 'utf-8', 'utf-8', ...STORED),
  fc.nat(10_000),
);

/** The bytes of a text. */
export function stored(text: string, [how, at]: Storage): Uint8Array {
  const plain = new TextEncoder().encode(text);
  switch (how) {
    case 'utf-8':
      return plain;
    case 'mark':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'latin-1':
      return new Uint8Array(Buffer.from(text, 'latin1'));
    case 'zero byte': {
      const place = at % (plain.length + 1);
      return Uint8Array.from([...plain.subarray(0, place), 0, ...plain.subarray(place)]);
    }
  }
}
