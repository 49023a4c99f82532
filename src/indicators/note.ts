import type { PlainNote } from '../base/note.ts';

/** Something that a reader of a result must know. */
export interface Note extends PlainNote {
  /** The period that it is about, and what it says; those that say the same of many periods become one. */
  readonly of?: { readonly what: string; readonly period: string };
  /** The terms that it speaks of: it is left out where none of them is shown. */
  readonly terms?: readonly string[];
}
