import { catalogRows } from './catalog-text.ts';

/** Elasticities of trade by industry that were estimated once and are used again; the works they are from. */
export const ELASTICITIES = ['caliendo2015'] as const;
export type ElasticityList = (typeof ELASTICITIES)[number];

/** Where nobody says more: the median of estimates from tariffs in Head and Mayer 2014, 5.03, rounded. */
export const USUAL_ELASTICITY = 5;

/** A letter of a section before, and what follows the divisions behind: `C10T12`, `C10-C12`, `C26`, `01_02`. */
const DIVISIONS = /^[A-U]?(\d{2})(?!\d)/;

/**
 * θ of each industry by the codes of the World Input-Output Database of 2013 (`c1` to `c35`) or of ISIC 4 (`C26`,
 * `C10T12`, `C29-C30`); services, and codes without a division, have that of all others.
 * @throws EscalarError `catalog-not-provided`
 */
export function elasticitiesOf(sectors: readonly string[]): Float64Array {
  const [[, rest]] = catalogRows('trade-elasticities.txt', 'others');
  const wiod = sectors.every((code) => /^c\d{1,2}$/.test(code));
  if (wiod) {
    const known = new Map(
      catalogRows('trade-elasticities.txt', 'WIOD2013').map(([code, theta]) => [code, theta]),
    );
    return Float64Array.from(sectors, (code) => Number(known.get(code) ?? rest));
  }
  const ranges = catalogRows('trade-elasticities.txt', 'ISIC4').map(([range, theta]) => {
    const [from, to = from] = range.split('-').map(Number);
    return { from, to, theta };
  });
  return Float64Array.from(sectors, (code) => {
    const division = Number(DIVISIONS.exec(code)?.[1] ?? Number.NaN);
    return Number(ranges.find(({ from, to }) => division >= from && division <= to)?.theta ?? rest);
  });
}
