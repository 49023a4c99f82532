import { numberTooLarge } from './study-errors.ts';

/**
 * A number of a result by the factor that a study gives it.
 * @throws EscalarError `number-too-large`
 */
export function multiplied(value: number, times: number, what: string): number {
  const product = value * times;
  if (Number.isFinite(value) && !Number.isFinite(product)) throw numberTooLarge({ part: what, value, times });
  return product;
}
