import type { Text } from '../../base/locale.ts';
import type { Field } from '../../base/table.ts';

function key(name: string, title: Text): Field {
  return { name, title };
}

/** The key columns of the results of this room. */
export const CHAIN_KEYS = {
  year: key('year', { en: 'Year', es: 'Año' }),
  from: key('from', { en: 'From', es: 'Desde' }),
  to: key('to', { en: 'To', es: 'Hasta' }),
  economy: key('economy', { en: 'Economy', es: 'Economía' }),
  exporter: key('exporter', { en: 'Exporter', es: 'Exportador' }),
  sector: key('sector', { en: 'Industry', es: 'Industria' }),
  importer: key('importer', { en: 'Importer', es: 'Importador' }),
  partner: key('partner', { en: 'Partner', es: 'Socio' }),
  partnerSector: key('partner_sector', { en: "Partner's industry", es: 'Industria del socio' }),
  origin: key('origin', { en: 'Origin of the value added', es: 'Origen del valor agregado' }),
  originSector: key('origin_sector', { en: 'Industry of origin', es: 'Industria de origen' }),
  destination: key('destination', { en: 'Absorbed by', es: 'Absorbido por' }),
  origins: {
    ...key('origins', { en: 'Industries of origin', es: 'Industrias de origen' }),
    labels: {
      all_origins: { en: 'all industries', es: 'todas las industrias' },
      knowledge_origins: {
        en: 'knowledge-intensive industries',
        es: 'industrias intensivas en conocimiento',
      },
    },
  },
  rank: key('rank', { en: 'Rank', es: 'Posición' }),
  path: key('path', { en: 'Path', es: 'Trayectoria' }),
  side: key('side', { en: 'Side', es: 'Lado' }),
  account: key('account', { en: 'Account', es: 'Cuenta' }),
} as const satisfies Readonly<Record<string, Field>>;

/** One industry of one economy towards another of another. */
export const INDUSTRY_PAIR: readonly Field[] = [
  CHAIN_KEYS.year,
  CHAIN_KEYS.exporter,
  CHAIN_KEYS.sector,
  CHAIN_KEYS.partner,
  CHAIN_KEYS.partnerSector,
];
