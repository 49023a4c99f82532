import { findEconomy } from '../../../catalog/economy.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { type Layout, type PublishedFile, present } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

/** What lists of patents call the number of one, its date, its economy and its class; the first that is there counts. */
const LIST = {
  id: ['patent number', 'patent id', 'patent no', 'document id'],
  period: ['grant date', 'patent date', 'date granted', 'issue date'],
  economy: ['assignee country', 'disambig country', 'inventor country', 'country', 'country code'],
  activity: [
    'wipo field',
    'wipo field title',
    'technology',
    'cpc section',
    'cpc class',
    'class',
    'main class',
  ],
} as const;

function listed({ headers }: PublishedFile, role: keyof typeof LIST): string | undefined {
  return LIST[role].flatMap((name) => headers.find((header) => plainHeader(header) === name) ?? [])[0];
}

/** Patents, as the offices and WIPO give them out. */
export const patentLayouts: readonly Layout[] = [
  {
    id: 'wipo',
    title: { en: 'WIPO, patents by technology', es: 'OMPI, patentes por tecnología' },
    needs: ['origin', 'technology'],
    fits: ({ headers }) => headers.includes('Origin (Code)'),
    reading: (file) => ({
      map: { 'Origin (Code)': 'economy', Technology: 'activity' },
      recode: { 'Origin (Code)': lettersOf(file.words('Origin (Code)')) },
      set: { variable: 'patents' },
      drop: present(file, ['Origin', 'Office', ...(file.words('Type').length < 2 ? ['Type'] : [])]),
    }),
    dimensions: true,
    seen: 'documents',
  },
  {
    id: 'wipo-offices',
    title: { en: 'WIPO, patents by office', es: 'OMPI, patentes por oficina' },
    needs: ['office', 'origin', 'type'],
    fits: ({ headers }) => headers.includes('Office (Code)'),
    reading: (file) => ({
      map: { 'Office (Code)': 'economy' },
      recode: { 'Office (Code)': lettersOf(file.words('Office (Code)')) },
      set: { variable: 'patents' },
      drop: present(file, [
        'Office',
        ...(file.headers.includes('Origin (Code)') ? ['Origin'] : []),
        ...['Origin', 'Origin (Code)', 'Type'].filter((name) => file.words(name).length < 2),
      ]),
    }),
    dimensions: true,
    seen: 'documents',
  },
  {
    id: 'uspto-countries',
    title: {
      en: 'USPTO, patents by country, state and year',
      es: 'USPTO, patentes por país, estado y año',
    },
    needs: ['code', 'state or country'],
    fits: (file) => countriesOf(file).length > 0,
    reading: (file) => ({
      map: { [codeOf(file)]: 'economy' },
      where: { [codeOf(file)]: countriesOf(file) },
      recode: {
        [codeOf(file)]: Object.fromEntries(
          countriesOf(file).flatMap((code) => {
            const economy = findEconomy(code.slice(0, 2), 'iso2');
            return economy === null ? [] : [[code, economy.id] as const];
          }),
        ),
      },
      set: { variable: 'patents' },
      drop: file.headers.filter((name) => name !== codeOf(file) && !/^\d{4}$/.test(name)),
    }),
    seen: 'documents',
  },
  {
    id: 'patent-list',
    title: { en: 'a list of patents (USPTO, PatentsView)', es: 'una lista de patentes (USPTO, PatentsView)' },
    needs: [],
    fits: (file) =>
      listed(file, 'id') !== undefined &&
      listed(file, 'period') !== undefined &&
      listed(file, 'economy') !== undefined,
    reading: (file) => {
      const [id = '', date = '', economy = ''] = [
        listed(file, 'id'),
        listed(file, 'period'),
        listed(file, 'economy'),
      ];
      const activity = listed(file, 'activity');
      const kept = [id, date, economy, ...(activity === undefined ? [] : [activity])];
      return {
        map: {
          [id]: id,
          [date]: date,
          [economy]: 'economy',
          ...(activity === undefined ? {} : { [activity]: 'activity' }),
        },
        recode: { [economy]: lettersOf(file.words(economy), 'names') },
        set: { variable: 'patents' },
        counted: { id, date },
        drop: file.headers.filter((header) => !kept.includes(header)),
      };
    },
    seen: 'documents',
  },
];

function codeOf({ headers }: PublishedFile): string {
  return headers.find((header) => plainHeader(header) === 'code') ?? '';
}

/** `MXX`, `KRX`; states have two letters. */
function countriesOf(file: PublishedFile): readonly string[] {
  return file.words(codeOf(file)).filter((code) => /^[A-Z]{2}X$/.test(code));
}
