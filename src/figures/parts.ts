import { type GapReason, gapsOf, readFigure, refuseNegative } from './data.ts';
import type { FigureSpec } from './spec.ts';

/** One rectangle of a treemap: a part, or the small parts of a group together. */
export interface Part {
  /** Null for small parts together. */
  readonly code: string | null;
  readonly value: number;
  readonly rows: readonly number[];
}

/** A group of parts, in table order. */
export interface PartGroup {
  readonly code: string;
  readonly value: number;
  readonly parts: readonly Part[];
}

export interface Parts {
  /** In table order; groups without a part above zero are left out. */
  readonly groups: readonly PartGroup[];
  readonly total: number;
  /** How many parts are summed as small. */
  readonly small: number;
  readonly zeros: number;
  readonly gaps: readonly GapReason[];
}

/**
 * The parts of a treemap. Parts below `least` of the total are summed within their group, where there
 * are two of them or more.
 * @throws EscalarError as `readFigure`, and `figure-negative`.
 */
export function readParts(spec: FigureSpec, least: number): Parts {
  const data = readFigure(spec);
  let zeros = 0;
  const found = data.series.map((code) => ({
    code,
    parts: data.xs.flatMap((x): (Part & { code: string })[] => {
      const mark = data.at(code, x);
      if (typeof mark !== 'number') return [];
      refuseNegative(spec, spec.y, mark, [code, x].filter((word) => word !== '').join(', '));
      if (mark === 0) zeros += 1;
      return mark === 0 ? [] : [{ code: x, value: mark, rows: data.rowsAt(code, x) }];
    }),
  }));
  const total = sumOf(found.flatMap(({ parts }) => parts));
  const groups = found
    .filter(({ parts }) => parts.length > 0)
    .map(({ code, parts }) => ({ code, ...folded(parts, least * total) }));
  return {
    groups,
    total,
    small: groups.reduce((sum, group) => sum + group.small, 0),
    zeros,
    gaps: gapsOf(data),
  };
}

function folded(parts: readonly Part[], least: number): Omit<PartGroup, 'code'> & { small: number } {
  const value = sumOf(parts);
  const small = parts.filter((part) => part.value < least);
  if (small.length < 2) return { value, parts, small: 0 };
  const shown = parts.filter((part) => part.value >= least);
  return {
    value,
    parts: [...shown, { code: null, value: sumOf(small), rows: small.flatMap((part) => part.rows) }],
    small: small.length,
  };
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.value, 0);
}
