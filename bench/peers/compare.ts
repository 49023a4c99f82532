import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export type Cells = ReadonlyMap<string, number>;

/** The numbers of a CSV by the cells of its key columns; lines without a number are left out. */
export async function readCells(
  path: string,
  keys: readonly string[],
  value: string,
  scale = 1,
): Promise<Cells> {
  const cells = new Map<string, number>();
  let columns: readonly number[] = [];
  let at = -1;
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const parts = line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1'));
    if (at < 0) {
      columns = keys.map((key) => parts.indexOf(key));
      at = parts.indexOf(value);
      if (at < 0 || columns.includes(-1)) throw new Error(`${path}: no columns ${keys}, ${value} in ${line}`);
    } else if (parts[at] !== '' && parts[at] !== 'NA')
      cells.set(columns.map((k) => parts[k]).join(','), Number(parts[at]) * scale);
  }
  return cells;
}

export interface Difference {
  /** Over the largest absolute number of ours. */
  readonly largest: number;
  readonly cells: number;
  /** Keys that only one of the two has. */
  readonly unmatched: number;
}

export function differenceOf(ours: Cells, theirs: Cells): Difference {
  let [largest, scale, cells] = [0, 0, 0];
  for (const [key, value] of ours) {
    scale = Math.max(scale, Math.abs(value));
    const other = theirs.get(key);
    if (other === undefined) continue;
    cells += 1;
    // NaN of one side is a difference, not silence
    const gap = Math.abs(value - other);
    largest = Number.isNaN(gap) ? Number.POSITIVE_INFINITY : Math.max(largest, gap);
  }
  return {
    largest: scale === 0 ? largest : largest / scale,
    cells,
    unmatched: ours.size + theirs.size - 2 * cells,
  };
}
