import type { Text } from '../base/locale.ts';

/** Something a reader of the number must know. */
export interface Note {
  readonly level: 'info' | 'warning';
  readonly text: Text;
  /** The period that it is about, and what it says; those that say the same of many periods become one. */
  readonly of?: { readonly what: string; readonly period: string };
  /** The terms that it speaks of: it is left out where none of them is shown. */
  readonly terms?: readonly string[];
}

/** Something that a reader of the number should know. */
export const info = (en: string, es: string): Note => ({ level: 'info', text: { en, es } });

/** Something without which the number misleads. */
export const warning = (en: string, es: string): Note => ({ level: 'warning', text: { en, es } });
