import type { Text } from '../base/locale.ts';
import { unknownName } from '../base/unknown-name.ts';

/** A named set of economies; the members are ids of the catalog. */
export interface EconomyGroup {
  readonly id: string;
  readonly name: Text;
  readonly members: readonly string[];
}

const LATIN_AMERICA = 'ARG BOL BRA CHL COL CRI CUB DOM ECU SLV GTM HTI HND MEX NIC PAN PRY PER URY VEN'.split(
  ' ',
);
const EAST_ASIA = 'CHN HKG JPN KOR MAC MNG PRK TWN'.split(' ');
export const EU15 = 'AUT BEL DEU DNK ESP FIN FRA GBR GRC IRL ITA LUX NLD PRT SWE'.split(' ');
const JOINED_2004_2007 = 'BGR CYP CZE EST HUN LTU LVA MLT POL ROU SVK SVN'.split(' ');
const EU27_2007 = [...EU15, ...JOINED_2004_2007].sort();
const EU28 = [...EU27_2007, 'HRV'].sort();
const EU27 = EU28.filter((id) => id !== 'GBR');
const WIOD40 = [...EU27_2007, ...'AUS BRA CAN CHN IDN IND JPN KOR MEX RUS TUR TWN USA'.split(' ')].sort();

/** The groups that the program itself uses. */
export const economyGroups: readonly EconomyGroup[] = [
  {
    id: 'latin-america',
    name: { en: 'Latin America (20)', es: 'América Latina (20)' },
    members: LATIN_AMERICA,
  },
  { id: 'east-asia', name: { en: 'East Asia', es: 'Asia oriental' }, members: EAST_ASIA },
  {
    id: 'first-tier-nies',
    name: { en: 'First-tier newly industrialised economies', es: 'Economías de reciente industrialización' },
    members: ['HKG', 'KOR', 'SGP', 'TWN'],
  },
  {
    id: 'north-america',
    name: { en: 'North America (NAFTA, USMCA)', es: 'América del Norte (TLCAN, T-MEC)' },
    members: ['CAN', 'MEX', 'USA'],
  },
  { id: 'eu27', name: { en: 'EU-27 (since 2020)', es: 'UE-27 (desde 2020)' }, members: EU27 },
  { id: 'eu28', name: { en: 'EU-28 (2013-2020)', es: 'UE-28 (2013-2020)' }, members: EU28 },
  { id: 'eu27-2007', name: { en: 'EU-27 (2007-2013)', es: 'UE-27 (2007-2013)' }, members: EU27_2007 },
  {
    id: 'wiod40',
    name: {
      en: 'The 40 economies of the World Input-Output Database, release 2013',
      es: 'Las 40 economías de la World Input-Output Database, edición 2013',
    },
    members: WIOD40,
  },
];

/**
 * A group by its id.
 * @throws EscalarError `unknown-name`
 */
export function economyGroup(id: string): EconomyGroup {
  const found = economyGroups.find((group) => group.id === id);
  if (found !== undefined) return found;
  const known = economyGroups.map((group) => group.id);
  throw unknownName({ en: 'group of economies', es: 'el grupo de economías' }, id, known);
}
