import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { namingPath } from '../../base/system-error.ts';
import { Malformed } from '../../sources/services/core/judge.ts';
import type { Rows } from '../../sources/services/service.ts';
import { sweepLeftovers } from '../../store/sweep-leftovers.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

/** A CSV file that grows by rows and is there only when all are in it. */
export interface RowsFile {
  /** @throws Malformed for rows with other columns than those before */
  add(rows: Rows): Promise<void>;
  /** Puts it in its place. */
  commit(): Promise<void>;
  /** Forgets it. */
  discard(): Promise<void>;
}

/** Begins one in a hidden folder beside its place, where what runs that died had begun is taken away. */
export async function openRowsFile(path: string): Promise<RowsFile> {
  sweepLeftovers(dirname(path));
  const work = temporaryFolder(dirname(path));
  const own = join(work.path, basename(path));
  const named = namingPath(path);
  const file = await open(own, 'w').catch(named);
  let head: string | null = null;
  return {
    async add(rows) {
      const names = lineOf(rows.names);
      if (head !== null && names !== head) throw new Malformed(`other columns than before: ${names.trim()}`);
      if (head === null) await file.writeFile(names).catch(named);
      head = names;
      await file.writeFile(linesOf(rows)).catch(named);
    },
    async commit() {
      await file.sync().catch(named);
      await file.close();
      await rename(own, path);
      work.remove();
    },
    async discard() {
      await file.close();
      work.remove();
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
