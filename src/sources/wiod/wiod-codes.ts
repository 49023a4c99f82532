/** The economies of the 2013 release in its order. ROM and RoW of the original are ROU and ROW. */
export const WIOD_2013_ECONOMIES: readonly string[] = (
  'AUS AUT BEL BGR BRA CAN CHN CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IDN IND IRL ITA JPN KOR LTU LUX LVA ' +
  'MEX MLT NLD POL PRT ROU RUS SVK SVN SWE TUR TWN USA ROW'
).split(' ');

/** c1 to c35: the industries of the 2013 release, groups of ISIC Rev. 3. */
export const WIOD_2013_INDUSTRIES: readonly string[] = Array.from({ length: 35 }, (_, k) => `c${k + 1}`);

/** Final demand: households, non-profit institutions, government, fixed investment, change of inventories. */
export const WIOD_2013_FINAL: readonly string[] = ['CONS_h', 'CONS_np', 'CONS_g', 'GFCF', 'INVEN'];
