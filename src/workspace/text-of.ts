import type { Text } from '../base/locale.ts';
import type { StudyText } from './schema-parts.ts';

/** A text of a file in both languages. */
export function textOf(text: StudyText): Text {
  return typeof text === 'string' ? { en: text, es: text } : text;
}

/** Whether a part that may have forms is one text. */
export function isText(part: string | object): part is StudyText {
  return typeof part === 'string' || 'en' in part;
}
