import { ADB_MRIO } from './adb-mrio.ts';
import { FIGARO } from './figaro.ts';
import { OECD_ICIO } from './oecd-icio.ts';
import type { MrioSource } from './publisher.ts';
import { statedPrices } from './stated-prices.ts';
import type { WideColumn } from './wide-column.ts';
import { WIOD } from './wiod.ts';

const PUBLISHERS = [OECD_ICIO, FIGARO, WIOD, ADB_MRIO];

/**
 * The publisher that knows all categories, and the edition, or those, that know all industries.
 * @param words the title and the name of the file, which may say the prices
 */
export function sourceOf(columns: readonly WideColumn[], words: string): MrioSource | null {
  const sectors = new Set(columns.flatMap((one) => (one.kind === 'producer' ? [one.sector] : [])));
  const categories = new Set(columns.flatMap((one) => (one.kind === 'demand' ? [one.category] : [])));
  const holds = (known: readonly string[], names: Iterable<string>): boolean =>
    [...names].every((name) => known.includes(name));
  for (const publisher of PUBLISHERS) {
    if (!holds(publisher.demand, categories)) continue;
    const fit = publisher.editions.filter(({ industries }) => holds(industries, sectors));
    const [first] = fit;
    if (first === undefined) continue;
    // a table of few industries may be of several editions
    const name = fit.map((edition) => edition.name).join(' / ');
    const years = fit.flatMap((edition) => edition.years);
    const edition = { ...first, name, years: [Math.min(...years), Math.max(...years)] as const };
    return { publisher, edition, prices: statedPrices(words) };
  }
  return null;
}

/** The edition that has most of the industries of a table of nobody, and those that it does not have. */
export function nearestEdition(
  columns: readonly WideColumn[],
): { readonly name: string; readonly other: readonly string[] } | null {
  const sectors = [...new Set(columns.flatMap((one) => (one.kind === 'producer' ? [one.sector] : [])))];
  const found = PUBLISHERS.flatMap(({ producer, editions }) =>
    editions.map(({ name, industries }) => ({
      name: `${producer} ${name}`,
      other: sectors.filter((sector) => !industries.includes(sector)),
    })),
  ).sort((a, b) => a.other.length - b.other.length)[0];
  return found.other.length * 2 < sectors.length ? found : null;
}
