import type { AnyIndicator } from '../indicators/catalogue.ts';
import type { CanonicalTable } from '../indicators/define.ts';
import type { Lineage } from '../indicators/lineage.ts';
import type { OptionSpecs } from '../indicators/options.ts';

/** What stands behind the numbers of a step: an indicator, or a scenario. */
export type StepMethod = Pick<
  AnyIndicator,
  'id' | 'title' | 'summary' | 'formula' | 'references' | 'conventions' | 'caveat' | 'terms' | 'charted'
> & {
  readonly input: { readonly table: CanonicalTable };
  readonly lineage?: Lineage;
  readonly options: OptionSpecs;
};

/** Whether its input has cells of matrices and not rows. */
export function readsTables(method: StepMethod): boolean {
  return method.input.table === 'io_table';
}
