import type { Text } from '../../base/locale.ts';

/** What people read for the codes in the column `term` of this room. */
export const TRADE_TERM_TITLES: Readonly<Record<string, Text>> = {
  rca: { en: 'revealed comparative advantage', es: 'ventaja comparativa revelada' },
  presence: { en: 'presence (1 or 0)', es: 'presencia (1 o 0)' },
  rsca: { en: 'RCA, symmetric', es: 'VCR simétrica' },
  arca: { en: 'RCA, additive', es: 'VCR aditiva' },
  nrca: { en: 'RCA, normalised', es: 'VCR normalizada' },
  wrca: { en: 'RCA, weighted by its mean', es: 'VCR ponderada por su media' },
  market_share: { en: 'market share', es: 'cuota de mercado' },
  rxa: { en: 'relative export advantage', es: 'ventaja relativa de exportación' },
  rma: { en: 'relative import advantage', es: 'ventaja relativa de importación' },
  rta: { en: 'relative trade advantage', es: 'ventaja comercial relativa' },
  rc: { en: 'relative competitiveness', es: 'competitividad relativa' },
  lafay: { en: 'Lafay index', es: 'índice de Lafay' },
  rpop: { en: 'exports per head relative to the world', es: 'exportaciones por habitante respecto al mundo' },
};
