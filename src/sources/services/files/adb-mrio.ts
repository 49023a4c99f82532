import type { FileSource } from './file-source.ts';
import { NEVER_FETCHED, of, oneOf } from './one-value.ts';

/** The number and the name of the file of each year. */
const TABLES: Readonly<Record<string, readonly [number: string, name: string]>> = {
  2007: ['5', 'ADB-MRIO-2007.xlsx'],
  2024: ['445', 'ADB-MRIO-2024-August 2025.xlsx'],
};

export const adbMrio: FileSource = {
  id: 'adb-mrio',
  title: { en: 'ADB, multiregional tables', es: 'BAD, tablas multirregionales' },
  producer: 'Asian Development Bank',
  address: 'https://kidb.adb.org/download/mrio-file',
  parameters: [oneOf('year', { en: 'a year', es: 'un año' }, Object.keys(TABLES))],
  nameOf: (given) => TABLES[of(given, 'year')]?.[1] ?? '',
  pathOf: (given) => `/${TABLES[of(given, 'year')]?.[0]}`,
  form: 'xlsx',
  size: { en: 'up to 100 MB', es: 'hasta 100 MB' },
  licence: { en: 'as its terms say', es: 'según sus términos' },
  citation: 'Asian Development Bank, Multiregional Input-Output Tables, https://kidb.adb.org/globalization',
  coverage: {
    en: '62 economies, or 74 in 2024, and the rest of the world; Mexico and Taiwan (TAP) among them; 35 industries.',
    es: '62 economías, o 74 en 2024, y el resto del mundo; México y Taiwán (TAP) entre ellas; 35 industrias.',
  },
  next: 'compute gross-exports --data "FILE"',
  ground: 'clients',
  known: [
    {
      en: 'From working clients: the numbers of two files. The other years have numbers that kidb.adb.org/globalization/current lists.',
      es: 'De programas en uso: los números de dos archivos. Los demás años tienen números que enumera kidb.adb.org/globalization/current.',
    },
  ],
  untried: [NEVER_FETCHED],
};
