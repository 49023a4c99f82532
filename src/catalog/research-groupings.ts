import type { Text } from '../base/locale.ts';
import { groupMap } from './group-map.ts';
import type { Grouping } from './grouping.ts';
import { spread } from './spread-groups.ts';

type Groups = Grouping['groups'];

const LEVELS: Groups = [
  { code: 'HT', name: { en: 'High technology', es: 'Tecnología alta' } },
  { code: 'MHT', name: { en: 'Medium-high technology', es: 'Tecnología media alta' } },
  { code: 'MLT', name: { en: 'Medium-low technology', es: 'Tecnología media baja' } },
  { code: 'LT', name: { en: 'Low technology', es: 'Tecnología baja' } },
];
const RESEARCH: Groups = [
  { code: 'high', name: { en: 'High R&D intensity', es: 'Intensidad de I+D alta' } },
  { code: 'medium-high', name: { en: 'Medium-high R&D intensity', es: 'Intensidad de I+D media alta' } },
  { code: 'medium', name: { en: 'Medium R&D intensity', es: 'Intensidad de I+D media' } },
  { code: 'medium-low', name: { en: 'Medium-low R&D intensity', es: 'Intensidad de I+D media baja' } },
];
const PAVITT: Groups = [
  { code: 'SB', name: { en: 'Science based', es: 'Basados en la ciencia' } },
  { code: 'SS', name: { en: 'Specialised suppliers', es: 'Proveedores especializados' } },
  { code: 'SI', name: { en: 'Scale intensive', es: 'Intensivos en escala' } },
  { code: 'SD', name: { en: 'Supplier dominated', es: 'Dominados por los proveedores' } },
];
const UNVERIFIED: Text = {
  en: 'Typed from memory; not yet compared with the printed publication.',
  es: 'Escrita de memoria; aún sin cotejar con la publicación impresa.',
};
const manufacturing: Pick<Grouping, 'scope' | 'except' | 'to' | 'confidence'> = {
  scope: 'manufacturing',
  except: [],
  to: null,
  confidence: 'to-verify',
};

/** Manufacturing by technology, research and the source of innovation. A longer code takes its part out of a shorter one. */
export const RESEARCH_GROUPINGS: readonly Grouping[] = [
  {
    ...manufacturing,
    id: 'isic4-eurostat-technology',
    title: {
      en: 'Technology of manufacturing, Eurostat (NACE Rev. 2, read on ISIC Rev. 4)',
      es: 'Tecnología de las manufacturas, Eurostat (NACE Rev. 2, leída en CIIU Rev. 4)',
    },
    from: 'ISIC4',
    groups: LEVELS,
    map: spread(
      'ISIC4',
      'C',
      groupMap({
        HT: '21 26 303',
        MHT: '20 27 28 29 30 252 325',
        MLT: '19 22 23 24 25 301 33 182',
        LT: '10 11 12 13 14 15 16 17 18 31 32',
      }),
    ),
    sources: [
      'Eurostat, High-tech industry and knowledge-intensive services: aggregations based on NACE Rev. 2, three digits',
    ],
    note: {
      en: `${UNVERIFIED.en} Weapons are 254 in NACE and 252 in ISIC.`,
      es: `${UNVERIFIED.es} Las armas son 254 en la NACE y 252 en la CIIU.`,
    },
  },
  {
    ...manufacturing,
    id: 'isic4-oecd-research',
    title: {
      en: 'R&D intensity of manufacturing, OECD 2016 (ISIC Rev. 4)',
      es: 'Intensidad de I+D de las manufacturas, OCDE 2016 (CIIU Rev. 4)',
    },
    from: 'ISIC4',
    groups: RESEARCH,
    map: spread(
      'ISIC4',
      'C',
      groupMap({
        high: '21 26 303',
        'medium-high': '252 29 325 28 20 27 302 304 309',
        medium: '22 301 32 23 24 33',
        'medium-low': '13 15 17 10 11 12 14 25 19 31 16 18',
      }),
    ),
    sources: [{ work: 'galindorueda2016' }],
    note: {
      en: `${UNVERIFIED.en} Only manufacturing; the taxonomy also places services.`,
      es: `${UNVERIFIED.es} Solo manufacturas; la taxonomía también ubica servicios.`,
    },
  },
  {
    ...manufacturing,
    id: 'isic3-pavitt',
    title: {
      en: 'Sources of innovation, Pavitt (ISIC Rev. 3)',
      es: 'Fuentes de la innovación, Pavitt (CIIU Rev. 3)',
    },
    from: 'ISIC3',
    groups: PAVITT,
    map: spread(
      'ISIC3',
      'D',
      groupMap({
        SB: '24 30 32 353',
        SS: '29 31 33',
        SI: '21 23 25 26 27 34 35',
        SD: '15 16 17 18 19 20 22 28 36 37',
      }),
    ),
    sources: [{ work: 'pavitt1984' }],
    note: {
      en: `${UNVERIFIED.en} Pavitt classed firms, not divisions: this is one common reading by division, and authors differ.`,
      es: `${UNVERIFIED.es} Pavitt clasificó empresas, no divisiones: esta es una lectura usual por división, y los autores difieren.`,
    },
  },
];
