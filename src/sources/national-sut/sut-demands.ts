import { type CrossLine, type CrossTable, lineTexts } from '../io-cells/cross-table.ts';
import { type UseKind, useKind } from '../io-cells/io-codes.ts';
import { isNothing } from './sut-lines.ts';

/** What a column of final use is once it is known which are parts of others: `part` is counted in its whole already. */
export type SettledUse = Exclude<UseKind, 'whole'> | 'part' | 'beside';

/**
 * Final use at one level. All of it, consumption (P3) and investment (P5) are sums where others of the kind are there; exports
 * to some places (P6_B0), re-exports (P6A) and inventories beside what holds them (P5M) are parts.
 * @param isIndustry whether a column is one
 */
export function settledUses(
  table: CrossTable,
  isIndustry: (line: CrossLine) => boolean,
): readonly (SettledUse | null)[] {
  const { columns } = table;
  const live = columns.map((line, c) => !isIndustry(line) && !isNothing(table, c, 'column'));
  const kinds = columns.map((line) => (isIndustry(line) ? null : useKind(...lineTexts(line))));
  const isFinal = (c: number): boolean => live[c] && (kinds[c] === 'demand' || kinds[c] === 'exports');
  const places = [...columns.keys()];
  return kinds.map((kind, c) => {
    if (kind === null) return live[c] ? null : isIndustry(columns[c]) ? null : 'beside';
    if (kind === 'whole')
      return places.some((k) => isFinal(k) && isWithin(columns[k].code, columns[c].code))
        ? 'total'
        : 'demand';
    if (!isFinal(c)) return kind === 'demand' || kind === 'exports' ? 'beside' : kind;
    const isPart = places.some(
      (k) => k !== c && isFinal(k) && kinds[k] === kinds[c] && isPartOf(columns[c].code, columns[k].code),
    );
    return isPart ? 'part' : kind;
  });
}

/** Whether a final use is within consumption, investment or all of it. */
function isWithin(code: string, whole: string): boolean {
  const letters = /^p[35](?=g?$)/i.exec(whole)?.[0];
  return letters === undefined || code.toLowerCase().startsWith(letters.toLowerCase());
}

/** Whether one code of final use counts in another of the same table. */
function isPartOf(code: string, whole: string): boolean {
  if (/^p5m$/i.test(whole)) return /^p5[23]$/i.test(code);
  if (/^p6$/i.test(whole)) return /^p6\w/i.test(code);
  return code.toLowerCase().startsWith(`${whole.toLowerCase()}_`);
}
