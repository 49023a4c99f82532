import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { sharesOf } from '../../../math/shares-of.ts';
import { sum } from '../../../math/sum.ts';
import { BEYOND } from '../../long-table.ts';

/**
 * Output `y` and labour `l` of n classes in a base period 0 and an end period 1. Output is real (one price
 * base), hence additive; labour is hours or persons. No NaN: a class with a missing number is not in here.
 */
export interface TwoPeriods {
  readonly y0: Float64Array;
  readonly l0: Float64Array;
  readonly y1: Float64Array;
  readonly l1: Float64Array;
}

/** The change of a level, split exactly into terms of each class. */
export interface Decomposition {
  readonly level0: number;
  readonly level1: number;
  /** Σ s|p| of each period: the level if no class is below zero. */
  readonly size0?: number | undefined;
  readonly size1?: number | undefined;
  /** Per class, in units of the level, each of length n. */
  readonly terms: Readonly<Record<string, Float64Array>>;
  /** Σ of all terms − (level1 − level0): rounding, or a fault. */
  readonly residual: number;
  /** Σ |terms| with both levels: effects of opposite sign can be far larger than the levels. */
  readonly size: number;
}

/** What a class does between the two periods; 0 is nothing in either. */
export const CONTINUING = 1;
export const ENTERING = 2;
export const LEAVING = 3;

/**
 * Shares and productivities. `s` = share of labour, `p` = output per unit of labour (0 where the class
 * has no labour), `level` = aggregate productivity P = ΣY/ΣL = Σ s p, `size` = Σ s|p|.
 */
export interface Prepared {
  readonly n: number;
  readonly kind: Uint8Array;
  readonly s0: Float64Array;
  readonly s1: Float64Array;
  readonly p0: Float64Array;
  readonly p1: Float64Array;
  readonly level0: number;
  readonly level1: number;
  readonly size0: number;
  readonly size1: number;
}

/**
 * Shares, productivities and kinds of the classes.
 * @throws EscalarError `not-computable`: output without labour in a period (no productivity), negative labour,
 *   no labour at all in a period, or a productivity beyond the range of numbers.
 * @throws TypeError on arrays of unequal length or numbers that are not finite.
 */
export function prepare(pair: TwoPeriods): Prepared {
  const { y0, l0, y1, l1 } = pair;
  const n = checkShape({ y0, l0, y1, l1 });
  const kind = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    const before = isThere(y0[i], l0[i], i);
    const after = isThere(y1[i], l1[i], i);
    if (before && after) kind[i] = CONTINUING;
    else if (after) kind[i] = ENTERING;
    else if (before) kind[i] = LEAVING;
  }
  const [labour0, labour1] = [total(l0), total(l1)];
  return {
    n,
    kind,
    s0: sharesOf(l0),
    s1: sharesOf(l1),
    p0: productivities(y0, l0),
    p1: productivities(y1, l1),
    level0: finite(sum(y0) / labour0),
    level1: finite(sum(y1) / labour1),
    ...sizesOf(pair),
  };
}

/** Σ s|p| of both periods. */
export function sizesOf({ y0, l0, y1, l1 }: TwoPeriods): { readonly size0: number; readonly size1: number } {
  return { size0: sum(y0.map(Math.abs)) / sum(l0), size1: sum(y1.map(Math.abs)) / sum(l1) };
}

/** Checks the lengths and that every number is finite; returns n. */
export function checkShape(arrays: Readonly<Record<string, Float64Array>>): number {
  const entries = Object.entries(arrays);
  const n = entries[0]?.[1].length ?? 0;
  for (const [name, values] of entries) {
    if (values.length !== n) throw new TypeError(`${name}: ${values.length} classes, expected ${n}`);
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) throw new TypeError(`${name}[${bad}] is ${values[bad]}, not a finite number`);
  }
  return n;
}

/** Whether a class exists in a period. */
function isThere(y: number, l: number, row: number): boolean {
  if (l < 0)
    throw notComputable(
      `labour is negative (${l}) in class ${row + 1}`,
      `el trabajo es negativo (${l}) en la clase ${row + 1}`,
    );
  if (l > 0) return true;
  if (y === 0) return false;
  throw notComputable(
    `class ${row + 1} has output without labour in a period, hence no productivity`,
    `la clase ${row + 1} tiene producción sin trabajo en un periodo y por tanto no tiene productividad`,
  );
}

function total(labour: Float64Array): number {
  const value = sum(labour);
  if (value > 0 && Number.isFinite(value)) return value;
  throw notComputable('a period has no labour at all', 'un periodo no tiene trabajo alguno');
}

function productivities(y: Float64Array, l: Float64Array): Float64Array {
  const out = new Float64Array(y.length);
  for (let i = 0; i < y.length; i += 1) if (l[i] !== 0) out[i] = finite(y[i] / l[i]);
  return out;
}

/** The number itself, or a refusal when the data left the range of numbers. */
export function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw notComputable(BEYOND.en, BEYOND.es);
}

export function notComputable(en: string, es: string, mend?: Text): EscalarError {
  return new EscalarError('not-computable', {
    indicator: 'decomposition',
    why: { en, es },
    try: mend ?? {
      en: 'Correct the cells or leave the class out.',
      es: 'Corrija las celdas o excluya la clase.',
    },
  });
}

/**
 * Contributions of classes that enter, s1 (p1 − reference), and leave, −s0 (p0 − reference); zero elsewhere.
 * With reference 0 they are the classes' whole shares of the level.
 */
export function netEntry(
  from: Omit<Prepared, 'size0' | 'size1'>,
  reference = 0,
): { readonly entry: Float64Array; readonly exit: Float64Array } {
  const { n, kind, s0, s1, p0, p1 } = from;
  const entry = new Float64Array(n);
  const exit = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    if (kind[i] === ENTERING) entry[i] = s1[i] * (p1[i] - reference);
    if (kind[i] === LEAVING) exit[i] = s0[i] * (reference - p0[i]);
  }
  return { entry, exit };
}

/** `rule(i)` for the continuing classes, zero for the others. */
export function overContinuing(
  from: Pick<Prepared, 'n' | 'kind'>,
  rule: (i: number) => number,
): Float64Array {
  const out = new Float64Array(from.n);
  for (let i = 0; i < from.n; i += 1) if (from.kind[i] === CONTINUING) out[i] = rule(i);
  return out;
}

/** A decomposition with its residual, every number checked to be finite. */
export function closed(
  levels: Pick<Decomposition, 'level0' | 'level1' | 'size0' | 'size1'>,
  terms: Readonly<Record<string, Float64Array>>,
): Decomposition {
  // a compensated sum of finite numbers is finite: one check a term does for all its classes
  const sums = Object.values(terms).map((values) => finite(sum(values)));
  const residual = sum([levels.level0, -levels.level1, ...sums]);
  const { level0, level1, size0, size1 } = levels;
  const sizes = Object.values(terms).map((values) => sum(values.map(Math.abs)));
  const size = sum([Math.abs(level0), Math.abs(level1), ...sizes]);
  return { level0, level1, size0, size1, terms, residual, size };
}

/** The sum of one term over the classes. */
export function totalOf(decomposition: Decomposition, term: string): number {
  return sum(decomposition.terms[term] ?? []);
}
