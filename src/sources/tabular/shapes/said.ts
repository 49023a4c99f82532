import type { Text } from '../../../base/locale.ts';
import { info, type PlainNote, warning } from '../../../base/note.ts';
import { catalogRows } from '../../../catalog/catalog-text.ts';

/** A text of the catalog for readers, with what is filled in; null for an id that it lacks. */
export function saidOrNull(id: string, ...values: readonly (string | number)[]): Text | null {
  const found = catalogRows('reader-notes.txt').find(([key]) => key === id);
  if (found === undefined) return null;
  const filled = (text: string) => text.replace(/\{(\d)\}/g, (_, i) => String(values[i]));
  return { en: filled(found[1]), es: filled(found[2]) };
}

/** The same. @throws Error for an id that it lacks */
export function textSaid(id: string, ...values: readonly (string | number)[]): Text {
  const text = saidOrNull(id, ...values);
  if (text === null) throw new Error(`reader-notes.txt: ${id}`);
  return text;
}

export function warningSaid(id: string, ...values: readonly (string | number)[]): PlainNote {
  const { en, es } = textSaid(id, ...values);
  return warning(en, es);
}

export function infoSaid(id: string, ...values: readonly (string | number)[]): PlainNote {
  const { en, es } = textSaid(id, ...values);
  return info(en, es);
}
