import { UNITS } from '../../base/unit.ts';
import { term } from '../term.ts';

/** Terms that several indicators of complexity have. */
export const ECI = term(
  'eci',
  UNITS.index,
  'economic complexity index (ECI)',
  'índice de complejidad económica (ICE)',
);
export const PCI = term(
  'pci',
  UNITS.index,
  'product complexity index (PCI)',
  'índice de complejidad del producto (ICP)',
);
export const COI = term(
  'coi',
  UNITS.index,
  'complexity outlook index (COI)',
  'índice de perspectiva de complejidad (COI)',
);
