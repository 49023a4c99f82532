import { readFileSync } from 'node:fs';
import { type BuildTableInput, buildTable } from '../../src/indicators/chains/build-table.ts';
import type { IoTable } from '../../src/indicators/chains/io-table.ts';
import { sharedPath } from './shared.ts';

/** A CSV of numbers with labels in the first row and column, as the reference programs wrote it. */
export interface LabelledMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
}

export function csvRows(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"|"$/g, '')));
}

export function labelledMatrix(path: string): LabelledMatrix {
  const [head, ...lines] = csvRows(path);
  return {
    rows: lines.map((line) => line[0]),
    columns: head.slice(1),
    values: lines.map((line) => line.slice(1).map(Number)),
  };
}

/** The folder of a reference table, or null where the shared material is absent. */
export function goldenFolder(name: string): string | null {
  return sharedPath(`golden/chains/${name}`);
}

/** Reads `input_Z.csv` and `input_Y.csv` of a folder; the text before `separator` is the economy. */
export function goldenTable(folder: string, separator: string, more: Partial<BuildTableInput> = {}): IoTable {
  const Z = labelledMatrix(`${folder}/input_Z.csv`);
  const Y = labelledMatrix(`${folder}/input_Y.csv`);
  const rowOf = (label: string) => {
    const at = label.indexOf(separator);
    return { economy: label.slice(0, at), sector: label.slice(at + 1) };
  };
  return buildTable({
    year: '1995',
    rows: Z.rows.map(rowOf),
    demand: Y.columns.map((economy) => ({ economy, category: '' })),
    Z: Float64Array.from(Z.values.flat()),
    Y: Float64Array.from(Y.values.flat()),
    ...more,
  });
}
