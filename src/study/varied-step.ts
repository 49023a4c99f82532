import type { AnyIndicator } from '../indicators/catalogue.ts';
import type { IndicatorResult } from '../indicators/define.ts';
import { parseOptions, type RawOptions } from '../indicators/options.ts';
import { variedMethod } from '../indicators/vary/varied-method.ts';
import { type Compute, vary } from '../indicators/vary/vary.ts';
import type { StepResult } from '../workspace/step-result.ts';
import type { StepSpec } from './schema.ts';
import { requestWords, varyRequest } from './vary-request.ts';

/** A step before it is computed: what stands behind its numbers, and how often they are. */
export interface PlannedStep {
  readonly said: Pick<StepResult, 'id' | 'indicator' | 'options' | 'given'>;
  /** Once with its options, or once a variant. */
  readonly computed: (compute: Compute) => IndicatorResult | Promise<IndicatorResult>;
}

/** @throws EscalarError of `parseOptions`, `varyRequest` and `planVariants` */
export function plannedStep(id: string, indicator: AnyIndicator, step: StepSpec): PlannedStep {
  const given = (step.with ?? {}) as RawOptions;
  const options = parseOptions(indicator.options, given);
  const request = varyRequest(step);
  if (request === null)
    return { said: { id, indicator, options, given }, computed: (compute) => compute(options) };
  const words = requestWords(request);
  return {
    said: {
      id,
      indicator: variedMethod(indicator, given, request),
      options: { ...options, ...words },
      given: { ...given, ...words },
    },
    computed: (compute) => vary(indicator, given, request, compute),
  };
}
