import type { IoTableInput, SatelliteInput } from '../../base/io-table-input.ts';

/** The table with these of its rows, in this order, and these columns of final demand. */
export function selectedRows(
  input: IoTableInput,
  rows: readonly number[],
  columns: readonly number[],
): IoTableInput {
  const take = (values: Float64Array): Float64Array => Float64Array.from(rows, (i) => values[i]);
  const { output, valueAdded, taxes, satellites } = input;
  const account = (one: SatelliteInput): SatelliteInput => ({ ...one, values: take(one.values) });
  return {
    ...input,
    rows: rows.map((i) => input.rows[i]),
    demand: columns.map((c) => input.demand[c]),
    Z: submatrix(input.Z, input.rows.length, rows, rows),
    Y: submatrix(input.Y, input.demand.length, rows, columns),
    ...(output && { output: take(output) }),
    ...(valueAdded && { valueAdded: take(valueAdded) }),
    ...(taxes && { taxes: take(taxes) }),
    ...(satellites && { satellites: satellites.map(account) }),
  };
}

/** The values of a matrix of so many columns where these rows and columns cross, in `out`. */
export function submatrix(
  values: Float64Array,
  width: number,
  rows: readonly number[],
  columns: readonly number[],
  out: Float64Array = new Float64Array(rows.length * columns.length),
): Float64Array {
  const across = Int32Array.from(columns);
  rows.forEach((i, r) => {
    const from = i * width;
    const to = r * across.length;
    for (let c = 0; c < across.length; c += 1) out[to + c] = values[from + across[c]];
  });
  return out;
}
