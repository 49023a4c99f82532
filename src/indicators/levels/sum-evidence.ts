/** A whole and the sum of its parts where both are there, by cell of one measure. */
export interface Sums {
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  /** How many numbers each sum of parts is made of. */
  readonly count: readonly number[];
}

/** Relative to the whole, what rounding may miss. */
const EXACT = 1e-6;
/** The most that a publisher's rounding may miss, relative to the whole. */
const MOST = 0.05;
const ENOUGH_CELLS = 3;
const ENOUGH_DIGITS = 5;

/** Whether the whole is not smaller than its parts over all cells, but for rounding. */
export function contains({ whole, parts, count }: Sums): boolean {
  const [w, p] = [total(whole), total(parts)];
  return w >= p - slackOf(w, stepOf(whole, parts), total(count) + whole.length);
}

/**
 * Whether equal sums say that it is the whole: `sure`; `perhaps` where so few and such round numbers may agree by
 * chance (fewer than three different sums, and together fewer than five digits); `no`.
 */
export function equalSums({ whole, parts, count }: Sums): 'sure' | 'perhaps' | 'no' {
  const step = stepOf(whole, parts);
  let exact = true;
  const different = new Map<number, number>();
  for (let i = 0; i < whole.length; i += 1) {
    const w = whole[i];
    const agreed = agreement(w, parts[i], step, count[i]);
    if (agreed === null) return 'no';
    if (w === 0 || count[i] < 2) continue;
    if (!agreed.isExact) exact = false;
    different.set(w, agreed.digits);
  }
  const digits = total([...different.values()]);
  if (different.size === 0) return 'no';
  if (digits >= ENOUGH_DIGITS || (exact && different.size >= ENOUGH_CELLS)) return 'sure';
  return exact ? 'perhaps' : 'no';
}

/**
 * Whether a whole equals the sum of so many numbers but for rounding, and in how many decimal digits, of which zeros at
 * its end tell nothing; null where it does not.
 */
export function agreement(
  whole: number,
  sum: number,
  step: number,
  numbers: number,
): { readonly digits: number; readonly isExact: boolean } | null {
  const miss = Math.abs(whole - sum);
  const slack = slackOf(whole, step, numbers + 1);
  if (whole < 0 || miss > slack) return null;
  const isExact = miss <= EXACT * whole;
  return { digits: Math.log10(whole / Math.max(grainOf(whole), isExact ? 0 : 2 * slack)), isExact };
}

export function slackOf(whole: number, step: number, numbers: number): number {
  return Math.max(EXACT * Math.abs(whole), Math.min((step / 2) * numbers, MOST * Math.abs(whole)));
}

/** The step that a publisher rounded to: 1, 0.1 … 0.0001; zero where there is none. */
export function stepOf(...lists: readonly ArrayLike<number>[]): number {
  for (const times of [1, 10, 100, 1000, 10_000])
    if (lists.every((list) => everyWhole(list, times))) return 1 / times;
  return 0;
}

function everyWhole(values: ArrayLike<number>, times: number): boolean {
  for (let i = 0; i < values.length; i += 1) if (!isWhole(values[i] * times)) return false;
  return true;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** The place of the last digit that is not zero. */
function grainOf(value: number): number {
  const [mantissa, exponent] = value.toPrecision(12).split('e');
  const digits = mantissa.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
  const size = Math.floor(Math.log10(value));
  return exponent === undefined || digits > 0 ? 10 ** (size - Math.max(digits, 1) + 1) : 1;
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
