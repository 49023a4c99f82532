import type { CodesAsked } from './codes-asked.ts';

/** How a service writes keys. */
export interface KeyStyle {
  /** Between the codes of a dimension. */
  readonly or: '+' | ',';
  /** For all codes of a dimension. */
  readonly every: '' | '*';
  /** For all of all: a key of points alone is taken for the name of a folder on its way. */
  readonly whole?: 'all' | '*';
}

/**
 * The key of a query: `MEX+KOR.A.G..` in version 2.1, `MEX,KOR.A.G.*` in 3.0.
 * @param asked in the order of the key
 */
export function keyOf(asked: CodesAsked, { or, every, whole }: KeyStyle): string {
  if (whole !== undefined && asked.every(({ codes }) => codes === null)) return whole;
  return asked
    .map(({ codes }) => (codes === null ? every : codes.map(encodeURIComponent).join(or)))
    .join('.');
}
