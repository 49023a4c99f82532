import { same } from '../../../base/locale.ts';
import type { Layout, PublishedFile, Reading } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

/** What the FAO gives out: its trade matrix before its other domains. */
export const faostatLayouts: readonly Layout[] = [
  {
    id: 'faostat-trade',
    title: { en: 'FAOSTAT, detailed trade matrix', es: 'FAOSTAT, matriz detallada de comercio' },
    needs: ['reporter countries', 'partner countries', 'element', 'item', 'year', 'value'],
    units: { value: { by: 'FAOSTAT', unit: 'thousand USD' } },
    reading: tradeReading,
    seen: 'documents',
  },
  {
    id: 'faostat',
    title: same('FAOSTAT'),
    needs: ['area', 'element', 'item', 'unit'],
    fits: (file) =>
      yearsOfFao(file).length > 0 || ['Year', 'Value'].every((name) => file.headers.includes(name)),
    reading: (file) => {
      const { headers } = file;
      const years = yearsOfFao(file);
      const area = headers.find((name) => /^Area Code \(M49\)/.test(name)) ?? 'Area';
      const item =
        ['Item Code (CPC)', 'Item Code (FAO)', 'Item Code'].find((name) => headers.includes(name)) ?? 'Item';
      const kept = {
        [area]: 'economy',
        [item]: 'activity',
        Element: 'variable',
        ...(years.length > 0 ? {} : { Year: 'year', Value: 'value' }),
      };
      return {
        map: kept,
        recode: { [area]: withoutMark(file.words(area)), [item]: withoutMark(file.words(item)) },
        drop: headers.filter((name) => !(name in kept) && name !== 'Unit' && !years.includes(name)),
      };
    },
    dimensions: true,
    seen: 'documents',
  },
];

/** The columns `Y2010` of FAOSTAT's bulk files; flags and notes stand beside them. */
function yearsOfFao({ headers }: PublishedFile): readonly string[] {
  return headers.filter((name) => /^Y(?:19|20)\d\d$/.test(name));
}

/** FAOSTAT writes `'484`, so that Excel keeps the zeros. */
function withoutMark(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.filter((word) => word.startsWith("'")).map((word) => [word, word.slice(1)]),
  );
}

/** FAOSTAT has values and quantities, exports and imports in one column of elements. */
function tradeReading({ headers, words }: PublishedFile): Reading {
  const first = (...wanted: readonly RegExp[]) =>
    wanted.flatMap((one) => headers.find((header) => one.test(header)) ?? [])[0] ?? '';
  const [reporter, partner] = ['Reporter', 'Partner'].map((side) =>
    first(new RegExp(`^${side} Country Code \\(M49\\)`), new RegExp(`^${side} Countries$`)),
  );
  const item = first(/^Item Code \(CPC\)/, /^Item Code/, /^Item$/);
  const kept = {
    [reporter]: 'economy',
    [partner]: 'partner',
    [item]: 'product',
    Element: 'flow',
    Year: 'period',
    Value: 'value',
  };
  const flowOf = (word: string) => (/^export/i.test(word) ? 'X' : 'M');
  const values = words('Element').filter((word) => /^(?:export|import) value$/i.test(word));
  return {
    map: kept,
    recode: {
      [reporter]: placesOfFao(words(reporter)),
      [partner]: placesOfFao(words(partner)),
      [item]: withoutMark(words(item)),
      Element: Object.fromEntries(values.map((word) => [word, flowOf(word)])),
    },
    drop: headers.filter((name) => !(name in kept)),
    where: { Element: values },
  };
}

/** The three letters of economies by their numbers (M49, some with a mark) or names. */
function placesOfFao(words: readonly string[]): Readonly<Record<string, string>> {
  const plain = withoutMark(words);
  const bare = words.map((word) => plain[word] ?? word);
  const letters = { ...lettersOf(bare, 'names'), ...lettersOf(bare, 'numbers') };
  return Object.fromEntries(
    words.flatMap((word, at) => {
      const to = letters[bare[at] ?? ''] ?? plain[word];
      return to === undefined ? [] : [[word, to] as const];
    }),
  );
}
