import { normalise } from '../../catalog/normalise.ts';
import type { CrossPlaces } from './cross-places.ts';
import type { CrossRoles } from './cross-roles.ts';
import type { Sums } from './cross-sums.ts';
import { type CrossLine, type CrossTable, lineName, lineTexts } from './cross-table.ts';
import { added, type StatedTotal } from './cross-totals.ts';

/** The rows that say they are sums, below industries and below final demand. The first of the sums below industries is output. */
export function statedBelow(
  table: CrossTable,
  { rows: kinds }: CrossRoles,
  { producers, buyers, demands }: CrossPlaces,
  sums: Sums,
): readonly StatedTotal[] {
  const { rows, columns } = table;
  const stated = [...kinds.keys()].filter((r) => kinds[r] === 'total');
  const totalOf = (r: number, across: readonly number[], candidates: readonly Float64Array[]) => ({
    name: lineName(rows[r]),
    side: 'column' as const,
    values: valuesOf(table, across, (c) => [r, c]),
    cell: (at: number) => `${lineName(columns[across[at]])} (${lineName(rows[r])})`,
    candidates: [
      ...candidates,
      ...runsAt(r, rows[r], kinds).map((run) =>
        added(across.length, ...run.map((one) => valuesOf(table, across, (c) => [one, c]).map(numberOr0))),
      ),
    ],
    cells: rows.length,
  });
  const [industries, demand] = [sumsOfIndustries(sums, producers.length), sumsOfDemand(sums, demands.length)];
  return [
    ...stated.map((r) => totalOf(r, buyers, industries)),
    ...stated.map((r) => totalOf(r, demands, demand)),
  ];
}

/** The place of output among the sums below industries. */
export const OUTPUT = 0;

function sumsOfIndustries(sums: Sums, n: number): readonly Float64Array[] {
  const { inputs, homeInputs, made, imports, taxes, valueAdded, supplied, uses } = sums;
  const some = (...vectors: readonly (Float64Array | null)[]): Float64Array =>
    added(n, ...vectors.map((one) => one ?? undefined));
  const output = valueAdded === null ? uses : made;
  return [
    output,
    inputs,
    homeInputs,
    some(inputs, imports),
    some(inputs, taxes),
    some(inputs, imports, taxes),
    ...(valueAdded === null ? [] : [valueAdded, some(valueAdded, taxes)]),
    ...(supplied === null ? [] : [some(output, supplied), supplied]),
  ];
}

function sumsOfDemand(
  { bought, homeBought, importsOfDemand, taxesOfDemand }: Sums,
  width: number,
): readonly Float64Array[] {
  return [
    bought,
    homeBought,
    added(width, bought, importsOfDemand),
    added(width, bought, taxesOfDemand),
    added(width, bought, importsOfDemand, taxesOfDemand),
  ];
}

/** The columns that say they are sums. */
export function statedBeside(
  table: CrossTable,
  { columns: kinds }: CrossRoles,
  { producers, demands }: CrossPlaces,
  { sold, final, uses, exports }: Sums,
): readonly StatedTotal[] {
  const { rows, columns } = table;
  const n = producers.length;
  const sumOf = (across: readonly number[]): Float64Array =>
    added(n, ...across.map((c) => valuesOf(table, producers, (r) => [r, c]).map(numberOr0)));
  const home = sumOf(demands.filter((c) => !exports.includes(c)));
  const before = sumOf(demands.filter((c) => kinds[c] !== 'imports'));
  const common = [uses, sold, final, home, before, added(n, sold, home), added(n, sold, before)];
  return [...kinds.keys()]
    .filter((c) => kinds[c] === 'total')
    .map((c) => ({
      name: lineName(columns[c]),
      side: 'row' as const,
      values: valuesOf(table, producers, (r) => [r, c]),
      cell: (at: number) => `${lineName(rows[producers[at]])} (${lineName(columns[c])})`,
      candidates: [
        ...common,
        ...partSums(c, demands, (across) => sumOf(across), columns),
        ...runsAt(c, columns[c], kinds).map(sumOf),
      ],
      cells: columns.length,
    }));
}

/** The industries just before a subtotal and just behind it. */
function runsAt(at: number, line: CrossLine, kinds: readonly unknown[]): readonly (readonly number[])[] {
  if (!lineTexts(line).some((text) => /^sub ?total/.test(normalise(text)))) return [];
  const run = (step: number): readonly number[] => {
    const found: number[] = [];
    for (let k = at + step; kinds[k] === null; k += step) found.push(k);
    return found;
  };
  return [run(-1), run(1)].filter(({ length }) => length > 0);
}

const numberOr0 = (value: number): number => value || 0;

/** The sums of the columns just before or just behind a total, and of those whose codes begin as its own does. */
export function partSums(
  c: number,
  demands: readonly number[],
  sumOf: (across: readonly number[]) => Float64Array,
  columns: CrossTable['columns'],
): readonly Float64Array[] {
  const [before, behind] = [demands.filter((k) => k < c).reverse(), demands.filter((k) => k > c)];
  const runs = [before, behind].flatMap((run) => run.map((_, k) => run.slice(0, k + 1)));
  const { code, economy } = columns[c];
  const own = demands.filter((k) => columns[k].code.startsWith(code) && columns[k].economy === economy);
  const same = demands.filter((k) => columns[k].economy === economy);
  return [...runs.slice(0, MOST_RUNS), own, same].filter(({ length }) => length > 0).map(sumOf);
}

/** A total is of few columns of final demand. */
const MOST_RUNS = 24;

function valuesOf(
  { values, columns }: CrossTable,
  members: readonly number[],
  cell: (member: number) => readonly [number, number],
): Float64Array {
  return Float64Array.from(members, (one) => {
    if (one < 0) return Number.NaN;
    const [r, c] = cell(one);
    return values[r * columns.length + c];
  });
}
