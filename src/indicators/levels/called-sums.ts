import { calledWhole } from '../../catalog/wholes/called-whole.ts';
import { type Question, sumsOf } from './judge-wholes.ts';
import type { CodedKey, KeyedRows } from './keyed-rows.ts';
import type { Measure } from './measures.ts';
import type { Sums } from './sum-evidence.ts';

/** What a total may miss of its parts, relative to it, and still be theirs: rounding and late revisions. */
const NEAR = 0.005;

/**
 * Codes that are called as wholes are and are, in one measure, the sum of all other codes, of those right behind them or of
 * those right before them, up to the next that is called so: within half a per cent in at least half of the numbers,
 * and nowhere less. Also those that are exactly the sum of a run of codes elsewhere.
 * @param codes those that may be wholes or parts, in the order of the file
 */
export function calledSums(
  rows: KeyedRows,
  key: CodedKey,
  codes: readonly string[],
  measures: readonly Measure[],
): readonly Question[] {
  const isCalled = new Set(codes.filter((code) => calledWhole(code, codes)));
  const questions = [...isCalled].flatMap((whole) => {
    const at = codes.indexOf(whole);
    const [before, behind] = [codes.slice(0, at).reverse(), codes.slice(at + 1)];
    const plain = codes.filter((code) => !isCalled.has(code));
    return [plain, run(behind, isCalled), run(before, isCalled)]
      .filter((parts) => parts.length > 1)
      .map((parts) => ({ whole, parts }));
  });
  const sums = sumsOf(rows, key, questions, measures);
  const elsewhere = exactRuns(
    rows,
    key,
    [...isCalled],
    codes.filter((code) => !isCalled.has(code)),
    measures,
  );
  const exact = sumsOf(rows, key, elsewhere, measures);
  // a set that agrees in more measures is the likelier one
  const found = [
    ...questions.map((one, q) => ({ one, agree: sums[q].filter(isNear).length })),
    ...elsewhere.map((one, q) => ({ one, agree: exact[q].filter(isExact).length })),
  ]
    .filter(({ agree }) => agree > 0)
    .sort((a, b) => b.agree - a.agree)
    .map(({ one }) => one);
  return found.filter(({ whole }, k) => found.findIndex((other) => other.whole === whole) === k);
}

function run(codes: readonly string[], isCalled: ReadonlySet<string>): readonly string[] {
  const end = codes.findIndex((code) => isCalled.has(code));
  return end < 0 ? codes : codes.slice(0, end);
}

/** Codes among more than these have too many runs. */
const MOST_CODES = 300;

/** Runs of other codes, in the order of the file or of the alphabet, that add up to a whole over all rows. */
function exactRuns(
  rows: KeyedRows,
  key: CodedKey,
  wholes: readonly string[],
  plain: readonly string[],
  [measure]: readonly Measure[],
): readonly Question[] {
  if (measure === undefined || plain.length > MOST_CODES) return [];
  const sums = new Map<string, number>();
  rows.rows.forEach((row, k) => {
    const name = key.names[key.of[k]];
    sums.set(name, (sums.get(name) ?? 0) + (measure.values[row] || 0));
  });
  return [plain, [...plain].sort()].flatMap((order) =>
    order.flatMap((_, first) => {
      let sum = 0;
      return order.slice(first).flatMap((code, last) => {
        sum += sums.get(code) ?? 0;
        if (last === 0) return [];
        const parts = order.slice(first, first + last + 1);
        return wholes
          .filter((whole) => Math.abs((sums.get(whole) ?? 0) - sum) <= EXACT * sum)
          .map((whole) => ({ whole, parts }));
      });
    }),
  );
}

/** What sums of decimals may miss, relative to them. */
const EXACT = 1e-9;

function isExact({ whole, parts, count }: Sums): boolean {
  return count.some((n) => n > 1) && whole.every((value, i) => Math.abs(value - parts[i]) <= EXACT * value);
}

function isNear({ whole, parts, count }: Sums): boolean {
  const told = [...whole.keys()].filter((i) => count[i] > 1 && whole[i] > 0);
  const near = told.filter((i) => Math.abs(whole[i] - parts[i]) <= NEAR * whole[i]);
  return (
    near.length > 0 &&
    2 * near.length >= told.length &&
    whole.every((value, i) => value >= parts[i] - NEAR * value)
  );
}
