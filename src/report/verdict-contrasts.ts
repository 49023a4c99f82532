import type { Text } from '../base/locale.ts';

/** Two rules that part company, and what that means; by the ids of the rules, the more telling first. */
export const CONTRASTS: readonly { readonly up: string; readonly down: string; readonly text: Text }[] = [
  {
    up: 'upgrading-value-added',
    down: 'upgrading-erosion',
    text: {
      en: 'More value made at home is exported, also as a part of the world’s; but a smaller part of each dollar exported stays at home, because more of what goes into it is bought abroad.',
      es: 'Se exporta más valor hecho en casa, y más en proporción al del mundo; pero de cada dólar exportado se queda en casa una parte menor, porque más de lo que contiene se compra fuera.',
    },
  },
  {
    up: 'upgrading-sophistication',
    down: 'upgrading-value-added',
    text: {
      en: 'What the economy exports became more sophisticated while it lost ground in the value of these goods: what is exported does not tell who made it.',
      es: 'Lo que la economía exporta se volvió más sofisticado mientras perdía terreno en el valor de estos bienes: lo que se exporta no dice quién lo hizo.',
    },
  },
  {
    up: 'upgrading-sophistication',
    down: 'upgrading-erosion',
    text: {
      en: 'What the economy exports became more sophisticated, while a smaller part of each dollar exported stayed at home: what is exported does not tell who made it.',
      es: 'Lo que la economía exporta se volvió más sofisticado, mientras se quedaba en casa una parte menor de cada dólar exportado: lo que se exporta no dice quién lo hizo.',
    },
  },
  {
    up: 'upgrading-position',
    down: 'upgrading-erosion',
    text: {
      en: 'Production moved away from the final user, towards parts, and yet a smaller part of each dollar exported is kept.',
      es: 'La producción se alejó del usuario final, hacia las partes, y sin embargo se retiene una parte menor de cada dólar exportado.',
    },
  },
  {
    up: 'upgrading-value-added',
    down: 'upgrading-milberg-winkler',
    text: {
      en: 'More of its own value is exported without higher productivity: more of the same work, not better work.',
      es: 'Se exporta más valor propio sin mayor productividad: más del mismo trabajo, no un trabajo mejor.',
    },
  },
  {
    up: 'upgrading-milberg-winkler',
    down: 'upgrading-social',
    text: {
      en: 'Productivity and exports gained while there were fewer jobs, and those paid worse.',
      es: 'La productividad y las exportaciones ganaron mientras había menos empleos, y peor pagados.',
    },
  },
  {
    up: 'upgrading-social',
    down: 'upgrading-milberg-winkler',
    text: {
      en: 'There are more jobs and they are paid better, though the industry lost productivity and ground in the world.',
      es: 'Hay más empleos y mejor pagados, aunque la industria perdió productividad y terreno en el mundo.',
    },
  },
];
