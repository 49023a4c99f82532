/** The economies whose figures ship where a source has them: Mexico, Taiwan and those they are set beside. */
export const ECONOMIES: readonly string[] = [
  'MEX',
  'TWN',
  'KOR',
  'CHN',
  'BRA',
  'USA',
  'JPN',
  'ARG',
  'CHL',
  'COL',
  'PER',
  'IND',
  'IDN',
  'MYS',
  'THA',
  'SGP',
  'HKG',
  'PHL',
  'DEU',
  'CAN',
];

/** The economies of a column that are among ours, in our order. */
export function oursOf(found: Iterable<string>): string[] {
  const present = new Set(found);
  return ECONOMIES.filter((economy) => present.has(economy));
}
