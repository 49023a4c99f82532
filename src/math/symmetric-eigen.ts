/** Beside numbers up to 1, what is smaller than this is none; its square would be lost. */
const NOTHING = 1e-150;

/** Eigenvalues from the largest down, with an orthonormal eigenvector each. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  /** Row k is the vector of `values[k]`: n × n, row-major. The sign is arbitrary. */
  readonly vectors: Float64Array;
}

/**
 * All eigenvalues and eigenvectors of a real symmetric matrix: Householder reflections to tridiagonal form, then
 * implicit QR steps with Wilkinson's shift. Backward stable: errors are of the order of the rounding of ‖A‖.
 * Only the lower triangle is read. Cost: about 9n³ flops, 3n² numbers.
 * Reference: Golub and Van Loan (2013), Matrix Computations, 4th ed., algorithms 8.3.1 to 8.3.3.
 * @param A n × n, row-major; not changed
 * @throws RangeError for a matrix that is not n × n or not finite
 */
export function symmetricEigen(A: Float64Array, n: number): SymmetricEigen {
  if (A.length !== n * n || !A.every(Number.isFinite))
    throw new RangeError(`symmetricEigen: ${A.length} numbers for ${n} × ${n}, all finite`);
  // numbers from 0 to 1, so that no square of one is lost
  const scale = A.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const { d, e, Q } = tridiagonalise(A, n, scale);
  diagonalise(d, e, Q);
  const order = Array.from(d.keys()).sort((a, b) => d[b] - d[a] || a - b);
  const vectors = new Float64Array(n * n);
  order.forEach((from, k) => {
    vectors.set(Q.subarray(from * n, from * n + n), k * n);
  });
  return { values: Float64Array.from(order, (k) => d[k] * scale), vectors };
}

interface Tridiagonal {
  /** Diagonal, and below it. */
  readonly d: Float64Array;
  readonly e: Float64Array;
  /** A = Qᵀ T Q, so that the rows of Q are the basis. */
  readonly Q: Float64Array;
}

function tridiagonalise(matrix: Float64Array, n: number, scale: number): Tridiagonal {
  const A = fullOf(matrix, n, scale);
  const e = new Float64Array(n);
  const reflectors: (Float64Array | null)[] = [];
  const w = new Float64Array(n);
  for (let k = 0; k + 2 < n; k += 1) {
    const v = reflectorOf(A, n, k);
    reflectors.push(v);
    if (v === null) {
      e[k] = A[(k + 1) * n + k];
      continue;
    }
    e[k] = v[k];
    // w = A v − ½(vᵀA v) v for a v of length √2, then A ← A − v wᵀ − w vᵀ
    let half = 0;
    for (let i = k + 1; i < n; i += 1) {
      let sum = 0;
      for (let j = k + 1; j < n; j += 1) sum += A[i * n + j] * v[j];
      w[i] = sum;
      half += sum * v[i];
    }
    half /= 2;
    for (let i = k + 1; i < n; i += 1) w[i] -= half * v[i];
    for (let i = k + 1; i < n; i += 1)
      for (let j = k + 1; j < n; j += 1) A[i * n + j] -= v[i] * w[j] + w[i] * v[j];
  }
  if (n > 1) e[n - 2] = A[(n - 1) * n + n - 2];
  const d = Float64Array.from({ length: n }, (_, k) => A[k * n + k]);
  return { d, e, Q: basisOf(reflectors, n) };
}

function fullOf(lower: Float64Array, n: number, scale: number): Float64Array {
  const A = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      A[i * n + j] = lower[i * n + j] / scale;
      A[j * n + i] = A[i * n + j];
    }
  return A;
}

/**
 * v of length √2, below row k, such that I − vvᵀ brings column k to one number below the diagonal; that number is
 * kept in v[k]. Null where the column is there already.
 */
function reflectorOf(A: Float64Array, n: number, k: number): Float64Array | null {
  let rest = 0;
  for (let i = k + 2; i < n; i += 1) rest = Math.hypot(rest, A[i * n + k]);
  if (rest < NOTHING) return null;
  const first = A[(k + 1) * n + k];
  const alpha = first > 0 ? -Math.hypot(first, rest) : Math.hypot(first, rest);
  const v = new Float64Array(n);
  const scale = Math.SQRT2 / Math.hypot(first - alpha, rest);
  v[k + 1] = (first - alpha) * scale;
  for (let i = k + 2; i < n; i += 1) v[i] = A[i * n + k] * scale;
  v[k] = alpha;
  return v;
}

/** The product of the reflections, transposed. */
function basisOf(reflectors: readonly (Float64Array | null)[], n: number): Float64Array {
  const Q = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) Q[i * n + i] = 1;
  for (let k = reflectors.length - 1; k >= 0; k -= 1) {
    const v = reflectors[k];
    if (v === null) continue;
    for (let i = k + 1; i < n; i += 1) {
      let dot = 0;
      for (let j = k + 1; j < n; j += 1) dot += Q[i * n + j] * v[j];
      if (dot !== 0) for (let j = k + 1; j < n; j += 1) Q[i * n + j] -= dot * v[j];
    }
  }
  return Q;
}

/** Drives `e` to zero; `d` becomes the eigenvalues and the rows of `Q` their vectors. */
function diagonalise(d: Float64Array, e: Float64Array, Q: Float64Array): void {
  const n = d.length;
  let norm = 0;
  for (let k = 0; k < n; k += 1) norm = Math.max(norm, Math.abs(d[k]) + Math.abs(e[k]));
  const small = Number.EPSILON * norm;
  let high = n - 1;
  // cubic convergence: two or three steps an eigenvalue; the bound only guards against a fault of ours
  for (let steps = 60 * n; high > 0; steps -= 1) {
    if (steps < 0) throw new Error('symmetricEigen: no convergence');
    for (let k = 0; k < high; k += 1) if (Math.abs(e[k]) <= small) e[k] = 0;
    if (e[high - 1] === 0) {
      high -= 1;
      continue;
    }
    let low = high - 1;
    while (low > 0 && e[low - 1] !== 0) low -= 1;
    qrStep(d, e, Q, low, high);
  }
}

function qrStep(d: Float64Array, e: Float64Array, Q: Float64Array, low: number, high: number): void {
  const n = d.length;
  const half = (d[high - 1] - d[high]) / 2;
  const last = e[high - 1];
  const root = Math.hypot(half, last);
  const shift = d[high] - (last * last) / (half + (half < 0 ? -root : root));
  let x = d[low] - shift;
  let z = e[low];
  for (let k = low; k < high; k += 1) {
    const r = Math.hypot(x, z);
    const c = r === 0 ? 1 : x / r;
    const s = r === 0 ? 0 : z / r;
    if (k > low) e[k - 1] = r;
    const [a, b, off] = [d[k], d[k + 1], e[k]];
    const twice = 2 * c * s * off;
    d[k] = c * c * a + twice + s * s * b;
    d[k + 1] = s * s * a - twice + c * c * b;
    e[k] = c * s * (b - a) + (c - s) * (c + s) * off;
    if (k < high - 1) {
      x = e[k];
      z = s * e[k + 1];
      e[k + 1] *= c;
    }
    const [one, two] = [k * n, (k + 1) * n];
    for (let j = 0; j < n; j += 1) {
      const p = Q[one + j];
      const q = Q[two + j];
      Q[one + j] = c * p + s * q;
      Q[two + j] = c * q - s * p;
    }
  }
}
