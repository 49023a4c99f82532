import type { IoTableData } from '../../base/io-table-data.ts';
import { rowName } from '../../base/io-table-input.ts';
import { same } from '../../base/locale.ts';
import type { RawOptions } from '../../indicators/options.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import { balances } from './balances.ts';
import { CHECK_LIMITS } from './check-table.ts';
import type { DataFinding } from './data-check.ts';

/**
 * What one year of an input-output table does not hold: rows that deliver, or columns that take in, another amount
 * than the output published; output below zero.
 * Cost: one pass over the cells.
 * @param raw limits as of `checkTable`
 */
export function checkIoTable(data: IoTableData, raw: RawOptions = {}): readonly DataFinding[] {
  const slack = Number(parseOptions(CHECK_LIMITS, raw)[balances.id]);
  const { uses, inputs } = sumsOf(data);
  const output = data.output ?? uses;
  const made = data.valueAdded?.map((value, i) => value + inputs[i] + (data.taxes?.[i] ?? 0));
  const world = output.reduce((sum, value) => sum + Math.abs(value), 0);
  // whole numbers are rounded ones: half a unit a cell
  const isWhole = data.Z.every(Number.isInteger) && data.Y.every(Number.isInteger);
  const rounding = isWhole ? (data.rows.length + data.demand.length) / 2 : 1e-7 * world;
  const off = (sums: ArrayLike<number>) =>
    data.rows.flatMap((_, i) => {
      const gap = Math.abs(sums[i] - output[i]);
      return gap > slack * Math.abs(output[i]) && gap > rounding ? [i] : [];
    });
  const negative = data.rows.flatMap((_, i) => (output[i] < -rounding ? [i] : []));
  return [
    ...found('balances', data, data.output === undefined ? [] : off(uses), {
      en: 'rows do not deliver the output published',
      es: 'filas no entregan la producción publicada',
    }),
    ...found('balances', data, made === undefined ? [] : off(made), {
      en: 'columns do not take in their output: inputs, taxes and value added make another amount',
      es: 'columnas no reciben su producción: insumos, impuestos y valor agregado suman otra cantidad',
    }),
    ...found('impossible', data, negative, {
      en: 'industries with an output below zero',
      es: 'industrias con producción menor que cero',
    }),
  ];
}

function sumsOf({ rows, demand, Z, Y }: IoTableData): { uses: Float64Array; inputs: Float64Array } {
  const n = rows.length;
  const [uses, inputs] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      uses[i] += Z[i * n + j];
      inputs[j] += Z[i * n + j];
    }
    for (let c = 0; c < demand.length; c += 1) uses[i] += Y[i * demand.length + c];
  }
  return { uses, inputs };
}

function found(
  check: string,
  { rows, year }: IoTableData,
  at: readonly number[],
  text: DataFinding['text'],
): readonly DataFinding[] {
  const [first] = at;
  if (first === undefined) return [];
  return [{ check, level: 'fault', count: at.length, place: same(`${year}: ${rowName(rows[first])}`), text }];
}
