import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import type { AnyIndicator } from '../indicators/catalogue.ts';
import { compared } from '../workspace/compare/compared.ts';
import { NO_ROWS } from '../workspace/run-step.ts';
import type { StepResult } from '../workspace/step-result.ts';
import type { StepSpec } from './schema.ts';

const CONVENTION: Text = {
  en: 'Two data side by side, matched by all that says what a number is of: the difference is the second less the first, the percent that of the first. Where a number of one of them comes from is explained by a step with its data alone.',
  es: 'Dos datos lado a lado, emparejados por todo lo que dice de qué es una cifra: la diferencia es la segunda menos la primera, y el porcentaje, el de la primera. De dónde viene la cifra de uno de ellos lo explica un paso con esos datos solos.',
};

/**
 * A step whose indicator is computed with two data.
 * @param names of both sources in the study
 * @throws EscalarError of `compared`
 */
export function againstStep(
  indicator: AnyIndicator,
  names: readonly [string, string],
  both: readonly [StepResult, StepResult],
): StepResult {
  const [first, second] = both.map(({ inputRecord, result }, at) => ({
    name: names[at],
    inputRecord,
    result,
  }));
  const { lineage: _, ...method } = both[0].indicator;
  return {
    ...both[0],
    indicator: { ...method, conventions: [...method.conventions, CONVENTION] },
    input: NO_ROWS,
    against: both[1].inputRecord,
    result: compared(indicator, [first, second]),
  };
}

/** @throws EscalarError `study-shape` for a step with `against` and what has no meaning for two data */
export function checkAgainst(name: string, { against, indicator, vary }: StepSpec): void {
  if (against === undefined || (indicator !== undefined && vary === undefined)) return;
  const problem = {
    en: 'against goes with an indicator, without vary: compute each of the data in a step of its own for that',
    es: 'against va con un indicador y sin vary: para eso, calcule cada uno de los datos en un paso propio',
  };
  throw new EscalarError('study-shape', { path: `steps.${name}.against`, problem });
}
