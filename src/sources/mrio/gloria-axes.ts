import type { IoDemand, IoRow } from '../../base/io-table-input.ts';
import type { GloriaLabels } from './gloria-labels.ts';

/** New names of economies and sectors by old ones; what is not named keeps its name. */
export interface GloriaGroups {
  readonly economies?: Readonly<Record<string, string>>;
  readonly sectors?: Readonly<Record<string, string>>;
}

/** Where each row and column of the files goes in the table that is left. */
export interface GloriaAxes {
  readonly rows: readonly IoRow[];
  readonly demand: readonly IoDemand[];
  /** The row of the table for each row or column of T. */
  readonly at: Int32Array;
  readonly isProduct: Uint8Array;
  readonly demandAt: Int32Array;
}

/** Industries first and products behind them in each region; categories of final demand by region. */
export function gloriaAxes(labels: GloriaLabels, { economies = {}, sectors = {} }: GloriaGroups): GloriaAxes {
  const { regions, sectors: industries, demand: categories } = labels;
  const [rows, demand]: [IoRow[], IoDemand[]] = [[], []];
  const places = new Map<string, number>();
  const place = (key: string, add: () => number): number => {
    const known = places.get(key) ?? add() - 1;
    places.set(key, known);
    return known;
  };
  const size = 2 * regions.length * industries.length;
  const [at, isProduct] = [new Int32Array(size), new Uint8Array(size)];
  const demandAt = new Int32Array(regions.length * categories.length);
  for (const [r, region] of regions.entries()) {
    const economy = economies[region] ?? region;
    for (let k = 0; k < 2 * industries.length; k += 1) {
      const name = industries[k % industries.length];
      const sector = sectors[name] ?? name;
      const row = 2 * r * industries.length + k;
      at[row] = place(`r ${economy}\n${sector}`, () => rows.push({ economy, sector }));
      isProduct[row] = k < industries.length ? 0 : 1;
    }
    for (const [c, category] of categories.entries())
      demandAt[r * categories.length + c] = place(`d ${economy}\n${category}`, () =>
        demand.push({ economy, category }),
      );
  }
  return { rows, demand, at, isProduct, demandAt };
}
