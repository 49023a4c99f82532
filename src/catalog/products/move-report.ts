import type { Correspondence, SplitValue } from '../correspondence.ts';
import type { RouteKind } from './routes.ts';
import type { UsedLink } from './used-links.ts';

/** What a move did to the values; sums over every row of the table. */
export interface MoveReport {
  readonly from: string;
  readonly to: string;
  /** One line a step: `HS1992 > SITC3 (weights)`. */
  readonly steps: readonly string[];
  readonly convention: Correspondence['convention'];
  readonly total: number;
  readonly matched: number;
  readonly unmatchedTotal: number;
  readonly splitTotal: number;
  /** Value of codes coarser than the table, divided evenly among their subcodes; it is part of `matched`. */
  readonly coarseTotal: number;
  readonly unmatched: readonly { readonly code: string; readonly value: number }[];
  readonly split: readonly SplitValue[];
  readonly links: readonly UsedLink[];
  readonly coarse: readonly string[];
  /** Steps by a table that is coarse, and whether values are divided in equal parts for lack of weights. */
  readonly coarseSteps: readonly string[];
  readonly equalParts: boolean;
  /** Rows without a value. */
  readonly missingRows: number;
  /** Another way to the same classification, and how far its result is from this one. */
  readonly other: OtherRoute | null;
}

export interface OtherRoute {
  readonly kind: RouteKind;
  readonly steps: readonly string[];
  readonly unmatchedTotal: number;
  /** Value in other classes than here: half the sum of |a − b| over the classes and what is unmatched. */
  readonly variation: number;
  /** The digits at which both ways can be compared. */
  readonly digits: number;
}

/** One report of two parts of a table that went from different classifications. */
export function bothReports(a: MoveReport, b: MoveReport): MoveReport {
  return {
    from: `${a.from} + ${b.from}`,
    to: a.to,
    steps: [...a.steps, ...b.steps],
    convention: a.convention === b.convention ? a.convention : 'chained',
    total: a.total + b.total,
    matched: a.matched + b.matched,
    unmatchedTotal: a.unmatchedTotal + b.unmatchedTotal,
    splitTotal: a.splitTotal + b.splitTotal,
    coarseTotal: a.coarseTotal + b.coarseTotal,
    unmatched: [...a.unmatched, ...b.unmatched],
    split: [...a.split, ...b.split],
    links: [...a.links, ...b.links],
    coarse: [...a.coarse, ...b.coarse],
    coarseSteps: [...a.coarseSteps, ...b.coarseSteps],
    equalParts: a.equalParts || b.equalParts,
    missingRows: a.missingRows + b.missingRows,
    other: null,
  };
}
