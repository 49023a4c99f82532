import { unknownName } from '../../base/unknown-name.ts';
import { buildTable } from './build-table.ts';
import type { IoDemand, IoRow, IoTable } from './io-table.ts';

/** New names by old ones; what is not named keeps its name. */
export interface Aggregation {
  readonly economies?: Readonly<Record<string, string>>;
  readonly sectors?: Readonly<Record<string, string>>;
}

/** @throws EscalarError `unknown-name` for an old name that is not there */
export function refuseUnknownNames(
  { economies = {}, sectors = {} }: Aggregation,
  have: { readonly economies: readonly string[]; readonly sectors: readonly string[] },
): void {
  refuseUnknown(Object.keys(economies), have.economies, { en: 'economy', es: 'la economía' });
  refuseUnknown(Object.keys(sectors), have.sectors, { en: 'industry', es: 'la industria' });
}

/**
 * The table with economies and industries added up: Z̄ = S Z S', Ȳ = S Y. Parts of an economy become one.
 * @throws EscalarError `unknown-name`.
 */
export function aggregateTable(table: IoTable, { economies = {}, sectors = {} }: Aggregation): IoTable {
  refuseUnknownNames({ economies, sectors }, table);
  const economyOf = table.economies.map((name) => economies[name] ?? name);
  const sectorOf = table.sectors.map((name) => sectors[name] ?? name);
  const rows: IoRow[] = [];
  const rowIndex = new Map<string, number>();
  const to = Int32Array.from({ length: table.n }, (_, i) => {
    const row = { economy: economyOf[table.rowEconomy[i]], sector: sectorOf[table.rowSector[i]] };
    return place(rowIndex, `${row.economy}\u0000${row.sector}`, () => rows.push(row));
  });
  const demand: IoDemand[] = [];
  const demandIndex = new Map<string, number>();
  const demandTo = table.demand.map(({ category }, c) => {
    const economy = economyOf[table.demandEconomy[c]];
    return place(demandIndex, `${economy}\u0000${category}`, () => demand.push({ economy, category }));
  });
  const m = rows.length;
  const width = demand.length;
  const Z = new Float64Array(m * m);
  const Y = new Float64Array(m * width);
  for (let i = 0; i < table.n; i += 1) {
    for (let j = 0; j < table.n; j += 1) Z[to[i] * m + to[j]] += table.Z[i * table.n + j];
    for (let c = 0; c < demandTo.length; c += 1)
      Y[to[i] * width + demandTo[c]] += table.demandValues[i * demandTo.length + c];
  }
  const add = (values: Float64Array): Float64Array => {
    const out = new Float64Array(m);
    values.forEach((value, i) => {
      out[to[i]] += value;
    });
    return out;
  };
  return buildTable({
    year: table.year,
    rows,
    demand,
    Z,
    Y,
    output: add(table.x),
    outputFrom: 'published',
    valueAdded: add(table.valueAdded),
    valueAddedFrom: table.valueAddedFrom,
    satellites: table.satellites.map(({ direct, ...account }) => ({
      ...account,
      values: add(account.values),
      ...(direct === undefined ? {} : { direct: addEconomies(direct, economyOf) }),
    })),
    unit: table.unit,
    ...(table.release === undefined ? {} : { release: table.release }),
    tolerance: { withoutInputs: 1 },
  });
}

function place(index: Map<string, number>, key: string, make: () => number): number {
  const at = index.get(key);
  if (at !== undefined) return at;
  const made = make() - 1;
  index.set(key, made);
  return made;
}

function addEconomies(values: Float64Array, economyOf: readonly string[]): Readonly<Record<string, number>> {
  const out: Record<string, number> = {};
  values.forEach((value, s) => {
    out[economyOf[s]] = (out[economyOf[s]] ?? 0) + value;
  });
  return out;
}

function refuseUnknown(
  names: readonly string[],
  known: readonly string[],
  kind: { readonly en: string; readonly es: string },
): void {
  const name = names.find((candidate) => !known.includes(candidate));
  if (name !== undefined) throw unknownName(kind, name, known);
}
