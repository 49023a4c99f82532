import { type Layout, type PublishedFile, present } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

/** The codes of the IMF are its own: 158 is Japan, and Taiwan in the numbers of the UN. */
function placesByName(file: PublishedFile, headers: readonly string[]) {
  return Object.fromEntries(headers.map((name) => [name, lettersOf(file.words(name), 'names')]));
}

/** International Monetary Fund, as its portals give it out in CSV. */
export const imfLayouts: readonly Layout[] = [
  {
    id: 'imf-portal',
    title: {
      en: 'IMF, data portal before 2025 (IFS, Direction of Trade …)',
      es: 'FMI, portal de datos anterior a 2025 (IFS, Direction of Trade…)',
    },
    needs: ['country name', 'country code', 'indicator name', 'indicator code'],
    fits: (file) => {
      // those of the World Bank are letters; a spreadsheet makes 1 of the 001 of the world
      return file.words('Country Code').some((code) => /^\d{1,3}$/.test(code));
    },
    reading: (file) => {
      const places = present(file, ['Country Name', 'Counterpart Country Name']);
      return {
        map: {
          'Country Name': 'economy',
          'Indicator Code': 'variable',
          ...(places.length > 1 ? { 'Counterpart Country Name': 'partner' } : {}),
        },
        recode: placesByName(file, places),
        where: file.words('Attribute').includes('Value') ? { Attribute: 'Value' } : {},
        drop: present(file, ['Country Code', 'Counterpart Country Code', 'Indicator Name', 'Status']),
      };
    },
    dimensions: true,
    seen: 'documents',
  },
  {
    id: 'imf-weo',
    title: { en: 'IMF, World Economic Outlook', es: 'FMI, Perspectivas de la Economía Mundial' },
    needs: ['weo country code', 'iso', 'weo subject code'],
    reading: ({ headers }) => {
      const kept = { ISO: 'economy', 'WEO Subject Code': 'variable' };
      return { map: kept, drop: headers.filter((name) => !(name in kept) && !/^\d{4}$/.test(name)) };
    },
    seen: 'documents',
  },
];
