import { plainHeader } from '../../../columns/plain-header.ts';
import { isMultiplier, type Layout, type PublishedFile, type Reading } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

/** What a dimension of OECD.Stat says, by its code, plain; of several the first that is there. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  economy: ['location', 'cou', 'country'],
  partner: ['partner', 'par'],
  activity: ['activity', 'ind', 'isic4', 'sector'],
  variable: ['indicator', 'transact', 'var', 'subject', 'measure'],
  period: ['time'],
  value: ['value'],
};
/** Columns about the number, which tell no rows apart. */
const ABOUT = [
  'year',
  'unit',
  'unit code',
  'powercode',
  'reference period',
  'reference period code',
  'flags',
  'flag codes',
];

/** Each dimension by its code, and its words in the column behind (`LOCATION`, `Country`). */
function oecdReading(file: PublishedFile): Reading {
  const { headers } = file;
  const codes = headers.filter((header) => /^[A-Z][A-Z0-9_]*$/.test(header));
  const map: Record<string, string> = {};
  for (const [role, known] of Object.entries(ROLES)) {
    const among = role === 'value' ? headers : codes;
    const found = known.flatMap((one) => among.find((header) => plainHeader(header) === one) ?? [])[0];
    if (found !== undefined) map[found] = role;
  }
  const places = Object.keys(map).filter((header) => ['economy', 'partner'].includes(map[header] ?? ''));
  const isWords = (header: string, at: number) =>
    codes.includes(headers[at - 1] ?? '') && !codes.includes(header);
  return {
    map,
    recode: Object.fromEntries(places.map((name) => [name, lettersOf(file.words(name))])),
    drop: headers.filter(
      (header, at) =>
        !(header in map) &&
        !isMultiplier(header) &&
        (isWords(header, at) || ABOUT.includes(plainHeader(header))),
    ),
  };
}

/** The OECD before its Data Explorer of 2023. */
export const oecdStat: Layout = {
  id: 'oecd-stat',
  title: { en: 'OECD.Stat and data.oecd.org, before 2024', es: 'OECD.Stat y data.oecd.org, antes de 2024' },
  needs: ['location', 'time', 'value', 'flag codes'],
  reading: oecdReading,
  dimensions: true,
  seen: 'documents',
};
