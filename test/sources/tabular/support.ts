import { EscalarError } from '../../../src/base/error.ts';
import { type Row, rowsOf } from '../../../src/base/table.ts';
import { readTabularBytes } from '../../../src/sources/tabular/read-tabular.ts';
import { useAllShapes } from '../../../src/sources/tabular/shapes/all-shapes.ts';
import type { TabularOptions } from '../../../src/sources/tabular/tabular-options.ts';
import type { TabularResult } from '../../../src/sources/tabular/tabular-result.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';

useShippedCatalog();
useAllShapes();

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads lines as the file `t.csv`. */
export function read(text: string | Uint8Array, options: TabularOptions = {}): TabularResult {
  return readTabularBytes('t.csv', typeof text === 'string' ? bytesOf(text) : text, options);
}

/** The rows without `source_line`. */
export function rows(result: TabularResult): Row[] {
  return rowsOf(result.table).map(({ source_line: _, ...row }) => row);
}

export function column(result: TabularResult, name: string): unknown[] {
  return rowsOf(result.table).map((row) => row[name]);
}

export function notes(result: TabularResult): string {
  return result.notes.map(({ level, text }) => `${level}: ${text.en}`).join('\n');
}

/** `code@line:column`, or `read` where nothing was refused. */
export function outcome(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    const { line, column: at } = error.where;
    return `${error.code}${line === undefined ? '' : `@${line}`}${at === undefined ? '' : `:${at}`}`;
  }
}

/** Whole numbers below `n` from a seed (mulberry32). */
export function seeded(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}
