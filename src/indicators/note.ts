import type { Note } from './define.ts';

/** Something that a reader of the number should know. */
export const info = (en: string, es: string): Note => ({ level: 'info', text: { en, es } });

/** Something without which the number misleads. */
export const warning = (en: string, es: string): Note => ({ level: 'warning', text: { en, es } });
