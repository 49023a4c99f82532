import { plainHeader } from '../columns/plain-header.ts';

/** The columns of a table of links between two classifications. */
export interface LinkColumns {
  readonly from: string;
  readonly to: string;
  readonly weight: string | null;
  /** Whether the names say which way it leads; else it may be read either way. */
  readonly isDirected: boolean;
}

const FROM = ['from', 'source', 'de', 'desde', 'origen'];
const TO = ['to', 'target', 'a', 'hacia', 'destino'];
const WEIGHT = ['weight', 'share', 'peso', 'ponderador', 'proporcion'];
/**
 * Columns of codes as publishers call them: `HS12code` and `CPC21code` beside `HS12partial` and `CPC21partial` (United
 * Nations), `commodity` and `naics` (U.S. imports by ten digits, Pierce and Schott), `HTS10`, `NAICS 2017`, `SCIAN 2018`.
 */
const CODES =
  /^(?:hs|hts|sa|commodity|naics|scian|isic|ciiu|nace|cpc|sitc|cuci|bec|sic|cmap)(?![a-z])(?!.*(?:partial|\bpart\b|desc|tit|name|nombre|label|uni))/;

/** The columns of links among the headers of a file; null where they are not told. */
export function linkColumns(headers: readonly string[]): LinkColumns | null {
  const named = (words: readonly string[]) => headers.find((header) => words.includes(plainHeader(header)));
  const weight = named(WEIGHT) ?? null;
  const [from, to] = [named(FROM), named(TO)];
  if (from !== undefined && to !== undefined) return { from, to, weight, isDirected: true };
  const [first, second, ...more] = headers.filter((header) => CODES.test(plainHeader(header)));
  if (first === undefined || second === undefined || more.length > 0) return null;
  return { from: first, to: second, weight, isDirected: weight !== null };
}
