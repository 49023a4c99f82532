import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import type { PlainNote } from '../base/note.ts';
import { type Cell, type Row, rowsOf, type Table, tableOf } from '../base/table.ts';
import { type Correspondence, checkWeights, type Link } from './correspondence.ts';

/** A panel moved to another classification, and what the move did. */
export interface BridgedTable {
  readonly table: Table;
  readonly notes: readonly PlainNote[];
}

/** Columns that a sum over classes would falsify. */
const NOT_ADDITIVE = /^(price_index.*|ppp_.*|exchange_rate|hours_per_person)$/;
const PLACE = new Set(['source_line', 'source_rows', 'source_part']);

/** How the rows of products are moved; panels of activities need none of it. */
export interface BridgeChoice {
  /** The column with the codes; `activity` when left out. */
  readonly column?: 'activity' | 'product';
  /** How a code finds its links; by its exact name when left out. */
  readonly linksOf?: (code: string) => readonly Link[] | undefined;
  /** Numbers of whole economies and years: the same in all rows that meet, and not added. */
  readonly carried?: ReadonlySet<string>;
  /** Rows without a link: `stay` as they are and are named in a note, or are `left-out` for the caller to report. */
  readonly unmatched?: 'stay' | 'left-out';
}

/**
 * Moves the rows of a panel to the classes of another classification by weights, so that a class that begins or ends
 * by reclassification is neither entry nor exit. Amounts are additive: `value[to] = Σ weight · value[from]`; a class
 * with a missing part is missing. Rows for which `pick` gives null stay; classes without a link stay and are named.
 * @throws EscalarError `bridge-not-additive` for a price or rate, `bad-weights`, `missing-column`.
 * @example
 * import { bridgeTable, correspondence } from 'escalar/catalog';
 * import { rowsOf, tableOf, UNITS } from 'escalar/core';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * const field = (name: string) => ({ name, title: { en: name, es: name } });
 * const fields = [field('activity'), field('period'), { ...field('output'), unit: UNITS.usdMillion }];
 * const panel = tableOf('industry_panel', fields, [{ activity: '2610', period: '2008', output: 40 }]);
 * rowsOf(bridgeTable(panel, () => correspondence('ISIC4-ISIC3')).table).length; // => 8
 */
export function bridgeTable(
  table: Table,
  pick: (row: Row) => Correspondence | null,
  choice: BridgeChoice = {},
): BridgedTable {
  const column = choice.column ?? 'activity';
  const rate = table.fields.find((field) => NOT_ADDITIVE.test(field.name));
  if (rate !== undefined) throw new EscalarError('bridge-not-additive', { column: rate.name });
  if (table.columns[column] === undefined) {
    throw new EscalarError('missing-column', {
      column,
      have: Object.keys(table.columns),
      indicator: 'bridge',
      nearest: null,
    });
  }
  const links = new Map<string, ReadonlyMap<string, readonly Link[]>>();
  const out = new Map<string, Record<string, Cell>>();
  const unmatched = new Set<string>();
  const split = new Set<string>();
  for (const row of rowsOf(table)) {
    const found = pick(row);
    if (found !== null && !links.has(found.id)) links.set(found.id, checkWeights(found));
    const code = String(row[column] ?? '');
    const linksOf = choice.linksOf ?? ((name: string) => links.get(found?.id ?? '')?.get(name));
    const own = found === null ? undefined : linksOf(code);
    if (found !== null && own === undefined) unmatched.add(code);
    if (own !== undefined && own.length > 1) split.add(code);
    if (found !== null && own === undefined && choice.unmatched === 'left-out') continue;
    for (const link of own ?? [{ from: code, to: code, weight: 1 }])
      add(out, table, { ...row, [column]: link.to }, link, { scheme: found?.to, carried: choice.carried });
  }
  const moved = tableOf(table.name, table.fields, [...out.values()]);
  const kept = table.origins === undefined ? moved : { ...moved, origins: table.origins };
  return { table: kept, notes: choice.unmatched === 'left-out' ? [] : notesOf(split, unmatched) };
}

function add(
  out: Map<string, Record<string, Cell>>,
  table: Table,
  row: Row,
  link: Link,
  {
    scheme,
    carried,
  }: { readonly scheme: string | undefined; readonly carried: ReadonlySet<string> | undefined },
): void {
  const texts = table.fields.filter((field) => field.unit === undefined).map((field) => field.name);
  const moved: Row = {
    ...row,
    ...(row.classification !== undefined && scheme !== undefined ? { classification: scheme } : {}),
  };
  const key = JSON.stringify(texts.map((name) => moved[name] ?? null));
  const before = out.get(key);
  const target: Record<string, Cell> =
    before ?? Object.fromEntries(texts.map((name) => [name, moved[name] ?? null]));
  for (const field of table.fields) {
    if (field.unit === undefined) continue;
    const cell = row[field.name] ?? { missing: 'not-reported' as const };
    if (PLACE.has(field.name) || carried?.has(field.name) === true)
      target[field.name] = before?.[field.name] ?? cell;
    else
      target[field.name] = sumOf(before?.[field.name], typeof cell === 'number' ? cell * link.weight : cell);
  }
  out.set(key, target);
}

/** A sum that a missing part makes missing. */
function sumOf(a: Cell | undefined, b: Cell): Cell {
  if (a === undefined || a === null) return b;
  return typeof a === 'number' && typeof b === 'number' ? a + b : typeof a === 'number' ? b : a;
}

function notesOf(split: ReadonlySet<string>, unmatched: ReadonlySet<string>): BridgedTable['notes'] {
  const some = (codes: ReadonlySet<string>) =>
    [...codes].slice(0, 8).join(', ') + (codes.size > 8 ? ', …' : '');
  const notes: { level: 'info' | 'warning'; text: Text }[] = [];
  if (split.size > 0) {
    notes.push({
      level: 'info',
      text: {
        en: `Divided among several classes by weights: ${some(split)}.`,
        es: `Repartidas entre varias clases según ponderadores: ${some(split)}.`,
      },
    });
  }
  if (unmatched.size > 0) {
    notes.push({
      level: 'warning',
      text: {
        en: `Without correspondence, left as they are: ${some(unmatched)}.`,
        es: `Sin correspondencia, quedan como están: ${some(unmatched)}.`,
      },
    });
  }
  return notes;
}
