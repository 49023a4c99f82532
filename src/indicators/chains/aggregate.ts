import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { buildTable } from './build-table.ts';
import type { ChainContext } from './context.ts';
import type { IoDemand, IoRow, IoTable } from './io-table.ts';

/** New names by old ones; what is not named keeps its name. */
export interface Aggregation {
  readonly economies?: Readonly<Record<string, string>>;
  readonly sectors?: Readonly<Record<string, string>>;
}

/**
 * The table with economies and industries added up: Z̄ = S Z S', Ȳ = S Y. Parts of an economy become one.
 * @throws EscalarError `unknown-name`.
 */
export function aggregateTable(table: IoTable, { economies = {}, sectors = {} }: Aggregation): IoTable {
  refuseUnknown(Object.keys(economies), table.economies, { en: 'economy', es: 'la economía' });
  refuseUnknown(Object.keys(sectors), table.sectors, { en: 'industry', es: 'la industria' });
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
  const names = [...new Set(rows.map((row) => row.economy))];
  return buildTable({
    year: table.year,
    rows,
    demand,
    Z,
    Y,
    ...(table.valueAddedFrom === 'supplied' ? { valueAdded: add(table.valueAdded) } : {}),
    satellites: table.satellites.map((account) => ({
      ...account,
      values: add(account.values),
      ...(account.direct === undefined ? {} : { direct: addEconomies(account.direct, economyOf, names) }),
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

function addEconomies(
  values: Float64Array,
  economyOf: readonly string[],
  names: readonly string[],
): Float64Array {
  const out = new Float64Array(names.length);
  values.forEach((value, s) => {
    out[names.indexOf(economyOf[s])] += value;
  });
  return out;
}

function refuseUnknown(
  names: readonly string[],
  known: readonly string[],
  kind: { readonly en: string; readonly es: string },
): void {
  const name = names.find((candidate) => !known.includes(candidate));
  if (name !== undefined)
    throw new EscalarError('unknown-name', { kind, name, nearest: nearestName(name, known), known });
}

/** What aggregation does to one economy's results: computed from the full table, and from the added-up one. */
export interface AggregationBias {
  readonly economy: string;
  /** Domestic value added over gross exports. */
  readonly domesticShare: { readonly full: number; readonly aggregated: number };
  /** Value added absorbed abroad over gross exports. */
  readonly absorbedAbroad: { readonly full: number; readonly aggregated: number };
}

/**
 * The bias report of an aggregation of industries: for each economy two headline ratios from the full and from the
 * aggregated table. Economies must be the same in both. Ratios of an economy without exports are 0.
 * Miller and Blair 2009, Input-Output Analysis, section 4.9.
 */
export function aggregationBias(full: ChainContext, aggregated: ChainContext): readonly AggregationBias[] {
  return full.table.economies.map((economy, s) => {
    const t = aggregated.table.economies.indexOf(economy);
    if (t < 0) {
      const pair = { first: full.table.year, other: aggregated.table.year };
      throw new EscalarError('io-tables-differ', {
        what: { en: 'their economies', es: 'sus economías' },
        ...pair,
      });
    }
    const [a, b] = [headline(full, s), headline(aggregated, t)];
    return {
      economy,
      domesticShare: { full: a.domestic, aggregated: b.domestic },
      absorbedAbroad: { full: a.abroad, aggregated: b.abroad },
    };
  });
}

function headline(context: ChainContext, s: number): { readonly domestic: number; readonly abroad: number } {
  const { G, v, table } = context;
  const { domestic } = context.shares();
  const e = context.totalExports();
  const absorbed = context.absorbed();
  let gross = 0;
  let content = 0;
  let abroad = 0;
  for (let i = table.start[s]; i < table.start[s + 1]; i += 1) {
    gross += e[i];
    content += domestic[i] * e[i];
    for (let r = 0; r < G; r += 1) if (r !== s) abroad += v[i] * absorbed[i * G + r];
  }
  return gross > 0 ? { domestic: content / gross, abroad: abroad / gross } : { domestic: 0, abroad: 0 };
}
