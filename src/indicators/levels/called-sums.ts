import { calledWholes } from '../../catalog/wholes/called-wholes.ts';
import { type Question, sumsOf } from './judge-wholes.ts';
import type { CodedKey, KeyedRows } from './keyed-rows.ts';
import type { Measure } from './measures.ts';
import type { Sums } from './sum-evidence.ts';

/** What a total may miss of its parts, relative to it, and still be theirs: rounding and late revisions. */
const NEAR = 0.005;

/**
 * Codes that are called as wholes are and are, in one measure, the sum of all other codes, of those right behind them or of
 * those right before them, up to the next that is called so: within half a per cent in at least half of the numbers,
 * and nowhere less.
 * @param codes those that may be wholes or parts, in the order of the file
 */
export function calledSums(
  rows: KeyedRows,
  key: CodedKey,
  codes: readonly string[],
  measures: readonly Measure[],
): readonly Question[] {
  const isCalled = calledWholes(codes);
  const questions = [...isCalled].flatMap((whole) => {
    const at = codes.indexOf(whole);
    const [before, behind] = [codes.slice(0, at).reverse(), codes.slice(at + 1)];
    const plain = codes.filter((code) => !isCalled.has(code));
    return [plain, run(behind, isCalled), run(before, isCalled)]
      .filter((parts) => parts.length > 1)
      .map((parts) => ({ whole, parts }));
  });
  const sums = sumsOf(rows, key, questions, measures);
  // a set that agrees in more measures is the likelier one
  const found = questions
    .map((one, q) => ({ one, agree: sums[q].filter(isNear).length }))
    .filter(({ agree }) => agree > 0)
    .sort((a, b) => b.agree - a.agree)
    .map(({ one }) => one);
  return found.filter(({ whole }, k) => found.findIndex((other) => other.whole === whole) === k);
}

function run(codes: readonly string[], isCalled: ReadonlySet<string>): readonly string[] {
  const end = codes.findIndex((code) => isCalled.has(code));
  return end < 0 ? codes : codes.slice(0, end);
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
