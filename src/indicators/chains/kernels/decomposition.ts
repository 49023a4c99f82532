import { EscalarError } from '../../../base/error.ts';
import type { ChainContext } from '../context.ts';
import { rowsTimes } from './flow-terms.ts';

export const CHANGE_TERMS = ['intensity', 'technology', 'sourcing', 'final_mix', 'final_level'] as const;

export type ChangeTerm = (typeof CHANGE_TERMS)[number];

/**
 * The change of value added of each row absorbed by each economy between two tables, n × G each, split into value
 * added per output, technology (inputs from anywhere per output), sourcing (from whom), and the mix and the level
 * of final demand. The terms add up to the change.
 *
 * F = v̂ B Y; polar averages: Δv̂ (B₀Y₀ + B₁Y₁)/2 + (v̂₀ ΔB Y₁ + v̂₁ ΔB Y₀)/2 + (v̂₀ B₀ + v̂₁ B₁) ΔY/2, with
 * ΔB = B₁ ΔA B₀, ΔA = ΔT ∘ (C₀ + C₁)/2 + (T₀ + T₁)/2 ∘ ΔC, and ΔY split by the level of each economy's demand.
 * At current prices prices move with quantities: use tables in prices of one year where there are any.
 *
 * Dietzenbacher and Los 1998, Economic Systems Research 10(4); Los, Timmer and de Vries 2015, Journal of Regional
 * Science 55(1).
 *
 * @throws EscalarError `io-tables-differ` when the tables have other rows or economies.
 */
export function structuralChange(
  first: ChainContext,
  last: ChainContext,
): Readonly<Record<ChangeTerm | 'total', Float64Array>> {
  refuseOthers(first, last);
  const { n, G } = first;
  const [Y0, Y1] = [first.table.Y, last.table.Y];
  const [F00, F11] = [first.absorbed(), last.absorbed()];
  const B0Y1 = product(first, Y1);
  const half = (values: Float64Array): Float64Array => values.map((value) => value / 2);
  const dv = last.v.map((value, i) => value - first.v[i]);
  const intensity = half(
    rowsTimes(
      dv,
      F00.map((value, at) => value + F11[at]),
    ),
  );
  const technology = new Float64Array(n * G);
  const sourcing = new Float64Array(n * G);
  // v̂₀ B₁ ΔA (B₀Y₁) and v̂₁ B₁ ΔA (B₀Y₀)
  for (const [v, driven] of [
    [first.v, B0Y1],
    [last.v, F00],
  ] as const) {
    const { byTechnology, bySourcing } = inputChange(first, last, driven);
    addInto(technology, rowsTimes(v, product(last, byTechnology)), 0.5);
    addInto(sourcing, rowsTimes(v, product(last, bySourcing)), 0.5);
  }
  const { mix, level } = finalChange(Y0, Y1, n, G);
  const final = (dY: Float64Array): Float64Array => {
    const out = rowsTimes(first.v, product(first, dY));
    const later = rowsTimes(last.v, product(last, dY));
    return out.map((value, at) => (value + later[at]) / 2);
  };
  const before = rowsTimes(first.v, F00);
  return {
    intensity,
    technology,
    sourcing,
    final_mix: final(mix),
    final_level: final(level),
    total: rowsTimes(last.v, F11).map((value, at) => value - before[at]),
  };
}

/** @throws EscalarError `io-tables-differ` */
export function refuseOthers(first: ChainContext, last: ChainContext): void {
  const names = ({ table }: ChainContext): string =>
    table.rows.map((row) => `${row.economy}.${row.sector}`).join('|');
  const pair = { first: first.table.year, other: last.table.year };
  if (first.table.economies.join('|') !== last.table.economies.join('|'))
    throw new EscalarError('io-tables-differ', {
      what: { en: 'their economies', es: 'sus economías' },
      ...pair,
    });
  if (names(first) !== names(last))
    throw new EscalarError('io-tables-differ', {
      what: { en: 'their industries', es: 'sus industrias' },
      ...pair,
    });
}

/** B W, n × G. */
function product(context: ChainContext, W: Float64Array): Float64Array {
  const { n, G, backend } = context;
  const out = new Float64Array(n * G);
  backend.gemm(n, G, n, 1, context.inverse(), n, W, G, 0, out, G);
  return out;
}

function addInto(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] += factor * values[at];
}

/** ΔA W in two parts, n × G each, row by row: the matrices of full size are never stored. */
function inputChange(
  first: ChainContext,
  last: ChainContext,
  W: Float64Array,
): { readonly byTechnology: Float64Array; readonly bySourcing: Float64Array } {
  const { n, G, backend } = first;
  const T0 = technologyOf(first);
  const T1 = technologyOf(last);
  const { rowSector } = first.table;
  const byTechnology = new Float64Array(n * G);
  const bySourcing = new Float64Array(n * G);
  const technology = new Float64Array(n);
  const sourcing = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const k = rowSector[i] * n;
    for (let j = 0; j < n; j += 1) {
      const a0 = first.table.Z[i * n + j] * first.perOutput[j];
      const a1 = last.table.Z[i * n + j] * last.perOutput[j];
      const t0 = T0[k + j];
      const t1 = T1[k + j];
      // where an input is not used at all its sourcing is that of the other year
      const c0 = t0 !== 0 ? a0 / t0 : t1 !== 0 ? a1 / t1 : 0;
      const c1 = t1 !== 0 ? a1 / t1 : c0;
      technology[j] = ((t1 - t0) * (c0 + c1)) / 2;
      // the rest, so that cancelling inputs (t = 0 with entries) stay in the sum
      sourcing[j] = a1 - a0 - technology[j];
    }
    backend.vectorMatrix(n, G, W, G, technology, byTechnology.subarray(i * G, (i + 1) * G));
    backend.vectorMatrix(n, G, W, G, sourcing, bySourcing.subarray(i * G, (i + 1) * G));
  }
  return { byTechnology, bySourcing };
}

/** Inputs of each product from all economies together per output, N × n. */
function technologyOf(context: ChainContext): Float64Array {
  const { n, table, perOutput } = context;
  const out = new Float64Array(table.sectors.length * n);
  for (let i = 0; i < n; i += 1) {
    const k = table.rowSector[i] * n;
    for (let j = 0; j < n; j += 1) out[k + j] += table.Z[i * n + j] * perOutput[j];
  }
  return out;
}

/** ΔY by the level of each economy's final demand and by its mix, n × G each. */
function finalChange(
  Y0: Float64Array,
  Y1: Float64Array,
  n: number,
  G: number,
): { readonly mix: Float64Array; readonly level: Float64Array } {
  const mix = new Float64Array(n * G);
  const level = new Float64Array(n * G);
  for (let k = 0; k < G; k += 1) {
    let total0 = 0;
    let total1 = 0;
    for (let i = 0; i < n; i += 1) {
      total0 += Y0[i * G + k];
      total1 += Y1[i * G + k];
    }
    for (let i = 0; i < n; i += 1) {
      const at = i * G + k;
      const share0 = total0 !== 0 ? Y0[at] / total0 : 0;
      const share1 = total1 !== 0 ? Y1[at] / total1 : 0;
      level[at] = ((total1 - total0) * (share0 + share1)) / 2;
      mix[at] = Y1[at] - Y0[at] - level[at];
    }
  }
  return { mix, level };
}
