import { EscalarError } from '../../base/error.ts';
import { plainGemm } from './plain-gemm.ts';

const BLOCK = 48;

/** Exchanges rows i and j of n × columns between two columns. */
export function exchange(a: Float64Array, ld: number, i: number, j: number, from: number, to: number): void {
  for (let c = from; c < to; c += 1) {
    const held = a[i * ld + c];
    a[i * ld + c] = a[j * ld + c];
    a[j * ld + c] = held;
  }
}

/** Subtracts factor times row `from` of x from row `to` of y, `count` places. */
function subtractRow(
  y: Float64Array,
  to: number,
  x: Float64Array,
  from: number,
  factor: number,
  count: number,
): void {
  if (factor === 0) return;
  for (let c = 0; c < count; c += 1) y[to + c] = y[to + c] - factor * x[from + c];
}

/** Factorises columns k … end of the rows from k on; whole rows are exchanged. */
function factorisePanel(
  a: Float64Array,
  n: number,
  k: number,
  end: number,
  pivots: Int32Array,
  least: Float64Array,
): void {
  for (let j = k; j < end; j += 1) {
    let pivot = j;
    for (let i = j + 1; i < n; i += 1) {
      if (Math.abs(a[i * n + j]) > Math.abs(a[pivot * n + j])) pivot = i;
    }
    pivots[j] = pivot;
    if (!(Math.abs(a[pivot * n + j]) > least[j])) {
      throw new EscalarError('singular-matrix', { size: n, position: j });
    }
    if (pivot !== j) exchange(a, n, j, pivot, 0, n);
    const head = a[j * n + j];
    for (let i = j + 1; i < n; i += 1) {
      const factor = a[i * n + j] / head;
      a[i * n + j] = factor;
      subtractRow(a, i * n + j + 1, a, j * n + j + 1, factor, end - j - 1);
    }
  }
}

/** P A = L U in place, by blocks of columns; throws `singular-matrix`. (2/3)n³ operations. */
export function plainFactorise(a: Float64Array, n: number, pivots: Int32Array, least: Float64Array): void {
  for (let k = 0; k < n; k += BLOCK) {
    const end = Math.min(k + BLOCK, n);
    factorisePanel(a, n, k, end, pivots, least);
    for (let i = k + 1; i < end; i += 1) {
      for (let j = k; j < i; j += 1) subtractRow(a, i * n + end, a, j * n + end, a[i * n + j], n - end);
    }
    const rest = n - end;
    if (rest === 0) continue;
    plainGemm(
      rest,
      rest,
      end - k,
      -1,
      a.subarray(end * n + k),
      n,
      a.subarray(k * n + end),
      n,
      1,
      a.subarray(end * n + end),
      n,
    );
  }
}

/** B ← A⁻¹B from the factors; b is n × columns. */
export function plainSolve(
  lu: Float64Array,
  n: number,
  pivots: Int32Array,
  b: Float64Array,
  columns: number,
): void {
  for (let i = 0; i < n; i += 1) {
    if (pivots[i] !== i) exchange(b, columns, i, pivots[i], 0, columns);
  }
  for (let k = 0; k < n; k += BLOCK) {
    const end = Math.min(k + BLOCK, n);
    for (let i = k + 1; i < end; i += 1) {
      for (let j = k; j < i; j += 1) subtractRow(b, i * columns, b, j * columns, lu[i * n + j], columns);
    }
    const rest = n - end;
    if (rest > 0) {
      const below = b.subarray(end * columns);
      plainGemm(
        rest,
        columns,
        end - k,
        -1,
        lu.subarray(end * n + k),
        n,
        b.subarray(k * columns),
        columns,
        1,
        below,
        columns,
      );
    }
  }
  for (let end = n; end > 0; end -= ((end - 1) % BLOCK) + 1) {
    const k = end - 1 - ((end - 1) % BLOCK);
    for (let i = end - 1; i >= k; i -= 1) {
      for (let j = i + 1; j < end; j += 1)
        subtractRow(b, i * columns, b, j * columns, lu[i * n + j], columns);
      divideRow(b, i * columns, lu[i * n + i], columns);
    }
    if (k > 0) {
      plainGemm(k, columns, end - k, -1, lu.subarray(k), n, b.subarray(k * columns), columns, 1, b, columns);
    }
  }
}

/** B ← A⁻ᵀB from the factors; b is n × columns. Row after row, without blocks. */
export function plainSolveTransposed(
  lu: Float64Array,
  n: number,
  pivots: Int32Array,
  b: Float64Array,
  columns: number,
): void {
  for (let j = 0; j < n; j += 1) {
    divideRow(b, j * columns, lu[j * n + j], columns);
    for (let i = j + 1; i < n; i += 1) subtractRow(b, i * columns, b, j * columns, lu[j * n + i], columns);
  }
  for (let j = n - 1; j >= 0; j -= 1) {
    for (let i = 0; i < j; i += 1) subtractRow(b, i * columns, b, j * columns, lu[j * n + i], columns);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    if (pivots[i] !== i) exchange(b, columns, i, pivots[i], 0, columns);
  }
}

function divideRow(b: Float64Array, start: number, by: number, count: number): void {
  for (let c = 0; c < count; c += 1) b[start + c] = b[start + c] / by;
}
