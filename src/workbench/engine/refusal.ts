import type { Text } from '../../base/locale.ts';

/** What an `EscalarError` says on the wire; without a code it is a fault of ours. */
export interface Refusal {
  readonly code?: string;
  readonly what: Text;
  readonly try?: Text;
}
