import { codesIn, type Layout, names, type PublishedFile, present, type Reading, USD } from '../layout.ts';
import { mexicanStates } from '../mexican-states.ts';

/** `HS4 ID` of the OEC, `HS6 ID` and `Chapter 4 Digit ID` of DataMexico. */
const PRODUCT = /^HS ?([246])(?: \d Digit)? ID$|^Chapter ([246]) Digit ID$/i;

interface Product {
  readonly header: string;
  readonly digits: string;
}

/** Places within a country. */
const PLACE = /^(State|Province|Prefecture|Subnat|Region|Department|Comuna|County|District)/i;
const FLOW = ['Flow', 'Flow ID'];
const MEXICO = /^(na)?mex$/;
/** How the names of Mexico's states begin, and of none known. */
const STATE =
  /^(Ag|Baja|Cam|Chi|Ciu|Coa|Coli|Du|Est|Gu[ae][nr]|Hid|Jal|M[eé]x|Micho|Mor|Nay|No |Nue|Oax|Pueb|Qu[ei][nr]|San L|S[io]n|Ta[bm]a|Tl|Vera|Yu|Za)/;

/** The finest column of products of a file. */
function productOf({ headers }: PublishedFile): Product | undefined {
  return headers
    .flatMap((header): Product[] => {
      const found = PRODUCT.exec(header);
      return found === null ? [] : [{ header, digits: found[1] ?? found[2] ?? '' }];
    })
    .sort((a, b) => Number(b.digits) - Number(a.digits))[0];
}

/** The number of the section stands before the code, of which it is no part. */
function productCodes(
  { words }: PublishedFile,
  { header, digits }: Product,
): Readonly<Record<string, string>> {
  const codes = codesIn(words(header), new RegExp(`.{1,${digits}}$`));
  return Object.fromEntries(
    Object.entries(codes).map(([word, code]) => [word, code.padStart(Number(digits), '0')]),
  );
}

/** `namex`: the continent before the three letters. */
function countryCodes(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.flatMap((word) =>
      /^[a-z]{2}[a-z]{3}$|^[a-z]{3}$/.test(word) ? [[word, word.slice(-3).toUpperCase()]] : [],
    ),
  );
}

function keptOnly(file: PublishedFile, map: Readonly<Record<string, string>>): readonly string[] {
  return file.headers.filter((name) => !(name in map) && name !== 'Year' && name !== 'Month');
}

function oecReading(file: PublishedFile): Reading {
  const product = productOf(file);
  const [exporter, importer] = ['Exporter Country ID', 'Importer Country ID'];
  const isImport = !file.headers.includes(exporter) && !file.headers.includes('Country ID');
  // beside a flow or a place, the country is the partner
  const places = file.headers.filter((name) => PLACE.test(name));
  const flows = present(file, FLOW);
  const map = {
    'Trade Value': 'value',
    ...names(file.headers, {
      [exporter]: 'economy',
      'Country ID': places.length + flows.length > 0 ? 'partner' : 'economy',
      // the numbers of places are those of economies too
      [places.find((name) => !name.endsWith('ID')) ?? 'Province']: 'economy',
      [flows[0] ?? 'Flow']: 'flow',
      [importer]: isImport ? 'economy' : 'partner',
    }),
    ...(product === undefined ? {} : { [product.header]: 'product' }),
  };
  return {
    map,
    set: flows.length === 0 ? { flow: isImport ? 'M' : 'X' } : {},
    recode: {
      ...(product === undefined ? {} : { [product.header]: productCodes(file, product) }),
      ...Object.fromEntries(
        [exporter, importer, 'Country ID'].map((name) => [name, countryCodes(file.words(name))]),
      ),
    },
    drop: keptOnly(file, map),
  };
}

function datamexicoReading(file: PublishedFile): Reading {
  const product = productOf(file);
  const states = file.words('State ID');
  const flow = file.headers.includes('Flow') ? 'Flow' : 'Flow ID';
  const map = {
    'Country ID': 'partner',
    [flow]: 'flow',
    'Trade Value': 'value',
    ...(product === undefined ? {} : { [product.header]: 'product' }),
    ...(states.length > 0 ? { 'State ID': 'economy' } : {}),
  };
  return {
    map,
    recode: {
      ...(product === undefined ? {} : { [product.header]: productCodes(file, product) }),
      'Country ID': countryCodes(file.words('Country ID')),
      'State ID': names(states, mexicanStates),
      'Flow ID': names(file.words('Flow ID'), { '1': 'M', '2': 'X' }),
    },
    ...(states.length > 0 ? {} : { set: { economy: 'MEX' } }),
    drop: keptOnly(file, map),
  };
}

/** The Observatory of Economic Complexity and DataMexico, which are built alike. */
export const observatories: readonly Layout[] = [
  {
    id: 'datamexico',
    title: { en: 'DataMexico, foreign trade', es: 'DataMéxico, comercio exterior' },
    needs: ['country id', 'trade value'],
    fits: (file) =>
      productOf(file) !== undefined &&
      present(file, FLOW).length > 0 &&
      (file.headers.includes('State ID')
        ? // the OEC writes a continent before its countries, and numbers the states of others too
          !file.words('Country ID').some((word) => /^[a-z]{5}$/.test(word)) &&
          file.words('State').every((word) => STATE.test(word))
        : !(
            file.headers.some((name) => PLACE.test(name)) ||
            file.words('Country ID').some((word) => MEXICO.test(word))
          )),
    reading: datamexicoReading,
    dimensions: true,
    units: USD,
    seen: 'file',
  },
  {
    id: 'oec',
    title: {
      en: 'Observatory of Economic Complexity (OEC)',
      es: 'Observatorio de Complejidad Económica (OEC)',
    },
    needs: ['trade value'],
    fits: (file) =>
      file.headers.some((name) => /^(Exporter |Importer )?Country ID$/.test(name)) &&
      (productOf(file) !== undefined || file.headers.includes('Exporter Country ID')),
    reading: oecReading,
    dimensions: true,
    units: USD,
    seen: 'documents',
  },
];
