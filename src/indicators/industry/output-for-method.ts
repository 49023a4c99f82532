import { decomposers, type Method } from './kernels/methods.ts';
import type { MeasuredPanel } from './measured-panel.ts';
import { refuseNegative } from './refuse-negative.ts';

/**
 * Refuses output below zero in the columns that a method reads, where the method needs zero or more.
 * @throws EscalarError `negative-value`
 */
export function refuseNegativeOf(
  method: Method,
  { panel, output, outputName }: MeasuredPanel,
  isRead: (period: number) => boolean,
): void {
  if (decomposers[method].needsPositive) refuseNegative(panel, output, outputName, isRead);
}
