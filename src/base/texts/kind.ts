import { grouped, type Text } from '../locale.ts';
import { shorten } from '../shorten.ts';

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

/** How to keep one of several rows, by what they differ in. */
export function apart(differ: readonly string[]): Text {
  if (differ.length === 0)
    return {
      en: 'Nothing but their value tells the rows apart: the data hold one of them twice.',
      es: 'Nada más que su valor distingue las filas: los datos traen una de ellas dos veces.',
    };
  const [column = ''] = (differ[0] ?? '').split(' ');
  return {
    en: `The rows differ in ${differ.join('; ')}. Keep one: where: { ${column}: … }.`,
    es: `Las filas difieren en ${differ.join('; ')}. Conserve una: where: { ${column}: … }.`,
  };
}

/** A list for a sentence, cut after `max`, and each name where it is long. */
export function listed(names: readonly string[], max = 12): string {
  const shown = names
    .slice(0, max)
    .map((name) => shorten(name))
    .join(', ');
  return names.length > max ? `${shown}, … (${grouped(names.length)})` : shown;
}
