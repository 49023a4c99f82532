import type { Residual } from '../define.ts';

/** One residual stands for all periods and economies of an identity: the largest. */
export function worstOf(residuals: readonly Residual[]): readonly Residual[] {
  const worst = new Map<string, Residual>();
  for (const residual of residuals) {
    const before = worst.get(residual.identity);
    if (before === undefined || residual.value > before.value) worst.set(residual.identity, residual);
  }
  return [...worst.values()];
}
