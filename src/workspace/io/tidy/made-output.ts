import { EscalarError } from '../../../base/error.ts';
import { cellText } from '../../../sources/io-csv/grid-text.ts';
import { labelGrid } from '../../../sources/io-csv/label-grid.ts';
import { labelledCsv } from '../../../sources/io-csv/labelled-csv.ts';
import type { IoFile } from '../../../sources/io-csv/read-io-csv.ts';
import type { HowRead } from '../found-table.ts';

/** Rounds after which inputs of inputs add nothing to any table that can produce. */
const MOST_ROUNDS = 10_000;

/**
 * The output that meets final demand with given inputs for one unit of output, x = y + Ay + A²y + …, as a file of one column.
 *
 * Reference: Miller & Blair 2009, Input-Output Analysis, 2nd ed., 2.4 (power series).
 * @throws EscalarError `not-computable` where the series grows without end, `io-shape` where Y lacks a row of A
 */
export function madeOutput(A: IoFile, Y: IoFile, decimal: HowRead['decimal']): IoFile {
  const [inputs, final] = labelledCsv(
    [labelGrid(A.name, A.bytes), labelGrid(Y.name, Y.bytes)],
    decimal,
  ).files;
  const at = new Map(inputs.columns.map((name, j) => [name, j]));
  const demand = new Map(
    final.rows.map((name, r) => [
      name,
      final.values
        .subarray(r * final.columns.length, (r + 1) * final.columns.length)
        .reduce((a, b) => a + b, 0),
    ]),
  );
  const missing = inputs.rows.find((name) => !demand.has(name) || !at.has(name));
  if (missing !== undefined)
    throw new EscalarError(
      'io-shape',
      { part: Y.name, expected: missing, found: final.rows.slice(0, 3).join(', ') },
      { file: Y.name },
    );
  const output = seriesOf(
    inputs.values,
    Float64Array.from(inputs.columns, (name) => demand.get(name) ?? 0),
    {
      rows: inputs.rows.map((name) => at.get(name) ?? -1),
      file: A.name,
    },
  );
  const lines = inputs.columns.map((name, j) => `${cellText(name)}\t${output[j]}\n`);
  return { name: `${A.name}, ${Y.name}`, bytes: new TextEncoder().encode(`row\toutput\n${lines.join('')}`) };
}

/** @param rows by row of `values`, its place among the columns */
function seriesOf(
  values: Float64Array,
  demand: Float64Array,
  { rows, file }: { readonly rows: readonly number[]; readonly file: string },
): Float64Array {
  const n = demand.length;
  const output = demand.slice();
  let round = demand;
  for (let step = 0; step < MOST_ROUNDS; step += 1) {
    const next = new Float64Array(n);
    rows.forEach((place, r) => {
      let sum = 0;
      for (let j = 0; j < n; j += 1) sum += values[r * n + j] * round[j];
      next[place] = sum;
    });
    round = next;
    let moves = false;
    for (let i = 0; i < n; i += 1) {
      const before = output[i];
      output[i] += round[i];
      moves ||= output[i] !== before;
    }
    if (!moves) return output;
    if (output.some((value) => !Number.isFinite(value))) break;
  }
  throw endless(file);
}

function endless(file: string): EscalarError {
  return new EscalarError(
    'not-computable',
    {
      indicator: file,
      why: {
        en: 'as inputs for one unit of output its numbers take almost all that is made, or more, so that output does not settle',
        es: 'como insumos por unidad de producción sus números toman casi todo lo que se produce, o más, y la producción no converge',
      },
      try: {
        en: 'Look whether A holds flows: those are called Z. Or put output beside it: x.csv.',
        es: 'Vea si A contiene flujos: esos se llaman Z. O ponga junto a él la producción: x.csv.',
      },
    },
    { file },
  );
}
