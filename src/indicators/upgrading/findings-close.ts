import { isMissing } from '../../base/missing.ts';
import { closes, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import type { Finding, RuleNumber } from './judge-rule.ts';
import { VERDICTS } from './rule.ts';

/** The change of every number leads from its first value to its last, and every finding has one verdict. */
export function findingsClose(findings: readonly Finding[]): readonly Residual[] {
  const verdicts = VERDICTS.map((verdict) => findings.filter((one) => one.verdict === verdict).length);
  const counted = verdicts.reduce((so, count) => so + count, 0);
  return worstOf([
    closes(
      'up + down + mixed + no evidence = findings',
      counted - findings.length,
      Math.max(findings.length, 1),
    ),
    ...findings.flatMap(({ numbers }) => numbers.flatMap(changeCloses)),
  ]);
}

function changeCloses({ first, last, change, inPercent }: RuleNumber): Residual[] {
  if (first === null || isMissing(first) || isMissing(last) || isMissing(change)) return [];
  const reached = inPercent ? first * (1 + change / 100) : first + change;
  return [closes('first and change give last', reached - last, Math.max(Math.abs(first), Math.abs(last)))];
}
