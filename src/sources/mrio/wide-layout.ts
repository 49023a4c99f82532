import { economyLetters } from './economy-letters.ts';
import { FIGARO } from './figaro.ts';
import { labelMark } from './label-mark.ts';
import { OECD_ICIO } from './oecd-icio.ts';
import type { MrioSource } from './publisher.ts';
import { sourceOf } from './source-of.ts';
import type { WideColumn } from './wide-column.ts';

/** What a row is that no industry makes. */
export type AccountRow = 'output' | 'inputs' | 'valueAdded' | 'taxes';

/** How a wide table is laid out: what each column is, and what it was taken for. */
export interface WideLayout {
  readonly columns: readonly WideColumn[];
  /** Null for a table in this layout by somebody else. */
  readonly source: MrioSource | null;
  /** The name of a row as its column has it, `MEX_C26`. */
  readonly rowOf: (labels: readonly string[]) => string;
  readonly accountOf: (labels: readonly string[]) => AccountRow | null;
  /** Whether final demand has totals of its own in the row of output. */
  readonly demandTotals: boolean;
  /** Whether final demand is known to stand economy by economy; in some editions it stands category by category. */
  readonly byEconomy: boolean;
  /** Whether a cell is left empty where nothing flows. */
  readonly emptyIsZero: boolean;
}

/** Final demand in one column, as people and programs call it who add up their own. */
const WHOLE_DEMAND = ['FD', 'TFD', 'TFU', 'Y', 'FINAL', 'FINALDEMAND', 'FINAL DEMAND', 'DEMANDA FINAL'];
const DEMAND: ReadonlySet<string> = new Set([
  ...[OECD_ICIO, FIGARO].flatMap(({ demand }) => demand),
  ...WHOLE_DEMAND,
]);
const DISCREPANCY = 'DISC';
const OUTPUT = /^(OUT|OUTPUT|TOTALS?|TOTAL .+|SUMA?|SUMME|GESAMT|INSGESAMT|合計|总计|總計)$/i;
const ACCOUNTS: readonly (readonly [AccountRow, RegExp])[] = [
  ['output', OUTPUT],
  // W2: FIGARO's accounts; VA+TAXSUB: that of the ICIO of 2016, which has no row of taxes
  ['valueAdded', /^(VA|VALU|VA\+TAXSUB|W2_(D1|D29X39|B2A3G))$/i],
  ['taxes', /^(TLS|TAXSUB|\w+_TAXSUB|W2_(D21X31|OP_RES|OP_NRES))$/i],
];

/** What a row is by its name; null for no account. */
export function accountRow(label: string): AccountRow | null {
  return ACCOUNTS.find(([, names]) => names.test(label))?.[0] ?? null;
}

/**
 * The layout of a table with one row and one column of labels, `MEX_C26`: the first underscore divides economy and
 * industry, or another mark that every label has (`labelMark`). Names in small letters are read in capitals where only so
 * they are those of a table. Null where that is no such table: nothing of final demand, or a label that cannot be divided.
 */
export function pairLayout(names: readonly (readonly string[])[], words: string): WideLayout | null {
  if (names.some((one) => one.length !== 1)) return null;
  const labels = names.map(([label]) => label);
  const capitals = (label: string): string => label.toUpperCase();
  return pairsOf(labels, words, String) ?? pairsOf(labels.map(capitals), words, capitals);
}

/** @param spelt how the names of rows are spelt, as those of columns were */
function pairsOf(
  labels: readonly string[],
  words: string,
  spelt: (label: string) => string,
): WideLayout | null {
  const divided = labels.filter((label) => !OUTPUT.test(label) && label !== DISCREPANCY);
  const mark = labelMark(divided, '_');
  if (mark === null) return null;
  const columns = labels.flatMap((label) => columnOf(label, mark) ?? []);
  const has = (kind: WideColumn['kind']): boolean => columns.some((column) => column.kind === kind);
  if (columns.length < labels.length || !has('producer') || !has('demand')) return null;
  // a column of units or names may stand beside the labels
  const own = new Set(labels);
  return {
    columns,
    source: sourceOf(columns, words),
    rowOf: (beside) => {
      const all = beside.map(spelt);
      const name = all.find((label) => own.has(label)) ?? all.join('_');
      const at = name.indexOf(mark);
      return at < 0 ? name : `${economyLetters(name.slice(0, at))}_${name.slice(at + 1)}`;
    },
    accountOf: (beside) => beside.flatMap((label) => accountRow(label) ?? [])[0] ?? null,
    demandTotals: true,
    byEconomy: false,
    emptyIsZero: false,
  };
}

function columnOf(label: string, mark: string): WideColumn | null {
  if (OUTPUT.test(label)) return { kind: 'output' };
  if (label === DISCREPANCY) return { kind: 'discrepancy' };
  const at = label.indexOf(mark);
  if (at <= 0 || at === label.length - 1) return null;
  const [before, behind] = [label.slice(0, at), label.slice(at + 1)];
  // the ICIO of 2016 names the category first
  if (DEMAND.has(before)) return { kind: 'demand', economy: economyLetters(behind), category: before };
  const economy = economyLetters(before);
  return DEMAND.has(behind)
    ? { kind: 'demand', economy, category: behind }
    : { kind: 'producer', economy, sector: behind };
}

/**
 * The first column of final demand that breaks the order that published tables have (every economy with the same
 * categories, or every category with the same economies), and the one that is expected there.
 */
export function brokenOrder({
  columns,
  byEconomy: always,
}: Pick<WideLayout, 'columns' | 'byEconomy'>): { readonly label: string; readonly expected: string } | null {
  const demand = columns.filter((one) => one.kind === 'demand');
  const makers = columns.flatMap((one) => (one.kind === 'producer' ? [one.economy] : []));
  const buyers = new Set(demand.map(({ economy }) => economy));
  // final demand comes in the order of those who produce
  const economies = [...new Set([...makers, ...buyers])].filter((economy) => buyers.has(economy));
  const categories = [...new Set(demand.map(({ category }) => category))];
  const label = (economy: string, category: string): string => `${economy}_${category}`;
  const have = demand.map(({ economy, category }) => label(economy, category));
  const orders = [
    economies.flatMap((economy) => categories.map((category) => label(economy, category))),
    categories.flatMap((category) => economies.map((economy) => label(economy, category))),
  ]
    .slice(0, always ? 1 : 2)
    .map((order) => order.findIndex((one, k) => one !== have[k]));
  if (orders.includes(-1)) return null;
  const k = Math.max(...orders);
  const byEconomy = orders[0] === k;
  const [inner, outer] = byEconomy ? [categories, economies] : [economies, categories];
  const [a, b] = [outer[Math.floor(k / inner.length)], inner[k % inner.length]];
  return { label: have[k] ?? '', expected: byEconomy ? label(a, b) : label(b, a) };
}
