import type { ErrorCode } from '../../src/base/error.ts';

/** Files by path; a name that ends in a slash is an empty folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An input that version 0.1.0 took and that is refused now, and the way on that the message names. */
export interface WayOn {
  readonly code: ErrorCode;
  readonly case: string;
  readonly files: Files;
  readonly args: readonly string[];
  /** Options as the message writes them; those that it captures are added to the command. */
  readonly option?: RegExp;
  /** What the message says to do, in each language, and that done: files written, or another command. */
  readonly change?: {
    readonly says: { readonly en: RegExp; readonly es: RegExp };
    readonly to: (message: string) => { readonly files?: Files; readonly args?: readonly string[] };
  };
  /** What the result holds once the way is taken. */
  readonly gives: RegExp;
}
