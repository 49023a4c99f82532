import { sum } from '../../../math/sum.ts';
import { CONTINUING, checkShape, ENTERING, finite, LEAVING, notComputable } from './decomposition.ts';

/** Nominal output `v`, real output `q` and labour `l` of n classes in two periods. */
export interface PricedPeriods {
  readonly v0: Float64Array;
  readonly q0: Float64Array;
  readonly l0: Float64Array;
  readonly v1: Float64Array;
  readonly q1: Float64Array;
  readonly l1: Float64Array;
}

/**
 * How aggregate real output is formed, named by its quantity index; its price index is the dual one (Paasche for
 * `laspeyres`) over the classes that exist in both periods. Or the aggregate deflator of each period is given.
 */
export type Aggregate =
  | 'laspeyres'
  | 'paasche'
  | 'fisher'
  | { readonly deflator0: number; readonly deflator1: number };

/**
 * s = share of labour, x = real output per unit of labour, r = class deflator over aggregate deflator; zeros where
 * the class does not exist. `level` X = (V/P)/L = Σ r s x.
 */
export interface Priced {
  readonly n: number;
  readonly kind: Uint8Array;
  readonly s0: Float64Array;
  readonly s1: Float64Array;
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly r0: Float64Array;
  readonly r1: Float64Array;
  readonly level0: number;
  readonly level1: number;
  /** Aggregate deflators; 1 in the base period when formed from an index. */
  readonly deflator0: number;
  readonly deflator1: number;
}

/**
 * Shares, productivities and relative prices. A class exists in a period when it has real output.
 * @throws EscalarError `not-computable`: real output without labour, nominal output without real output, a negative
 *   deflator or labour, a period without nominal output or labour, no class in both periods for an index.
 */
export function preparePriced(pair: PricedPeriods, aggregate: Aggregate): Priced {
  const { v0, q0, l0, v1, q1, l1 } = pair;
  const n = checkShape({ v0, q0, l0, v1, q1, l1 });
  const kind = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    const before = exists(v0[i], q0[i], l0[i], i);
    const after = exists(v1[i], q1[i], l1[i], i);
    kind[i] = before && after ? CONTINUING : after ? ENTERING : before ? LEAVING : 0;
  }
  const [price0, price1] = [deflators(v0, q0), deflators(v1, q1)];
  const { deflator0, deflator1 } = deflatorsOf(aggregate, pair, kind, price0, price1);
  const [labour0, labour1] = [positive(l0), positive(l1)];
  return {
    n,
    kind,
    s0: l0.map((l) => l / labour0),
    s1: l1.map((l) => l / labour1),
    x0: q0.map((q, i) => (q === 0 ? 0 : finite(q / l0[i]))),
    x1: q1.map((q, i) => (q === 0 ? 0 : finite(q / l1[i]))),
    r0: price0.map((p) => finite(p / deflator0)),
    r1: price1.map((p) => finite(p / deflator1)),
    level0: finite(positive(v0) / deflator0 / labour0),
    level1: finite(positive(v1) / deflator1 / labour1),
    deflator0,
    deflator1,
  };
}

function exists(v: number, q: number, l: number, row: number): boolean {
  if (l < 0)
    throw notComputable(
      `labour is negative in class ${row + 1}`,
      `el trabajo es negativo en la clase ${row + 1}`,
    );
  if (q === 0 && v === 0) return false;
  if (q === 0 || v / q < 0) {
    throw notComputable(
      `class ${row + 1} has no valid deflator (nominal ${v}, real ${q})`,
      `la clase ${row + 1} no tiene un deflactor válido (nominal ${v}, real ${q})`,
    );
  }
  if (l > 0) return true;
  throw notComputable(
    `class ${row + 1} has output without labour`,
    `la clase ${row + 1} tiene producción sin trabajo`,
  );
}

function deflators(v: Float64Array, q: Float64Array): Float64Array {
  return v.map((value, i) => (q[i] === 0 ? 0 : finite(value / q[i])));
}

function positive(values: Float64Array): number {
  const value = sum(values);
  if (value > 0 && Number.isFinite(value)) return value;
  throw notComputable('a period has no output or no labour', 'un periodo no tiene producción o trabajo');
}

function deflatorsOf(
  aggregate: Aggregate,
  { v0, q0, v1, q1 }: PricedPeriods,
  kind: Uint8Array,
  price0: Float64Array,
  price1: Float64Array,
): { readonly deflator0: number; readonly deflator1: number } {
  if (typeof aggregate === 'object') {
    const { deflator0, deflator1 } = aggregate;
    if (deflator0 > 0 && deflator1 > 0 && Number.isFinite(deflator0 + deflator1)) return aggregate;
    throw notComputable(
      'an aggregate deflator is not above zero',
      'un deflactor agregado no es mayor que cero',
    );
  }
  const overBoth = (rule: (i: number) => number) =>
    positive(v0.map((_, i) => (kind[i] === CONTINUING ? rule(i) : 0)));
  const paaschePrice = () => overBoth((i) => v1[i]) / overBoth((i) => price0[i] * q1[i]);
  const laspeyresPrice = () => overBoth((i) => price1[i] * q0[i]) / overBoth((i) => v0[i]);
  if (aggregate === 'laspeyres') return { deflator0: 1, deflator1: finite(paaschePrice()) };
  if (aggregate === 'paasche') return { deflator0: 1, deflator1: finite(laspeyresPrice()) };
  return { deflator0: 1, deflator1: finite(Math.sqrt(paaschePrice() * laspeyresPrice())) };
}
