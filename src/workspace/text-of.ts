import type { Text } from '../base/locale.ts';
import type { StudyText } from './schema-parts.ts';

/** A text of a file in both languages. */
export function textOf(text: StudyText): Text {
  return typeof text === 'string' ? { en: text, es: text } : text;
}
