import type { Block } from '../warehouse.ts';

/** Turns the bytes of an answer in ClickHouse's TabSeparated into blocks of columns. */
export interface TabSeparated {
  add(bytes: Uint8Array): void;
  /** @throws TypeError where the answer breaks off within a row */
  end(): void;
}

const ESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
};

/** @param take a block of columns, for each piece of the answer that has whole rows */
export function tabSeparated(take: (block: Block) => void): TabSeparated {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  return {
    add(bytes) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) take(columnsOf(lines));
    },
    end() {
      if (rest + decoder.decode() !== '') throw new TypeError('the answer breaks off within a row');
    },
  };
}

function columnsOf(lines: readonly string[]): Block {
  const columns: (string | null)[][] = (lines[0] ?? '').split('\t').map(() => []);
  for (const line of lines) {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new TypeError('the rows of the answer differ in length');
    for (const [i, cell] of cells.entries()) columns[i].push(cellOf(cell));
  }
  return columns;
}

function cellOf(cell: string): string | null {
  if (cell === '\\N') return null;
  return cell.includes('\\') ? cell.replaceAll(/\\(.)/gs, (_, sign: string) => ESCAPED[sign] ?? sign) : cell;
}
