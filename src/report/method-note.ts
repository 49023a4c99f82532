import type { Cited } from '../base/citation.ts';
import type { Text } from '../base/locale.ts';
import type { PlainNote } from '../base/note.ts';

/** What stands behind a number. Same shapes as an indicator's definition and result. */
export interface MethodNote {
  readonly indicatorTitle: Text;
  readonly indicatorId: string;
  /** Plain Unicode, one line an equation. */
  readonly formula: readonly Text[];
  readonly references: readonly Cited[];
  readonly conventions: readonly Text[];
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly releases: readonly { readonly id: string; readonly title: Text; readonly citation: string }[];
  readonly residuals: readonly {
    readonly identity: string;
    readonly value: number;
    readonly tolerance: number;
  }[];
  readonly dropped: readonly {
    readonly what: Text;
    readonly count: number;
    readonly examples: readonly (string | Text)[];
  }[];
  readonly notes: readonly PlainNote[];
  /** The command that walks from this number back to the published lines. */
  readonly explain: string;
}
