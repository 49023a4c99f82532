import type { Flat } from './records-text.ts';

/** More cells than this are asked for in parts. */
const MOST_CELLS = 5e6;

interface Dimension {
  readonly id: string;
  readonly codes: readonly string[];
}

/**
 * The observations of a data set of JSON-stat 2.0, as Eurostat's and other services answer: a record each, with the code
 * of every dimension and `value`. Cells without a value are left out.
 * Source: https://json-stat.org/full/, values by row-major order of `id` and `size`.
 * @returns null for what is no such data set
 */
export function jsonStatRecords(answer: Flat): readonly Flat[] | null {
  const { class: kind, id, size, dimension, value } = answer as Readonly<Record<string, unknown>>;
  if (kind !== 'dataset' || !isTexts(id) || !isSizes(size) || size.length !== id.length) return null;
  const cells = size.reduce((product, one) => product * one, 1);
  if (!isObject(dimension) || !isObject(value) || cells > MOST_CELLS) return null;
  const dimensions = id.map((one, k) => dimensionOf(one, dimension[one], size[k]));
  if (!dimensions.every((one) => one !== null)) return null;
  const records: Flat[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    const number = value[String(cell)];
    if (number === null || number === undefined) continue;
    records.push({ ...codesAt(dimensions, cell), value: number });
  }
  return records;
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
