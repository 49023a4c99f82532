import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Malformed } from '../../sources/services/core/judge.ts';
import type { Rows } from '../../sources/services/service.ts';

/** A CSV file that grows by rows and is there only when all are in it. */
export interface RowsFile {
  /** @throws Malformed for rows with other columns than those before */
  add(rows: Rows): Promise<void>;
  /** Puts it in its place. */
  commit(): Promise<void>;
  /** Forgets it. */
  discard(): Promise<void>;
}

export async function openRowsFile(path: string): Promise<RowsFile> {
  await mkdir(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  const file = await open(own, 'w');
  let head: string | null = null;
  return {
    async add(rows) {
      const names = lineOf(rows.names);
      if (head !== null && names !== head) throw new Malformed(`other columns than before: ${names.trim()}`);
      if (head === null) await file.writeFile(names);
      head = names;
      await file.writeFile(linesOf(rows));
    },
    async commit() {
      await file.sync();
      await file.close();
      await rename(own, path);
    },
    async discard() {
      await file.close();
      await rm(own, { force: true });
    },
  };
}

function linesOf({ columns }: Rows): string {
  const count = columns[0]?.length ?? 0;
  return Array.from({ length: count }, (_, row) => lineOf(columns.map((column) => column[row] ?? ''))).join(
    '',
  );
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
