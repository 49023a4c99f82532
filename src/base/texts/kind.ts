import type { Text } from '../locale.ts';

/** What went wrong and why, and what to try. */
export interface ErrorText {
  readonly what: Text;
  readonly mend: Text;
}

// biome-ignore lint/suspicious/noExplicitAny: each code has parameters of its own
export type ErrorTexts = Readonly<Record<string, (params: any) => ErrorText>>;

/** ` Did you mean "x"?` in both languages, or nothing. */
export function meant(nearest: string | null | undefined): Text {
  if (nearest === null || nearest === undefined) return { en: '', es: '' };
  return { en: ` Did you mean "${nearest}"?`, es: ` ¿Quiso decir "${nearest}"?` };
}

/** A list for a sentence, cut after `max`. */
export function listed(names: readonly string[], max = 12): string {
  const shown = names.slice(0, max).join(', ');
  return names.length > max ? `${shown}, … (${names.length})` : shown;
}
