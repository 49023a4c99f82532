import { gras } from '../../math/gras.ts';
import { randomNormals } from '../../math/random-normals.ts';
import { closes, type Residual } from '../define.ts';
import type { IoTable } from './io-table.ts';

/** An error that a person assumes of the cells of a table. */
export interface CellNoise {
  /** Standard deviation of a cell relative to its number: 0.1 is 10%. */
  readonly error: number;
  /** The same numbers come of the same seed. */
  readonly seed: number;
}

export interface NoisyTable {
  readonly table: IoTable;
  readonly residuals: readonly Residual[];
}

/**
 * A table whose cells of inputs and of final demand, as published, are each multiplied by an independent log-normal factor
 * of mean 1, and then brought back by GRAS to the sums of rows and columns that they had: output, inputs in all, value
 * added and each column of final demand stay. Zeros stay zero, signs stay. Without an error it is the table itself.
 *
 * Those sums are what publishers take from national accounts, and what is inside is what they estimate to fit them; a
 * value added that is what a column leaves would have the errors of all its cells.
 * Bullard and Sebald 1988, Lenzen, Wood and Wiedmann 2010. Cost: that of a GRAS of n × (n + C).
 * @param draw its number: each has factors of its own
 * @throws EscalarError of `gras`
 * @example
 * import { buildTable, noisyTable } from 'escalar/chains';
 *
 * const table = buildTable({
 *   year: '2020',
 *   rows: [
 *     { economy: 'MEX', sector: 'a' },
 *     { economy: 'USA', sector: 'a' },
 *   ],
 *   demand: [
 *     { economy: 'MEX', category: 'hh' },
 *     { economy: 'USA', category: 'hh' },
 *   ],
 *   Z: Float64Array.of(10, 5, 20, 30),
 *   Y: Float64Array.of(60, 25, 10, 140),
 * });
 * const drawn = noisyTable(table, { error: 0.1, seed: 1 }, 1).table;
 * [drawn.Z[0] === 10, drawn.x[0], drawn.valueAdded[0]]; // => [false, 100, 70]
 */
export function noisyTable(table: IoTable, { error, seed }: CellNoise, draw: number): NoisyTable {
  if (error === 0) return { table, residuals: [] };
  const { n, Z, demand, demandValues, demandEconomy } = table;
  const [C, width] = [demand.length, n + demand.length];
  const cells = new Float64Array(n * width);
  for (let i = 0; i < n; i += 1) {
    cells.set(Z.subarray(i * n, (i + 1) * n), i * width);
    cells.set(demandValues.subarray(i * C, (i + 1) * C), i * width + n);
  }
  const [rows, columns] = sumsOf(cells, width);
  const drawn = gras(withNoise(cells, error, `${seed} ${table.year} ${draw}`), rows, columns);
  const G = table.economies.length;
  const next = {
    Z: new Float64Array(n * n),
    demandValues: new Float64Array(n * C),
    Y: new Float64Array(n * G),
  };
  for (let i = 0; i < n; i += 1) {
    next.Z.set(drawn.subarray(i * width, i * width + n), i * n);
    next.demandValues.set(drawn.subarray(i * width + n, (i + 1) * width), i * C);
    for (let c = 0; c < C; c += 1) next.Y[i * G + demandEconomy[c]] += drawn[i * width + n + c];
  }
  return { table: { ...table, ...next }, residuals: [keptSums(drawn, rows, columns)] };
}

function sumsOf(cells: Float64Array, width: number): readonly [rows: Float64Array, columns: Float64Array] {
  const rows = new Float64Array(cells.length / width);
  const columns = new Float64Array(width);
  cells.forEach((cell, at) => {
    rows[Math.floor(at / width)] += cell;
    columns[at % width] += cell;
  });
  return [rows, columns];
}

/** Cells with factors whose mean is 1 and whose standard deviation is `error`. */
function withNoise(cells: Float64Array, error: number, seed: string): Float64Array {
  const variance = Math.log1p(error * error);
  const [spread, centre] = [Math.sqrt(variance), -variance / 2];
  const normal = randomNormals(seed);
  return cells.map((cell) => (cell === 0 ? 0 : cell * Math.exp(centre + spread * normal())));
}

function keptSums(drawn: Float64Array, rows: Float64Array, columns: Float64Array): Residual {
  const [ownRows, ownColumns] = sumsOf(drawn, columns.length);
  const miss = (own: Float64Array, kept: Float64Array) =>
    own.reduce((most, sum, at) => Math.max(most, Math.abs(sum - kept[at])), 0);
  const scale = rows.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0);
  return closes(
    'sums of rows and columns with noise = without',
    Math.max(miss(ownRows, rows), miss(ownColumns, columns)),
    scale,
  );
}
