import type { Text } from '../../base/locale.ts';
import type { ClassificationHeader } from '../classification-header.ts';

const YEARS = [1992, 1996, 2002, 2007, 2012, 2017, 2022];

/** The revisions of the Harmonized System, the oldest first. */
export const HS: readonly string[] = YEARS.map((year) => `HS${year}`);
/** The revisions of the SITC, the oldest first. */
export const SITC: readonly string[] = ['SITC1', 'SITC2', 'SITC3', 'SITC4'];

export type ProductFamily = 'hs' | 'sitc' | 'bec';

/** `hs`, `sitc` or `bec` of a classification of products; null for any other. */
export function productFamily(id: string): ProductFamily | null {
  if (HS.includes(id)) return 'hs';
  if (SITC.includes(id)) return 'sitc';
  return id === 'BEC4' ? 'bec' : null;
}

const FINER: Text = {
  en: 'Finer national codes belong to the subheading they begin with. Spanish names: sections, chapters and the headings of 1992 that still read the same.',
  es: 'Los códigos nacionales más finos pertenecen a la subpartida con la que empiezan. Nombres en español: secciones, capítulos y las partidas de 1992 que no han cambiado.',
};
const PADDED: Text = {
  en: 'Where a group is not divided, its one item is padded with zeros (00150). Of the residual codes that Comtrade lists beside divided groups (0010), those are here to which a table of the UN leads (06200). No Spanish names.',
  es: 'Donde un grupo no se divide, su única partida se completa con ceros (00150). De los códigos residuales que Comtrade pone junto a los grupos divididos (0010), están aquí aquellos a los que lleva una tabla de las Naciones Unidas (06200). Sin nombres en español.',
};

function hs(year: number, bit: number): ClassificationHeader {
  const short = String(year).slice(2);
  return {
    id: `HS${year}`,
    title: { en: `Harmonized System, ${year}`, es: `Sistema Armonizado, ${year}` },
    sources: ['World Customs Organization; list of UN Comtrade, by the R package concordance 2.1 (MIT)'],
    aliases: [`H${bit}`, `HS${short}`, `HS ${year}`, `SA${year}`, `SA ${year}`, `SA${short}`],
    byPrefix: true,
    confidence: 'high',
    note: FINER,
  };
}

function sitc(revision: number): ClassificationHeader {
  return {
    id: `SITC${revision}`,
    title: {
      en: `Standard International Trade Classification, Rev. ${revision}`,
      es: `Clasificación Uniforme para el Comercio Internacional, Rev. ${revision}`,
    },
    sources: [
      'United Nations, Statistical Papers M 34; list of UN Comtrade, by the R package concordance 2.1 (MIT)',
    ],
    aliases: [`S${revision}`, `SITC Rev. ${revision}`, `CUCI Rev. ${revision}`, `CUCI${revision}`],
    byPrefix: true,
    confidence: 'high',
    note: PADDED,
  };
}

/** The classifications of products, without their classes. */
export const PRODUCT_HEADERS: readonly ClassificationHeader[] = [
  ...YEARS.map(hs),
  ...[1, 2, 3, 4].map(sitc),
  {
    id: 'BEC4',
    title: {
      en: 'Classification by Broad Economic Categories, Rev. 4',
      es: 'Clasificación por Grandes Categorías Económicas, Rev. 4',
    },
    sources: [{ work: 'unitednations2002' }],
    aliases: ['BEC', 'B4', 'BEC Rev. 4', 'CGCE4', 'CGCE Rev. 4'],
    byPrefix: false,
    confidence: 'high',
    note: {
      en: 'Tables of the UN write every category with three digits (42 as 420); both are read.',
      es: 'Las tablas de las Naciones Unidas escriben cada categoría con tres dígitos (42 como 420); se leen ambas.',
    },
  },
];
