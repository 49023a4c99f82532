import { EscalarError } from '../../base/error.ts';
import { formatNumber, type Lang } from '../../base/locale.ts';
import type { Flat } from './records-text.ts';

/** More values than this are asked for in parts. */
const MOST_VALUES = 5e6;

interface Dimension {
  readonly id: string;
  readonly codes: readonly string[];
}

/**
 * The observations of a data set of JSON-stat 2.0, as Eurostat's and other services answer: a record each, with the code
 * of every dimension and `value`. Cells without a value are left out.
 * Source: https://json-stat.org/full/, values by row-major order of `id` and `size`.
 * @returns null for what is no such data set
 * @throws EscalarError `cannot-read-file` for more than 5,000,000 values
 */
export function jsonStatRecords(answer: Flat): readonly Flat[] | null {
  const { class: kind, id, size, dimension, value } = answer as Readonly<Record<string, unknown>>;
  if (kind !== 'dataset' || !isTexts(id) || !isSizes(size) || size.length !== id.length) return null;
  const cells = size.reduce((product, one) => product * one, 1);
  if (!isObject(dimension) || !isObject(value) || !Number.isSafeInteger(cells)) return null;
  const dimensions = id.map((one, k) => dimensionOf(one, dimension[one], size[k]));
  const places = Object.keys(value).filter((place) => value[place] !== null);
  if (places.length > MOST_VALUES) throw tooMany(places.length);
  if (!dimensions.every((one) => one !== null) || !places.every((place) => isPlace(place, cells)))
    return null;
  return places.map((place) => ({ ...codesAt(dimensions, Number(place)), value: value[place] }));
}

function isPlace(place: string, cells: number): boolean {
  return /^(?:0|[1-9]\d{0,15})$/.test(place) && Number(place) < cells;
}

function tooMany(values: number): EscalarError {
  const said = (lang: Lang) => [values, MOST_VALUES].map((one) => formatNumber(one, lang, 0));
  const [[en, most], [es, mayor]] = [said('en'), said('es')];
  const why = {
    en: `a data set of JSON-stat has ${en} values, and ${most} may be in one`,
    es: `un conjunto de datos JSON-stat tiene ${es} valores, y en uno caben ${mayor}`,
  };
  return new EscalarError('cannot-read-file', {
    why,
    what: { en: `The file cannot be read: ${why.en}.`, es: `No se puede leer el archivo: ${why.es}.` },
    mend: {
      en: 'Ask its source for fewer years or codes at once, and put the answers into a folder.',
      es: 'Pida a la fuente menos años o códigos a la vez y ponga las respuestas en una carpeta.',
    },
  });
}

function codesAt(dimensions: readonly Dimension[], cell: number): Flat {
  let rest = cell;
  const codes = dimensions.toReversed().map(({ id, codes: own }): [string, string] => {
    const code = own[rest % own.length];
    rest = Math.floor(rest / own.length);
    return [id, code];
  });
  return Object.fromEntries(codes.reverse());
}

/** The codes of a dimension in their order: a list, places by code, or the one that has a label. */
function dimensionOf(id: string, given: unknown, size: number): Dimension | null {
  const category = isObject(given) ? given.category : undefined;
  if (!isObject(category)) return null;
  const { index, label } = category;
  const codes = isTexts(index)
    ? index
    : isObject(index)
      ? Object.entries(index)
          .sort(([, a], [, b]) => Number(a) - Number(b))
          .map(([code]) => code)
      : isObject(label)
        ? Object.keys(label)
        : [];
  return codes.length === size ? { id, codes } : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => Number.isInteger(one) && one > 0);
}
