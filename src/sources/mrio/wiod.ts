import { UNITS } from '../../base/unit.ts';
import { WIOD_2013_INDUSTRIES } from '../wiod/wiod-codes.ts';
import type { MrioPublisher } from './publisher.ts';

/** The categories of final demand of the 2016 release, which its files number 57 to 61. */
export const WIOD_2016_FINAL: readonly string[] = ['CONS_h', 'CONS_np', 'CONS_g', 'GFCF', 'INVEN'];

/** The industries of the 2016 release, which its files number 1 to 56. */
export const WIOD_2016_INDUSTRIES: readonly string[] = (
  'A01 A02 A03 B C10-C12 C13-C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31_C32 C33 D35 E36 ' +
  'E37-E39 F G45 G46 G47 H49 H50 H51 H52 H53 I J58 J59_J60 J61 J62_J63 K64 K65 K66 L68 M69_M70 M71 M72 M73 M74_M75 ' +
  'N O84 P85 Q R_S T U'
).split(' ');

export const WIOD: MrioPublisher = {
  id: 'wiod',
  title: { en: 'World Input-Output Database', es: 'World Input-Output Database' },
  producer: 'World Input-Output Database, University of Groningen',
  unit: UNITS.usdMillion,
  demand: [...WIOD_2016_FINAL, 'c37', 'c38', 'c39', 'c41', 'c42'],
  editions: [
    { name: '2016', years: [2000, 2014], industries: WIOD_2016_INDUSTRIES, known: ['wiodBreak'] },
    {
      name: '2013',
      years: [1995, 2011],
      industries: WIOD_2013_INDUSTRIES,
      known: ['wiodCodes', 'wiodNegative'],
    },
  ],
};
