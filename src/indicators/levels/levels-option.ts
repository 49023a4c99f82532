import type { ChoiceSpec } from '../options.ts';

/** What is done with a whole that stands beside its parts, or how many digits its codes have. */
export type Levels = 'refuse' | 'finest' | 'all' | (string & {});

export const levelsOption: ChoiceSpec<string> = {
  kind: 'choice',
  values: ['refuse', 'finest', 'all'],
  default: 'refuse',
  orDigits: true,
  about: {
    en: 'wholes beside their parts (World beside partners, 85 beside 8517, a total beside its classes), which would count twice: refuse; finest leaves out each whole that has parts in the same period and with the same other keys; a number keeps the products or classes of so many digits; all says that these are no wholes and takes every row',
    es: 'totales junto a sus partes (el mundo junto a los socios, 85 junto a 8517, un total junto a sus clases), que contarían dos veces: refuse los rechaza; finest deja fuera cada total que tiene partes en el mismo periodo y con las demás claves iguales; un número conserva los productos o clases de tantos dígitos; all afirma que no son totales y toma todas las filas',
  },
};

/** The option that `defineIndicator` gives to every indicator that adds something up. */
export type LevelsOption = { readonly levels: ChoiceSpec<string> };
