import { normalise } from '../../../catalog/normalise.ts';
import type { IoFile } from '../../../sources/io-csv/read-io-csv.ts';
import { tableGrids } from '../../../sources/mrio/table-grids.ts';

const ECONOMY = /\b(economy|economies|country|region|cou|pais|economia|iso3?)\b/;
const NAME = /\b(sector|industry|ind|name|category|product|code|rama|industria|categoria|producto|label)\b/;

/** The names that a file of labels says, a line each: of an economy and an industry in two columns, or of both in one. */
export function labelLines({ name, bytes }: IoFile): readonly string[] {
  const [{ grid }] = tableGrids(name, bytes);
  const lines = Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.width(row) }, (_, c) => grid.text(row, c)),
  ).filter((line) => line.some((cell) => cell !== ''));
  const [head = [], ...rest] = lines;
  const words = head.map(normalise);
  const [economy, other] = [ECONOMY, NAME].map((known) => words.findIndex((word) => known.test(word)));
  const isHead = economy >= 0 || other >= 0;
  const body = isHead ? rest : lines;
  // a column that counts the lines is no name
  const counts = (c: number): boolean =>
    body.every((line, k) => line[c] === String(k + 1) || line[c] === String(k));
  const named = Array.from({ length: head.length }, (_, c) => c).filter((c) => !counts(c));
  const [first, second] = economy >= 0 && other >= 0 ? [economy, other] : named;
  return body.map((line) => (second === undefined ? line[first] : `${line[first]}.${line[second]}`));
}
