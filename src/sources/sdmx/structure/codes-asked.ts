import { EscalarError } from '../../../base/error.ts';
import { nearestFirst, nearestName } from '../../../base/nearest.ts';
import type { KeyDimension } from './sdmx-structure.ts';

/** Codes by dimension, in the order of the key; null where all are wanted. */
export type CodesAsked = readonly { readonly id: string; readonly codes: readonly string[] | null }[];

/**
 * What is asked of a data set, checked against its structure: dimensions in any letter case, codes as they stand.
 * @throws EscalarError `unknown-name` for a dimension or code that it does not have, or has no data for, with the nearest first
 */
export function codesAsked(
  dimensions: readonly KeyDimension[],
  asked: Readonly<Record<string, readonly string[]>>,
): CodesAsked {
  const ids = dimensions.map(({ id }) => id);
  const named = new Map(
    Object.entries(asked).map(([name, codes]) => [dimensionNamed(name, ids), codes] as const),
  );
  return dimensions.map((dimension) => {
    const codes = named.get(dimension.id);
    return { id: dimension.id, codes: codes?.map((code) => codeNamed(code, dimension)) ?? null };
  });
}

function dimensionNamed(name: string, ids: readonly string[]): string {
  const found = ids.find((id) => id.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw unknown({ en: 'dimension', es: 'la dimensión' }, name, ids);
}

function codeNamed(code: string, { id, codes, there }: KeyDimension): string {
  const plain = code.toUpperCase();
  const known = [...(there ?? codes?.keys() ?? [])];
  if (known.length === 0) return code;
  const found = known.includes(code) ? code : known.find((one) => one.toUpperCase() === plain);
  if (found !== undefined) return found;
  const isListed = codes?.has(code) === true;
  const kind = isListed
    ? { en: `code of ${id} with data`, es: `un código de ${id} con datos` }
    : { en: `code of ${id}`, es: `el código de ${id}` };
  throw unknown(kind, code, known);
}

function unknown(
  kind: { readonly en: string; readonly es: string },
  name: string,
  known: readonly string[],
): EscalarError {
  return new EscalarError('unknown-name', {
    kind,
    name,
    nearest: nearestName(name, known),
    known: nearestFirst(name, known),
  });
}
