import { type ColumnMeaning, column } from './column.ts';

const PLACE = { kind: 'code', role: 'place' } as const;
const PARTNER = { kind: 'code', role: 'partner' } as const;

/** Economies: the one that a row is of, and the one it trades with. */
export const PLACES: readonly ColumnMeaning[] = [
  column(
    'economy',
    PLACE,
    ['Economy', 'Economía'],
    'iso3|iso3c|iso|iso code|country iso3|country iso3 code|iso3 code|cnt|reporter iso|' +
      'reporter iso3|declarant iso|exporter iso|exporter iso3',
    'country code|geo code|location code|clave pais|codigo pais|code pays|landercode|cve pais|' +
      'codigo del pais|codigo de pais|codigo area|reporter code|exporter code',
    'reporter|exporter|declarant|declarante|informante|exportador|pais declarante|' +
      'pais informante|pais exportador|exporters|exportadores|pays declarant|exportateur|' +
      'pays exportateur|ausfuhrland',
    'country|pais|pays|nation|economia|geo|ref area|cou|location|country or area|' +
      'geo time|reference area|geopolitical entity|ref area label|國家|国家|國別|国别|국가',
    'reporter desc|reporter name|country name|nombre del pais|country estandar|land|pais estandar',
  ),
  column(
    'partner',
    PARTNER,
    ['Partner', 'Socio'],
    'partner iso|partner iso3|importer iso|importer iso3',
    'partner code|importer code',
    'importer|importador|socio|socio comercial|pais socio|pais de destino|pais importador|' +
      'importers|importadores|counterpart area|pais parceiro|parceiro|pays partenaire|partenaire|' +
      'pays de destination|importateur|partnerland|handelspartner|貿易夥伴|贸易伙伴|상대국',
    'partner desc|partner name',
  ),
];
