import { EscalarError } from '../base/error.ts';
import type { VaryRequest } from '../indicators/vary/plan-variants.ts';
import type { StepSpec } from './schema.ts';

const WITH_VARY = ['compare', 'combine', 'most'] as const;

/** What of a step says what varies. */
export type VaryStep = Pick<StepSpec, 'vary' | 'scenario' | (typeof WITH_VARY)[number]>;

/**
 * What a step varies; null where nothing.
 * @throws EscalarError `study-shape` for what goes with `vary` alone, and for a scenario
 */
export function varyRequest({ vary, compare, combine, most, scenario }: VaryStep): VaryRequest | null {
  const alone = vary === undefined || scenario !== undefined;
  const stray = alone
    ? WITH_VARY.find((name) => ({ compare, combine, most })[name] !== undefined)
    : undefined;
  const path = vary !== undefined && scenario !== undefined ? 'vary' : stray;
  if (path !== undefined) {
    const problem = {
      en: 'vary goes with an indicator, and compare, combine and most go with vary',
      es: 'vary va con un indicador, y compare, combine y most van con vary',
    };
    throw new EscalarError('study-shape', { path, problem });
  }
  if (vary === undefined) return null;
  // a study may write true and false for words
  const written = Object.entries(vary).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? String(value) : value,
  ]);
  return {
    vary: Object.fromEntries(written) as VaryRequest['vary'],
    ...(compare === undefined ? {} : { compare }),
    ...(combine === undefined ? {} : { combine }),
    ...(most === undefined ? {} : { most }),
  };
}
