import { UNITS } from '../../base/unit.ts';
import { WIOD_2013_INDUSTRIES } from '../wiod/wiod-codes.ts';
import type { MrioPublisher } from './publisher.ts';

export const ADB_MRIO: MrioPublisher = {
  id: 'adb-mrio',
  title: {
    en: 'ADB Multi-Regional Input-Output Tables',
    es: 'Tablas insumo-producto multirregionales del Banco Asiático de Desarrollo (ADB MRIO)',
  },
  producer: 'Asian Development Bank',
  unit: UNITS.usdMillion,
  demand: ['F1', 'F2', 'F3', 'F4', 'F5'],
  editions: [
    { name: '2000-2024', years: [2000, 2024], industries: WIOD_2013_INDUSTRIES, known: ['adbYears'] },
  ],
};
