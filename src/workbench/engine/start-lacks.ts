import type { Lang, Text } from '../../base/locale.ts';

const ACCOUNTS: Text = {
  en: 'No table here has accounts (jobs, emissions) beside its flows: bring a folder with Z.csv, Y.csv and satellites.csv, an account a line, or EXIOBASE 3 or Eora26.',
  es: 'Ninguna matriz de aquí tiene cuentas (empleo, emisiones) junto a sus flujos: traiga una carpeta con Z.csv, Y.csv y satellites.csv, una cuenta por renglón, o EXIOBASE 3 o Eora26.',
};

/** Of indicators whose columns many data have, but not what is in them: what to bring. */
const LACKS: Readonly<Record<string, Text>> = {
  satellites: ACCOUNTS,
  'location-quotients': {
    en: `${ACCOUNTS.en} The option region names the account of the region.`,
    es: `${ACCOUNTS.es} La opción region nombra la cuenta de la región.`,
  },
  cip: {
    en: 'No release here has the eight variables of the index: bring a file with the columns economy, period, variable and value, where variable is mva_per_head, manufactured_exports_per_head, tech_share_of_mva, mva_share_of_gdp, tech_share_of_manufactured_exports, manufactures_share_of_exports, world_share_of_mva or world_share_of_manufactured_exports.',
    es: 'Ninguna publicación de aquí tiene las ocho variables del índice: traiga un archivo con las columnas economy, period, variable y value, donde variable es mva_per_head, manufactured_exports_per_head, tech_share_of_mva, mva_share_of_gdp, tech_share_of_manufactured_exports, manufactures_share_of_exports, world_share_of_mva o world_share_of_manufactured_exports.',
  },
  'productivity-bounds': {
    en: 'In no release here is the labour of one class unknown: bring a file with the columns economy, activity, period, output_real and hours or persons, in which one class has output but no labour in one of two years.',
    es: 'En ninguna publicación de aquí se desconoce el trabajo de una sola clase: traiga un archivo con las columnas economy, activity, period, output_real y hours o persons, en el que una clase tenga producción pero no trabajo en uno de dos años.',
  },
  'policy-overlap': {
    en: 'No release here counts instruments of policy beside value added: bring a file with the columns economy, activity, period, variable (instruments or value_added) and value.',
    es: 'Ninguna publicación de aquí cuenta los instrumentos de política junto al valor agregado: traiga un archivo con las columnas economy, activity, period, variable (instruments o value_added) y value.',
  },
};

/** What an indicator needs that no release has though its columns are there; null where a refusal says it better. */
export function lacksOf(indicator: string, lang: Lang): string | null {
  return Object.hasOwn(LACKS, indicator) ? (LACKS[indicator]?.[lang] ?? null) : null;
}
