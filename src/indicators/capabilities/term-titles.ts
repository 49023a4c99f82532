import type { Text } from '../../base/locale.ts';

/** What people read for the terms of this room, and for the parts of R&D. */
export const CAPABILITY_TERM_TITLES: Readonly<Record<string, Text>> = {
  rd_intensity: { en: 'R&D over GDP', es: 'I+D sobre el PIB' },
  rd_gap: { en: 'gap to the reference', es: 'brecha con la referencia' },
  rd_total: { en: 'R&D, total', es: 'I+D, total' },
  business_to_government: {
    en: 'business funds over public funds',
    es: 'fondos empresariales sobre públicos',
  },
  funder: { en: 'who pays', es: 'quién paga' },
  performer: { en: 'who does it', es: 'quién la hace' },
  type: { en: 'what for', es: 'para qué' },
  business: { en: 'business', es: 'empresas' },
  government: { en: 'government', es: 'gobierno' },
  higher_education: { en: 'higher education', es: 'educación superior' },
  nonprofit: { en: 'private non-profit', es: 'privadas sin fines de lucro' },
  other_domestic: { en: 'others at home', es: 'otros nacionales' },
  rest_of_world: { en: 'from abroad', es: 'del exterior' },
  not_specified: { en: 'not specified by the source', es: 'sin especificar en la fuente' },
  unallocated: { en: 'unallocated', es: 'sin asignar' },
  basic: { en: 'basic research', es: 'investigación básica' },
  applied: { en: 'applied research', es: 'investigación aplicada' },
  development: { en: 'experimental development', es: 'desarrollo experimental' },
  patents: { en: 'patents', es: 'patentes' },
  per_million: { en: 'per million persons', es: 'por millón de personas' },
  world_share: { en: 'share in the world', es: 'participación en el mundo' },
  field_miss: { en: 'total minus the fields', es: 'total menos los campos' },
  fields: { en: 'fields with a value', es: 'campos con valor' },
  fields_above_one: { en: 'fields with advantage', es: 'campos con ventaja' },
  technological_advantage: { en: 'technological advantage (RTA)', es: 'ventaja tecnológica (VTR)' },
  technological_advantage_symmetric: {
    en: 'technological advantage, symmetric',
    es: 'ventaja tecnológica, simétrica',
  },
};
