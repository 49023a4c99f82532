import { UNITS } from '../../base/unit.ts';
import { WIOD_2013_INDUSTRIES } from '../wiod/wiod-codes.ts';
import { FAULTS } from './known-faults.ts';
import type { MrioPublisher } from './publisher.ts';
import { WIOD } from './wiod.ts';

export const ADB_MRIO: MrioPublisher = {
  id: 'adb-mrio',
  title: {
    en: 'ADB Multi-Regional Input-Output Tables',
    es: 'Tablas insumo-producto multirregionales del Banco Asiático de Desarrollo (ADB MRIO)',
  },
  producer: 'Asian Development Bank',
  citation: 'Asian Development Bank, Multi-Regional Input-Output Tables',
  licence: { en: 'See the terms of the bank.', es: 'Véanse las condiciones del banco.' },
  address: 'https://kidb.adb.org/mrio',
  unit: UNITS.usdMillion,
  conventions: [
    ...WIOD.conventions,
    {
      en: "Economies have the bank's codes, not those of ISO: PRC is China, TAP Taiwan, GER Germany, RoW the rest of the world. F1 to F5 are households, non-profit institutions, government, fixed investment and changes of inventories, in the order of WIOD.",
      es: 'Las economías llevan los códigos del banco, no los de ISO: PRC es China, TAP Taiwán, GER Alemania, RoW el resto del mundo. F1 a F5 son hogares, instituciones sin fines de lucro, gobierno, inversión fija y variación de existencias, en el orden de WIOD.',
    },
  ],
  demand: ['F1', 'F2', 'F3', 'F4', 'F5'],
  editions: [
    { name: '2000-2024', years: [2000, 2024], industries: WIOD_2013_INDUSTRIES, known: [FAULTS.adbYears] },
  ],
};
