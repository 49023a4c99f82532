import type { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import type { Where } from '../../base/where.ts';

/** What an `EscalarError` says on the wire; without a code it is a fault of ours. */
export interface Refusal {
  readonly code?: string;
  /** Where in a file, or with which of two data. */
  readonly where?: Where;
  readonly what: Text;
  readonly try?: Text;
  readonly meant?: Meant;
}

/** A word that nothing is called by, and the nearest that something is. */
export interface Meant {
  readonly said: string;
  readonly nearest: string;
}

/** An error as it goes over a wire. */
export function refusalOf(error: EscalarError): Refusal {
  const { name, value, condition, column, nearest } = error.params as Readonly<Record<string, unknown>>;
  const met = typeof condition === 'string' ? condition.split('=').at(-1) : undefined;
  const said = name ?? value ?? met ?? column;
  return {
    ...error.toJSON(),
    ...(typeof said === 'string' && typeof nearest === 'string' ? { meant: { said, nearest } } : {}),
  };
}
