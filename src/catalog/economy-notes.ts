import type { Text } from '../base/locale.ts';

export const ECONOMY_NOTES: Readonly<Record<string, Text>> = {
  BEL: {
    en: 'Reports apart from Luxembourg since 1999; before that see BLX.',
    es: 'Informa por separado de Luxemburgo desde 1999; antes, véase BLX.',
  },
  BLX: {
    en: 'Belgium and Luxembourg reported as one until 1998.',
    es: 'Bélgica y Luxemburgo informaron en conjunto hasta 1998.',
  },
  CHE: {
    en: 'Comtrade 757 is the customs territory with Liechtenstein; 756 appears only as a partner.',
    es: 'En Comtrade, 757 es el territorio aduanero con Liechtenstein; 756 aparece solo como socio.',
  },
  CSK: { en: 'Until 1992; then CZE and SVK.', es: 'Hasta 1992; después, CZE y SVK.' },
  ANT: {
    en: 'Dissolved in October 2010 (CUW, SXM, BES); Aruba (ABW) left in 1986.',
    es: 'Disueltas en octubre de 2010 (CUW, SXM, BES); Aruba (ABW) se separó en 1986.',
  },
  DEU: {
    en: 'Until 1990 (Comtrade 280, GGDC DEW) the Federal Republic without the east; the east is DDR.',
    es: 'Hasta 1990 (Comtrade 280, GGDC DEW), la República Federal sin el este; el este es DDR.',
  },
  ETH: {
    en: 'Until 1992 (Comtrade 230) with Eritrea.',
    es: 'Hasta 1992 (Comtrade 230), con Eritrea.',
  },
  FRA: {
    en: 'Comtrade 251 is the customs territory with the overseas departments and Monaco; 250 is metropolitan France, only as a partner.',
    es: 'En Comtrade, 251 es el territorio aduanero con los departamentos de ultramar y Mónaco; 250 es la Francia metropolitana, solo como socio.',
  },
  IND: {
    en: 'Comtrade 699 since 1975 includes Sikkim; 356 until 1974 does not.',
    es: 'En Comtrade, 699 (desde 1975) incluye Sikkim; 356 (hasta 1974), no.',
  },
  ITA: {
    en: 'Older Comtrade files carry Italy as 381.',
    es: 'Los archivos antiguos de Comtrade dan a Italia el código 381.',
  },
  MCO: {
    en: 'Inside the customs territory of France. Comtrade 492 means "Europe EU, nes", although its reference file gives it the letters of Monaco.',
    es: 'Dentro del territorio aduanero de Francia. En Comtrade, 492 es «Unión Europea, no especificado», aunque su archivo de referencia le da las letras de Mónaco.',
  },
  NOR: {
    en: 'Comtrade 579 includes Svalbard and Jan Mayen; 578 excludes them and appears only as a partner.',
    es: 'En Comtrade, 579 incluye Svalbard y Jan Mayen; 578 los excluye y aparece solo como socio.',
  },
  PAK: {
    en: 'Until 1971 (Comtrade 588) with what became Bangladesh.',
    es: 'Hasta 1971 (Comtrade 588), con lo que hoy es Bangladés.',
  },
  PAN: {
    en: 'Until 1977 (Comtrade 590) without the Canal Zone.',
    es: 'Hasta 1977 (Comtrade 590), sin la Zona del Canal.',
  },
  ROW: {
    en: 'The remainder of an input-output table; which economies it holds depends on the table.',
    es: 'El remanente de una matriz insumo-producto; qué economías contiene depende de la matriz.',
  },
  SCG: {
    en: 'From 1992 to May 2006; then SRB and MNE. WITS gives its code SER to the whole run from 1992.',
    es: 'De 1992 a mayo de 2006; después, SRB y MNE. WITS usa el código SER para toda la serie desde 1992.',
  },
  SDN: {
    en: 'Until June 2011 (Comtrade 736, WITS SDN) with South Sudan; since then Comtrade 729, WITS SUD.',
    es: 'Hasta junio de 2011 (Comtrade 736, WITS SDN), con Sudán del Sur; desde entonces, Comtrade 729 y WITS SUD.',
  },
  SRB: {
    en: 'The WITS code SER runs from 1992 and before 2006 means Serbia and Montenegro.',
    es: 'El código SER de WITS corre desde 1992 y antes de 2006 designa a Serbia y Montenegro.',
  },
  SUN: {
    en: 'Ends in 1990 in Comtrade; its fifteen successors report from 1992 at the earliest.',
    es: 'Termina en 1990 en Comtrade; sus quince sucesoras informan a partir de 1992.',
  },
  TWN: {
    en: 'Taiwan is no reporter of its own in Comtrade: its trade is read from 490 "Other Asia, nes" (letters S19; BACI 490; WITS OAS), which holds little else.',
    es: 'Taiwán no informa con nombre propio en Comtrade: su comercio se lee en 490 «Other Asia, nes» (letras S19; 490 en BACI; OAS en WITS), que contiene poco más.',
  },
  USA: {
    en: 'Comtrade 842 (since 1981) is the customs territory with Puerto Rico and the Virgin Islands; 841 until 1980; 840 only as a partner.',
    es: 'En Comtrade, 842 (desde 1981) es el territorio aduanero con Puerto Rico y las Islas Vírgenes; 841 hasta 1980; 840 solo como socio.',
  },
  VNM: {
    en: 'Until 1974 (Comtrade 868) the south only; the north is VDR.',
    es: 'Hasta 1974 (Comtrade 868), solo el sur; el norte es VDR.',
  },
  YEM: {
    en: 'Until 1990 (Comtrade 886) the north only; the south is YMD.',
    es: 'Hasta 1990 (Comtrade 886), solo el norte; el sur es YMD.',
  },
  YUG: {
    en: 'The federation until 1991; then SVN, HRV, BIH, MKD and SCG.',
    es: 'La federación hasta 1991; después, SVN, HRV, BIH, MKD y SCG.',
  },
  ZAF: {
    en: 'Reports apart since 2000; before that see ZA1, the customs union with Botswana, Lesotho, Namibia and Swaziland.',
    es: 'Informa por separado desde 2000; antes, véase ZA1, la unión aduanera con Botsuana, Lesoto, Namibia y Suazilandia.',
  },
};

/**
 * What a reader must know before comparing an economy's figures over time or across sources; null where there is
 * nothing of the kind.
 * @param id of the catalog, as `findEconomy` gives it
 * @example
 * import { economyNote } from 'escalar/catalog';
 *
 * economyNote('BLX')?.en; // => 'Belgium and Luxembourg reported as one until 1998.'
 */
export function economyNote(id: string): Text | null {
  return ECONOMY_NOTES[id] ?? null;
}
