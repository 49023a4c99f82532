import { plainHeader } from '../../../columns/plain-header.ts';
import { codesIn, isMultiplier, type Layout, type PublishedFile, type Reading } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

const CODE = /[\dA-Z-]+(?=\]$)/;

/** What the columns are called in a language; behind the unit of measure everything is about the number. */
interface Names {
  readonly period: RegExp;
  readonly geo: string;
  readonly unit: string;
  readonly value: string;
}

const ENGLISH: Names = { period: /^ref date$/, geo: 'geo', unit: 'uom id', value: 'value' };
const FRENCH: Names = {
  period: /^(date ref|periode de reference)$/,
  geo: 'geo',
  unit: 'identificateur d unite de mesure',
  value: 'valeur',
};

/** Plain, the apostrophe of `IDENTIFICATEUR D'UNITÉ DE MESURE` too. */
function plain(header: string): string {
  return plainHeader(header.replaceAll(/['’]/g, ' '));
}

function statcanReading({ headers, words }: PublishedFile, known: Names): Reading {
  const at = (name: string) => headers.findIndex((header) => plain(header) === name);
  const [geo, value] = [headers[at(known.geo)] ?? '', headers[at(known.value)] ?? ''];
  const classes = headers.filter((name) => {
    const all = words(name);
    return all.length > 0 && all.every((word) => CODE.test(word));
  });
  return {
    map: {
      [headers.find((header) => known.period.test(plain(header))) ?? '']: 'period',
      [geo]: 'economy',
      [value]: 'value',
      ...(classes.length === 1 ? { [classes[0]]: 'activity' } : {}),
    },
    drop: headers
      .slice(at(known.unit))
      .filter((name) => name !== value && !(isMultiplier(name) && words(name).length > 1)),
    recode: {
      [geo]: lettersOf(words(geo), 'names'),
      ...Object.fromEntries(classes.map((name) => [name, codesIn(words(name), CODE)])),
    },
  };
}

/** Tables of Statistics Canada as its site gives them whole: dimensions, and behind UOM the number with its scale. */
export const statcan: readonly Layout[] = [
  {
    id: 'statcan',
    title: { en: 'Statistics Canada', es: 'Statistics Canada' },
    needs: ['ref date', 'geo', 'uom id', 'scalar id', 'value'],
    reading: (file) => statcanReading(file, ENGLISH),
    dimensions: true,
    seen: 'documents',
  },
  {
    id: 'statcan-fr',
    title: { en: 'Statistics Canada, in French', es: 'Statistics Canada, en francés' },
    needs: ['geo', 'facteur scalaire', 'identificateur scalaire', 'valeur'],
    fits: ({ headers }) => headers.some((header) => FRENCH.period.test(plain(header))),
    reading: (file) => statcanReading(file, FRENCH),
    dimensions: true,
    isCommon: true,
    seen: 'documents',
  },
];
