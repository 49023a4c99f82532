import type { Field } from '../../base/table.ts';

/** The columns that tell the variants of a result apart. */
export const KEYS_OF_VARIANT: readonly Field[] = [
  { name: 'choice', title: { en: 'Choice', es: 'Elección' } },
  { name: 'variant', title: { en: 'Variant', es: 'Variante' } },
];
