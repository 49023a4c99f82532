import { EscalarError } from '../../base/error.ts';
import { type IoTableInput, rowName } from '../../base/io-table-input.ts';
import { normalise } from '../../catalog/normalise.ts';
import { namedWhole } from '../../catalog/wholes/named-whole.ts';
import { type WholeAmong, wholesAmong } from '../../catalog/wholes/wholes-among.ts';
import { namedPairs } from '../levels/level-notes.ts';
import { selectedRows } from './selected-rows.ts';

/** What is done with totals that stand among the rows and columns of a table. */
export type TableLevels = 'refuse' | 'finest' | 'all';

/** Lines of the accounts below and beside a table, by the names that publishers give them. */
const ACCOUNT = /^(out|output|gross output|valu|tls|taxsub|intermediate (consumption|inputs?|use))$/;

/** A whole may miss this share of its parts: rounding, and what is not allotted. */
const NEAR = 0.02;

/**
 * The table without economies, industries and categories of demand that are wholes of others: the world and totals by
 * their names, groups of economies and classes by the form of their codes where they equal the sum of their parts.
 * @throws EscalarError `io-wholes` with the pairs found, unless `levels` settles them
 */
export function settleTable(input: IoTableInput, levels: TableLevels): IoTableInput {
  if (levels === 'all') return input;
  const uses = usesOf(input);
  const economies = wholeEconomies(input, uses);
  const outside = new Set(economies.map(({ whole }) => whole));
  const industries = wholeIndustries(input, uses, outside);
  const categories = wholeCategories(input, outside);
  const pairs = [
    ...economies.map((one) => ({ column: 'economy', ...one })),
    ...industries.map((one) => ({ column: 'industry', ...one })),
    ...categories.map((one) => ({ column: 'demand', ...one })),
  ].map((one) => ({ ...one, first: 0 }));
  if (pairs.length === 0) return input;
  const shown = namedPairs(pairs);
  if (levels === 'refuse') throw new EscalarError('io-wholes', { year: input.year, pairs: shown });
  const barred = new Set([...industries, ...categories].map(({ whole }) => whole));
  const text = {
    en: `Left out as totals of others (levels=finest): ${shown.join('; ')}.`,
    es: `Quedan fuera como totales de otros (levels=finest): ${shown.join('; ')}.`,
  };
  const kept = without(
    input,
    (economy, name) => outside.has(economy) || barred.has(labelOf(economy, name)),
    outside,
  );
  return { ...kept, notes: [...(input.notes ?? []), { level: 'info', text }] };
}

type Whole = Pick<WholeAmong, 'whole' | 'parts'>;

const labelOf = (economy: string, name: string): string => rowName({ economy, sector: name });

/** What each row sells, to industries and to final users. */
function usesOf({ rows, demand, Z, Y }: IoTableInput): Float64Array {
  const n = rows.length;
  return Float64Array.from(rows, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += Z[i * n + j];
    for (let c = 0; c < demand.length; c += 1) sum += Y[i * demand.length + c];
    return sum;
  });
}

function wholeEconomies({ rows }: IoTableInput, uses: Float64Array): readonly Whole[] {
  const sold = new Map<string, number>();
  rows.forEach(({ economy }, i) => void sold.set(economy, (sold.get(economy) ?? 0) + uses[i]));
  return wholesAmong('economy', [...sold.keys()]).filter(({ whole, parts }) => {
    const sum = parts.reduce((total, part) => total + (sold.get(part) ?? 0), 0);
    const own = sold.get(whole) ?? 0;
    const isWorld = namedWhole('economy', whole)?.of === 'all';
    // a group beside one of its members is mostly what is left of it
    return own >= (1 - NEAR) * sum && (isWorld || (parts.length > 1 && own <= (1 + NEAR) * sum));
  });
}

function wholeIndustries(
  { rows }: IoTableInput,
  uses: Float64Array,
  outside: ReadonlySet<string>,
): readonly Whole[] {
  const byEconomy = new Map<string, Map<string, number>>();
  rows.forEach(({ economy, sector }, i) => {
    if (outside.has(economy)) return;
    const own = byEconomy.get(economy) ?? new Map<string, number>();
    byEconomy.set(economy, own.set(sector, uses[i]));
  });
  return [...byEconomy].flatMap(([economy, own]) => {
    const sectors = [...own.keys()];
    const isTotal = (name: string): boolean =>
      ACCOUNT.test(normalise(name)) || namedWhole('activity', name) !== null;
    const totals = sectors.filter(isTotal);
    const others = sectors.filter((name) => !isTotal(name));
    const named = totals.map((whole) => ({ whole, parts: others }));
    const coded = wholesAmong('activity', others).filter(({ whole, parts }) => {
      const sum = parts.reduce((total, part) => total + (own.get(part) ?? 0), 0);
      return parts.length > 1 && sum > 0 && Math.abs((own.get(whole) ?? 0) - sum) <= 1e-6 * sum;
    });
    return [...named, ...coded]
      .filter(({ parts }) => parts.length > 0)
      .map(({ whole, parts }) => ({
        whole: labelOf(economy, whole),
        parts: parts.map((part) => labelOf(economy, part)),
      }));
  });
}

function wholeCategories({ demand }: IoTableInput, outside: ReadonlySet<string>): readonly Whole[] {
  const byEconomy = new Map<string, string[]>();
  for (const { economy, category } of demand)
    if (!outside.has(economy)) byEconomy.set(economy, [...(byEconomy.get(economy) ?? []), category]);
  return [...byEconomy].flatMap(([economy, own]) => {
    const isTotal = (name: string): boolean =>
      ACCOUNT.test(normalise(name)) || namedWhole('function', name) !== null;
    const parts = own.filter((name) => !isTotal(name)).map((name) => labelOf(economy, name));
    if (parts.length === 0) return [];
    return own.filter(isTotal).map((name) => ({ whole: labelOf(economy, name), parts }));
  });
}

function without(
  input: IoTableInput,
  isOut: (economy: string, name: string) => boolean,
  outside: ReadonlySet<string>,
): IoTableInput {
  const rows = [...input.rows.keys()].filter((i) => !isOut(input.rows[i].economy, input.rows[i].sector));
  const columns = [...input.demand.keys()].filter(
    (c) => !isOut(input.demand[c].economy, input.demand[c].category),
  );
  const kept = selectedRows(input, rows, columns);
  if (kept.satellites === undefined) return kept;
  const satellites = kept.satellites.map(({ direct, ...account }) => {
    if (direct === undefined) return account;
    const inside = Object.entries(direct).filter(([name]) => !outside.has(name));
    return { ...account, direct: Object.fromEntries(inside) };
  });
  return { ...kept, satellites };
}
