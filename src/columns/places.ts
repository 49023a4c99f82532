import { type ColumnMeaning, column } from './column.ts';

const PLACE = { kind: 'code', role: 'place' } as const;
const PARTNER = { kind: 'code', role: 'partner' } as const;

/** Economies: the one that a row is of, and the one it trades with. */
export const PLACES: readonly ColumnMeaning[] = [
  column(
    'economy',
    PLACE,
    ['Economy', 'Economía'],
    [
      'iso3',
      'iso3c',
      'iso',
      'iso code',
      'isocode',
      'country iso3',
      'cnt',
      'reporter iso',
      'reporteriso',
      'reporter iso3',
      'reporteriso3',
      'declarant iso',
      'exporter iso',
      'exporter iso3',
    ],
    [
      'country code',
      'countrycode',
      'geo code',
      'clave pais',
      'codigo pais',
      'cve pais',
      'reporter code',
      'reportercode',
      'exporter code',
    ],
    [
      'reporter',
      'exporter',
      'declarant',
      'declarante',
      'informante',
      'exportador',
      'pais declarante',
      'pais informante',
      'pais exportador',
    ],
    ['country', 'pais', 'nation', 'economia', 'geo', 'ref area', 'cou'],
    ['reporter desc', 'reporterdesc', 'reporter name', 'reportername'],
  ),
  column(
    'partner',
    PARTNER,
    ['Partner', 'Socio'],
    ['partner iso', 'partneriso', 'partner iso3', 'partneriso3', 'importer iso', 'importer iso3'],
    ['partner code', 'partnercode', 'importer code'],
    [
      'importer',
      'importador',
      'socio',
      'socio comercial',
      'pais socio',
      'pais de destino',
      'pais importador',
      'counterpart area',
    ],
    ['partner desc', 'partnerdesc', 'partner name', 'partnername'],
  ),
];
