import type { Text } from '../../base/locale.ts';

/** Stands under every comparison of instruments. */
export const NO_CAUSE: Text = {
  en: 'This describes what was done and what happened; it identifies no cause.',
  es: 'Esto describe qué se hizo y qué ocurrió; no identifica ninguna causa.',
};
