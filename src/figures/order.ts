import { isPeriodic } from './data.ts';
import type { FigureSpec } from './spec.ts';

/**
 * Codes in the order a figure asks for. `weight` is null where a code has no number; such codes
 * come last. Periods keep time order.
 */
export function ordered(
  codes: readonly string[],
  spec: Pick<FigureSpec, 'sort' | 'labels'>,
  weight: (code: string) => number | null,
  name: (code: string) => string,
  locale: string,
): readonly string[] {
  const { sort } = spec;
  if (sort === undefined || sort === 'table' || isPeriodic(spec, codes)) return codes;
  if (sort === 'label') return codes.toSorted((a, b) => name(a).localeCompare(name(b), locale));
  const sign = sort === 'ascending' ? 1 : -1;
  return codes.toSorted((a, b) => {
    const [left, right] = [weight(a), weight(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
