import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';

/** How near the totals must come, relative to the largest of them, and in how many rounds. */
const NEAR = 1e-11;
const MOST_ROUNDS = 5000;

/**
 * A matrix with given totals that is as near as can be to `matrix` (GRAS; RAS where no cell is below zero): cells above
 * zero are r_i a_ij s_j, cells below zero a_ij / (r_i s_j), so that signs and zeros stay.
 *
 * Junius and Oosterhaven 2003 as corrected by Lenzen, Wood and Gallego 2007 (Economic Systems Research 19(4)); rows
 * without a cell above zero as Temurshoev, Miller and Bouwmeester 2013. Cost: a pass over the cells a round.
 * @param matrix row-major, rows × columns
 * @throws EscalarError `not-computable` where the totals differ or no matrix with these zeros has them
 * @example
 * import { gras } from 'escalar/input-output';
 *
 * const old = Float64Array.of(2, 1, 1, 2);
 * [...gras(old, Float64Array.of(4, 4), Float64Array.of(5, 3))]; // => [3.1202, 0.8798, 1.8798, 2.1202]
 */
export function gras(
  matrix: Float64Array,
  rowTotals: Float64Array,
  columnTotals: Float64Array,
): Float64Array {
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const largest = Math.max(
    ...[rowTotals, columnTotals].map((totals) => totals.reduce((m, t) => Math.max(m, Math.abs(t)), 0)),
  );
  const [left, right] = [rowTotals, columnTotals].map((totals) => totals.reduce((a, b) => a + b, 0));
  if (!(Math.abs(left - right) <= 1e-9 * Math.max(largest, Math.abs(left)))) throw differ(left, right);
  // totals that were rounded apart would keep the search from ending
  const columnTotal = columnTotals.map((total) => (right === 0 ? total : (total * left) / right));
  const r = new Float64Array(rows).fill(1);
  const s = new Float64Array(columns).fill(1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const above = new Float64Array(columns);
    const below = new Float64Array(columns);
    let miss = 0;
    for (let i = 0; i < rows; i += 1) {
      const row = matrix.subarray(i * columns, (i + 1) * columns);
      const [gains, losses] = sides(row, s);
      miss = Math.max(miss, Math.abs(r[i] * gains - (losses === 0 ? 0 : losses / r[i]) - rowTotals[i]));
      r[i] = scaleTo(gains, losses, rowTotals[i]) ?? noWay('row', i);
      for (let j = 0; j < columns; j += 1) {
        if (row[j] > 0) above[j] += row[j] * r[i];
        else if (row[j] < 0) below[j] -= row[j] / r[i];
      }
    }
    for (let j = 0; j < columns; j += 1)
      s[j] = scaleTo(above[j], below[j], columnTotal[j]) ?? noWay('column', j);
    if (round > 0 && miss <= NEAR * largest) return scaled(matrix, r, s);
    if (!Number.isFinite(miss)) break;
  }
  throw unreachable();
}

function scaled(matrix: Float64Array, r: Float64Array, s: Float64Array): Float64Array {
  return matrix.map((cell, at) => {
    const scale = r[Math.floor(at / s.length)] * s[at % s.length];
    return cell > 0 ? cell * scale : cell < 0 ? cell / scale : 0;
  });
}

/** Σ a_j s_j of the cells above zero, Σ |a_j| / s_j of those below. */
function sides(row: Float64Array, s: Float64Array): readonly [above: number, below: number] {
  let [above, below] = [0, 0];
  for (let j = 0; j < row.length; j += 1) {
    if (row[j] > 0) above += row[j] * s[j];
    else if (row[j] < 0) below -= row[j] / s[j];
  }
  return [above, below];
}

/** The factor f with f · above − below / f = total; null where there is none. */
export function scaleTo(above: number, below: number, total: number): number | null {
  if ((above === 0 && total > 0) || (below === 0 && total < 0)) return null;
  if (above === 0) return total === 0 ? 1 : -below / total;
  const root = Math.sqrt(total * total + 4 * above * below);
  // of two forms the one that takes nothing away from nearly the same
  return total >= 0 ? (total + root) / (2 * above) : (2 * below) / (root - total);
}

function differ(rows: number, columns: number): EscalarError {
  return refused(
    {
      en: `the totals of the rows add up to ${rows}, those of the columns to ${columns}`,
      es: `los totales de las filas suman ${rows}; los de las columnas, ${columns}`,
    },
    {
      en: 'Scale the less certain of them by the ratio of the two sums.',
      es: 'Multiplique los menos seguros por el cociente de las dos sumas.',
    },
  );
}

/** A line whose total has a sign that none of its cells has. */
function noWay(side: 'row' | 'column', at: number): never {
  const [en, es] = side === 'row' ? ['row', 'la fila'] : ['column', 'la columna'];
  throw unreachable({
    en: `no cell of ${en} ${at + 1} has the sign of its total`,
    es: `ninguna celda de ${es} ${at + 1} tiene el signo de su total`,
  });
}

function unreachable(
  why: Text = {
    en: 'no matrix with these zeros and signs has these totals',
    es: 'ninguna matriz con estos ceros y signos tiene estos totales',
  },
): EscalarError {
  return refused(why, {
    en: 'Give a small number to a cell that may have changed from zero, or correct the totals of rows and columns with few cells.',
    es: 'Dé un número pequeño a una celda que pudo dejar de ser cero, o corrija los totales de filas y columnas con pocas celdas.',
  });
}

function refused(why: Text, mend: Text): EscalarError {
  return new EscalarError('not-computable', { indicator: 'gras', why, try: mend });
}
