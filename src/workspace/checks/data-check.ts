import type { Text } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import type { NumberSpec } from '../../indicators/options.ts';

/** Something in a table that a reader must look at. */
export interface DataFinding {
  /** `DataCheck.id`. */
  readonly check: string;
  /** `fault`: cannot be so. `unusual`: may be so, and should be explained. */
  readonly level: 'fault' | 'unusual';
  /** Rows, places or codes, as the text says. */
  readonly count: number;
  /** The first place: line of the file where it is known, and the keys. */
  readonly place: Text;
  readonly text: Text;
  /** Why it is so, where somebody has looked; such a finding is no fault. */
  readonly why?: Text;
}

/** One way of looking at a table. Numbers are judged, never changed; missing ones are no finding. */
export interface DataCheck {
  readonly id: string;
  readonly title: Text;
  /** What is a finding, exactly. */
  readonly about: Text;
  /** What a person does about one. */
  readonly way: Text;
  /** How much is too much, an option of the name of the check. */
  readonly limit?: NumberSpec;
  /** @param limit `limit.default`, or what a person says; NaN where the check has none */
  readonly look: (table: Table, limit: number) => readonly DataFinding[];
}
