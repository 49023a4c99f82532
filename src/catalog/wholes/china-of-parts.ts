import { normalise } from '../normalise.ts';

const MAINLAND = /^china (p ?r )?(mainland|continental)$|^mainland china$/;

/** The names of China that stand for it with Hong Kong, Macao and Taiwan, since others of the column are of its mainland, as FAO and the IMF write it. */
export function chinaOfParts(codes: readonly string[]): ReadonlySet<string> {
  const isBeside = codes.some((code) => MAINLAND.test(normalise(code)));
  return new Set(isBeside ? codes.filter((code) => normalise(code) === 'china') : []);
}
