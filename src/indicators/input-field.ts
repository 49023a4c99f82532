import type { InputField } from './define.ts';

const fieldOf =
  (kind: InputField['kind']) =>
  (name: string, need: InputField['need'], en: string, es: string): InputField => ({
    name,
    kind,
    need,
    about: { en, es },
  });

/** A column of numbers that an indicator reads, with what it holds in English and Spanish. */
export const numberField: ReturnType<typeof fieldOf> = fieldOf('number');

/** A column of codes or words. */
export const textField: ReturnType<typeof fieldOf> = fieldOf('text');
