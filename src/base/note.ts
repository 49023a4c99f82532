import type { Text } from './locale.ts';

/** Something that a reader of the numbers must know. */
export interface PlainNote {
  readonly level: 'info' | 'warning';
  readonly text: Text;
}

/** Something that a reader of the number should know. */
export function info(en: string, es: string): PlainNote {
  return { level: 'info', text: { en, es } };
}

/** Something without which the number misleads. */
export function warning(en: string, es: string): PlainNote {
  return { level: 'warning', text: { en, es } };
}
