import type { Table } from '../base/table.ts';
import type { IndicatorResult } from '../indicators/define.ts';
import type { InputRecord } from './loaded-source.ts';
import type { StepMethod } from './step-method.ts';

/** One step that ran. */
export interface StepResult {
  readonly id: string;
  readonly indicator: StepMethod;
  readonly options: Readonly<Record<string, unknown>>;
  /** The options that the study gives; the rest are defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly input: Table;
  readonly inputRecord: InputRecord;
  /** The other data, where the result sets those of both side by side. */
  readonly against?: InputRecord;
  readonly result: IndicatorResult;
}

/** The release or the file that a step read. */
export function sourceName({ inputRecord: { release, file } }: StepResult): string {
  return release?.id ?? file ?? '';
}
