import { type BuildTableInput, buildTable } from '../../src/indicators/chains/build-table.ts';
import type { IoTable } from '../../src/indicators/chains/io-table.ts';
import { goldenCells } from './golden.ts';

/** A CSV of numbers with labels in the first row and column, as the reference programs wrote it. */
export interface LabelledMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
}

export function labelledMatrix(path: string): LabelledMatrix {
  const [head, ...lines] = goldenCells(path);
  return {
    rows: lines.map((line) => line[0]),
    columns: head.slice(1),
    values: lines.map((line) => line.slice(1).map(Number)),
  };
}

/** The folder of a reference table, as `goldenCells` knows it. */
export const goldenFolder = (name: string): string => `golden/chains/${name}`;

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
