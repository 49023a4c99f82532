import { same } from '../../../base/locale.ts';
import { type Layout, names, type PublishedFile, present, USD } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

/** Values of Comtrade's further dimensions that mean all of them together. */
const ALL_OF: Readonly<Record<string, string>> = {
  customsCode: 'C00',
  motCode: '0',
  partner2Code: '0',
  mosCode: '0',
};

/**
 * The letters of economies that stand as numbers of Comtrade, unless a column beside them has letters. Of one economy with two
 * numbers on either side both sides keep them, so that its two flows still meet.
 */
function inLetters(
  file: PublishedFile,
  sides: Readonly<Record<string, string | null>>,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const isThere = (header: string | null | undefined) =>
    typeof header === 'string' && file.headers.includes(header);
  const numbers = Object.keys(sides).filter((header) => isThere(header) && !isThere(sides[header]));
  const letters = lettersOf([...new Set(numbers.flatMap(file.words))], 'numbers');
  return Object.fromEntries(numbers.map((header) => [header, names(file.words(header), letters)]));
}

/** Trade by product and partner. */
export const tradeLayouts: readonly Layout[] = [
  {
    id: 'comtrade',
    title: {
      en: 'UN Comtrade (API, bulk or web download)',
      es: 'UN Comtrade (API, archivo masivo o descarga)',
    },
    needs: ['refyear', 'reportercode', 'flowcode', 'cmdcode', 'primaryvalue'],
    reading: (file) => ({
      map: { primaryValue: 'value' },
      // one row for all customs procedures, transports and second partners stands beside those for each
      where: Object.fromEntries(
        Object.entries(ALL_OF).filter(([header, all]) => {
          const words = file.words(header);
          return words.length > 1 && words.includes(all);
        }),
      ),
      drop: present(file, ['refPeriodId', 'datasetCode', 'typeCode', 'freqCode']),
      recode: inLetters(file, { reporterCode: 'reporterISO', partnerCode: 'partnerISO' }),
    }),
    units: USD,
    seen: 'file',
  },
  {
    id: 'comtrade-old',
    title: { en: 'UN Comtrade, the site before 2023', es: 'UN Comtrade, el sitio anterior a 2023' },
    needs: [
      'classification',
      'year',
      'trade flow code',
      'reporter code',
      'partner code',
      'commodity code',
      'trade value',
    ],
    reading: (file) => {
      const value = file.headers.find((header) => /^Trade Value/i.test(header)) ?? '';
      return {
        map: {
          [value]: 'value',
          ...names(file.headers, {
            'Trade Flow Code': 'flow',
            'Reporter Code': 'economy',
            'Partner Code': 'partner',
            'Commodity Code': 'product',
          }),
          ...(file.headers.includes('Period') ? { Period: 'period' } : {}),
        },
        drop: present(file, [
          'Trade Flow',
          'Reporter',
          'Partner',
          'Commodity',
          'Reporter ISO',
          'Partner ISO',
          'Period Desc.',
          'Qty Unit Code',
          'Alt Qty Unit Code',
          'Is Leaf Code',
          ...(file.headers.includes('Period') ? ['Year'] : []),
        ]),
        recode: inLetters(file, { 'Reporter Code': null, 'Partner Code': null }),
      };
    },
    units: USD,
    seen: 'documents',
  },
  {
    id: 'baci',
    title: { en: 'BACI of CEPII', es: 'BACI del CEPII' },
    needs: ['t', 'i', 'j', 'k', 'v', 'q'],
    units: { value: { by: 'BACI', unit: 'thousand USD' } },
    reading: (file) => ({
      // BACI_HS92_Y1995_V202501.csv
      set: Object.fromEntries((/HS\d\d/.exec(file.name) ?? []).map((hs) => ['classification', hs])),
      recode: inLetters(file, { i: null, j: null }),
    }),
    seen: 'file',
  },
  {
    id: 'wits',
    title: { en: 'WITS of the World Bank', es: 'WITS del Banco Mundial' },
    needs: ['reporteriso3', 'productcode', 'partneriso3', 'year', 'tradeflowname'],
    fits: ({ headers }) => headers.some((header) => /^TradeValue in 1000 USD$/i.test(header)),
    reading: (file) => ({
      map: names(file.headers, {
        ReporterISO3: 'economy',
        PartnerISO3: 'partner',
        ProductCode: 'product',
        TradeFlowName: 'flow',
        Nomenclature: 'classification',
      }),
      drop: present(file, ['ProductDescription', 'TradeFlowCode']),
    }),
    seen: 'documents',
  },
  {
    id: 'unctadstat',
    title: same('UNCTADstat'),
    needs: ['year', 'economy label'],
    reading: (file) => {
      const economy = file.headers.includes('Economy') ? 'Economy' : 'Economy Label';
      const partner = file.headers.includes('Partner') ? 'Partner' : 'Partner Label';
      const values = file.headers.filter(
        (header) => /^US\$|^US dollars/i.test(header) && !/footnote|missing/i.test(header),
      );
      return {
        recode: inLetters(file, { Economy: null, Partner: null }),
        map: {
          // the words say exports and imports, the codes do not
          ...names(file.headers, {
            [economy]: 'economy',
            [partner]: 'partner',
            'Series Label': 'variable',
            'Flow Label': 'flow',
            Product: 'product',
          }),
          ...(values.length === 1 && values[0] !== undefined ? { [values[0]]: 'value' } : {}),
        },
        drop: file.headers.filter(
          (header) =>
            ['Flow', 'Series'].includes(header) ||
            (/ (?:Label|Footnote|Missing value)$/i.test(header) &&
              ![economy, partner, 'Flow Label', 'Series Label'].includes(header)),
        ),
      };
    },
    seen: 'documents',
  },
];
