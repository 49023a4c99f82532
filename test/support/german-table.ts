import { UNITS } from '../../src/base/unit.ts';
import { buildTable } from '../../src/indicators/chains/build-table.ts';

/**
 * Germany 1995, domestic production, million euros: table 15.4 of the Eurostat Manual of Supply, Use and Input-Output
 * Tables (2008), with thousands of persons engaged. What the manual computes of it is in the tests that use it.
 */
const INDUSTRIES = ['agriculture', 'manufacturing', 'construction', 'trade', 'business', 'other'];

const account = (name: string, values: readonly number[]) => ({
  name,
  title: { en: name, es: name },
  unit: UNITS.dataUnit,
  values: Float64Array.from(values),
});

export const GERMANY_1995 = buildTable({
  year: '1995',
  rows: INDUSTRIES.map((sector) => ({ economy: 'DEU', sector })),
  demand: ['households', 'government', 'investment', 'inventories', 'exports'].map((category) => ({
    economy: 'DEU',
    category,
  })),
  Z: Float64Array.from(
    [
      [1131, 25480, 1, 607, 710, 762],
      [7930, 304584, 64167, 41082, 11981, 30360],
      [426, 7334, 3875, 5296, 23457, 9155],
      [3559, 72717, 14190, 74399, 10835, 21008],
      [3637, 96115, 31027, 65755, 193176, 34223],
      [1552, 14986, 1747, 11225, 15058, 22070],
    ].flat(),
  ),
  Y: Float64Array.from(
    [
      [8500, 16, 2975, -6, 3734],
      [197792, 8588, 91692, 7559, 313711],
      [3457, 742, 191715, 0, 149],
      [269663, 13492, 14155, 0, 46045],
      [214757, 10061, 30124, 0, 13612],
      [119504, 317251, 3483, 0, 2042],
    ].flat(),
  ),
  satellites: [
    account('gva', [21664, 395022, 115624, 311407, 415426, 365017]),
    account('employment', [1096, 8381, 3236, 9251, 4258, 10206]),
    account('compensation', [9382, 296464, 78819, 214450, 124810, 272975]),
  ],
});
