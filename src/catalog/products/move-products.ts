import { concatTables } from '../../base/concat-tables.ts';
import { EscalarError } from '../../base/error.ts';
import type { PlainNote } from '../../base/note.ts';
import { filterRows, type NumberColumn, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { textColumnOf } from '../../base/text-column.ts';
import { bridgeTable } from '../bridge-table.ts';
import { classification, findClassification } from '../classification.ts';
import { type Bridged, bridge, type Correspondence, checkWeights } from '../correspondence.ts';
import { wholesAmong } from '../wholes/wholes-among.ts';
import { isCoarse } from './link-tables.ts';
import { lookUpIn } from './look-up.ts';
import { isAdditive, type MoveColumns, moveColumns, productNames } from './move-columns.ts';
import { columnNotes } from './move-notes.ts';
import { bothReports, type MoveReport, type OtherRoute } from './move-report.ts';
import { correspondenceOf } from './product-correspondence.ts';
import { productSource, saidBy } from './product-source.ts';
import { restoreCodes } from './restore-codes.ts';
import { type Route, routesBetween } from './routes.ts';
import { usedLinks } from './used-links.ts';
import { stepsOf, type WayChoice, type Ways, waysBetween } from './ways-between.ts';

export interface MoveChoice extends WayChoice {
  /** As stated; null to read it from the data. */
  readonly from: string | null;
  readonly to: string;
  /** Leaves out headings beside their subheadings, of codes that are whole again; they are refused where it is left out. */
  readonly settle?: (table: Table) => { readonly table: Table; readonly notes: readonly PlainNote[] };
  /** Columns that a person has named as measures: they are added like those that are known. */
  readonly measures?: readonly string[];
}

export interface MovedProducts {
  readonly table: Table;
  readonly report: MoveReport;
  /** What was done to codes and columns before the move. */
  readonly notes: readonly PlainNote[];
}

/**
 * Moves the products of a table to another classification by weights: `value[to] = Σ weight[from, to] · value[from]`.
 * Where rows name several classifications each goes from its own. Value without a correspondence is left out and
 * reported; matched and unmatched add up to the total. Only known measures are added (`moveColumns`); columns that only
 * say something of the old product, such as its name, are dropped.
 * @throws EscalarError `missing-column`, `unknown-name`, `total-among-parts` for a heading beside its subheadings,
 *   `no-route`, `nothing-matched`, those of `productSource` and `restoreCodes`.
 * @example
 * import { moveProducts } from 'escalar/catalog';
 * import { rowsOf, tableOf, UNITS } from 'escalar/core';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * const field = (name: string) => ({ name, title: { en: name, es: name } });
 * const fields = [field('product'), { ...field('exports'), unit: UNITS.usd }];
 * const flows = tableOf('trade_flow', fields, [{ product: '870323', exports: 10 }]);
 * const moved = moveProducts(flows, { from: 'HS1992', to: 'SITC2' });
 * rowsOf(moved.table); // => [{ product: '78100', exports: 10 }]
 */
export function moveProducts(table: Table, choice: MoveChoice): MovedProducts {
  if (textColumn(table, 'product') === null || amountOf(table, choice) === null) {
    const column = textColumn(table, 'product') === null ? 'product' : 'value';
    const have = Object.keys(table.columns);
    throw new EscalarError('missing-column', { column, have, indicator: 'convert', nearest: null });
  }
  const described = productNames(table);
  const fields = table.fields.filter(({ name }) => !described.includes(name));
  const columns = moveColumns({ ...table, fields }, choice.measures);
  const { own } = choice;
  const parts =
    own === undefined ? partsOf(columns.table, choice.from) : [{ from: own.from, table: columns.table }];
  const moved = parts.map((part) => moveOne(part, columns, choice));
  const [first] = moved as [MovedProducts, ...MovedProducts[]];
  const rows = moved.length === 1 ? first.table : joined(moved, columns);
  return {
    table: rows,
    report: moved.map(({ report }) => report).reduce(bothReports),
    notes: [...moved.flatMap(({ notes }) => notes), ...columnNotes(columns, described)],
  };
}

interface Part {
  readonly from: string;
  readonly table: Table;
}

/** The table by the classification that its rows name; whole where one is stated or named. */
function partsOf(table: Table, stated: string | null): readonly Part[] {
  const said = saidBy(table);
  if (stated !== null || said.length < 2) return [{ from: productSource(table, 'product', stated), table }];
  const names = textColumn(table, 'classification') ?? [];
  const ids = new Map([...new Set(names)].map((name) => [name, findClassification(name ?? '')?.id ?? null]));
  const unnamed = names.findIndex((name) => (ids.get(name) ?? null) === null);
  if (unnamed !== -1) {
    const examples = [textColumn(table, 'product')?.[unnamed] ?? ''];
    throw new EscalarError('mixed-classifications', { found: [...said, names[unnamed] ?? '?'], examples });
  }
  return said.map((from) => ({
    from,
    table: filterRows(table, (row) => ids.get(names[row] ?? null) === from),
  }));
}

function moveOne(
  { from, table: given }: Part,
  { carried: kept }: MoveColumns,
  choice: MoveChoice,
): MovedProducts {
  const written = textColumn(given, 'product') as readonly (string | null)[];
  const codesWritten = [...new Set(written)].filter((code) => code !== null);
  const restored = restoreCodes(choice.own === undefined ? codesWritten : [], from);
  const whole = written.map((code) => (code === null ? null : (restored.codes.get(code) ?? code)));
  const { table, notes } = (choice.settle ?? withoutHeadings)({
    ...given,
    columns: { ...given.columns, product: textColumnOf(whole) },
  });
  const codes = textColumn(table, 'product') as readonly (string | null)[];
  const value = amountOf(table, choice) as NumberColumn;
  const to = choice.own?.to ?? classification(choice.to).id;
  const known = filterRows(table, (row) => !Number.isNaN(value.values[row]));
  const sums = sumsOf(codes, value.values);
  const ways = waysBetween(from, to, choice);
  const moved = carried(sums, ways.of);
  if (sums.size > 0 && moved.bridged.unmatched.length === sums.size && moved.bridged.values.size === 0)
    throw new EscalarError('nothing-matched', { from, to, examples: [...sums.keys()] });
  const { table: rows } = bridgeTable(known, () => ways.of, {
    column: 'product',
    linksOf: (code) => moved.find(code)?.links.filter((link) => link.to !== ''),
    unmatched: 'left-out',
    carried: kept,
  });
  const report = reportOf(from, to, ways, moved, table.rows - known.rows);
  return {
    table: rows,
    report: { ...report, other: otherOf(sums, moved.bridged, from, to, ways.used, choice) },
    notes: [...restored.notes, ...notes],
  };
}

function withoutHeadings(table: Table): { readonly table: Table; readonly notes: readonly PlainNote[] } {
  const goods = [...new Set(textColumn(table, 'product'))].filter((code) => code !== null);
  const heading = wholesAmong('product', goods).find(({ by }) => by !== 'name');
  if (heading === undefined) return { table, notes: [] };
  throw new EscalarError('total-among-parts', { column: 'product', code: heading.whole });
}

/** The parts as one table, in which rows that now agree in every key are added up. */
function joined(moved: readonly MovedProducts[], { carried: kept }: MoveColumns): Table {
  const all = concatTables(moved.map(({ table }) => table));
  return bridgeTable(all, () => null, { column: 'product', carried: kept }).table;
}

/** The column `value`, or the only measure. */
function amountOf(table: Table, { measures }: MoveChoice): NumberColumn | null {
  const value = numberColumn(table, 'value');
  const others = table.fields.filter(({ name, unit }) => unit !== undefined && isAdditive(name, measures));
  return value ?? (others.length === 1 ? numberColumn(table, others[0]?.name ?? '') : null);
}

function sumsOf(codes: readonly (string | null)[], values: Float64Array): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  codes.forEach((code, row) => {
    const amount = values[row];
    if (!Number.isNaN(amount)) sums.set(code ?? '', (sums.get(code ?? '') ?? 0) + amount);
  });
  return sums;
}

function carried(sums: ReadonlyMap<string, number>, of: Correspondence) {
  const find = lookUpIn(of.from, checkWeights(of), of.family);
  return { find, bridged: bridge(sums, of, (code) => find(code)?.links), sums };
}

function reportOf(
  from: string,
  to: string,
  { steps, of, used }: Ways,
  { find, bridged, sums }: ReturnType<typeof carried>,
  missingRows: number,
): Omit<MoveReport, 'other'> {
  const coarse = [...sums.keys()].filter((code) => find(code)?.as === 'coarser');
  return {
    from,
    to,
    steps,
    convention: of.convention,
    total: bridged.total,
    matched: [...bridged.values.values()].reduce((a, b) => a + b, 0),
    unmatchedTotal: bridged.unmatchedTotal,
    splitTotal: bridged.splitTotal,
    coarseTotal: coarse.reduce((sum, code) => sum + (sums.get(code) ?? 0), 0),
    unmatched: [...bridged.unmatched].sort(byValue),
    split: [...bridged.split].sort(byValue),
    links: usedLinks(sums.keys(), of, find),
    coarse,
    coarseSteps: (used?.steps ?? []).filter(isCoarse).map(({ from: a, to: b }) => `${a} > ${b}`),
    equalParts:
      of.convention !== 'largest' &&
      (used === null ? of.convention === 'equal-split' : used.steps.some(({ by }) => by !== 'weights')),
    missingRows,
  };
}

function byValue(a: { readonly value: number }, b: { readonly value: number }): number {
  return Math.abs(b.value) - Math.abs(a.value);
}

function otherOf(
  sums: ReadonlyMap<string, number>,
  mine: Bridged,
  from: string,
  to: string,
  used: Route | null,
  choice: MoveChoice,
): OtherRoute | null {
  if (used === null) return null;
  const route = routesBetween(from, to).find((one) => one.kind !== used.kind);
  if (route === undefined) return null;
  const { bridged } = carried(sums, correspondenceOf(route));
  const digits = Math.min(longest(mine), longest(bridged), choice.digits ?? Number.POSITIVE_INFINITY);
  const [a, b] = [cut(mine, digits), cut(bridged, digits)];
  let variation = Math.abs(mine.unmatchedTotal - bridged.unmatchedTotal) / 2;
  for (const code of new Set([...a.keys(), ...b.keys()]))
    variation += Math.abs((a.get(code) ?? 0) - (b.get(code) ?? 0)) / 2;
  const { unmatchedTotal } = bridged;
  return { kind: route.kind, steps: stepsOf(route), unmatchedTotal, variation, digits };
}

function longest({ values }: Bridged): number {
  return [...values.keys()].reduce((most, code) => Math.max(most, code.length), 0);
}

function cut({ values }: Bridged, digits: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [code, value] of values) {
    const head = code.slice(0, digits);
    sums.set(head, (sums.get(head) ?? 0) + value);
  }
  return sums;
}
