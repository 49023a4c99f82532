import { grouped, same, type Text } from '../../base/locale.ts';
import { cellAt, filterRows, type Table, textColumn } from '../../base/table.ts';
import { textColumnOf } from '../../base/text-column.ts';
import { unitOf } from '../../base/unit.ts';
import type { FigureSpec } from '../../figures/spec.ts';
import type { ChartKind } from './chart-kinds.ts';
import { labelsOf } from './labels.ts';

/** Columns that are time. */
const PERIODS: readonly string[] = ['period', 'year'];
const MOST_LINES = 12;
const MOST_PLACES = 60;
/** Of more codes than have a place, the largest. */
const LARGEST = 30;
/** Not keys of a row: its unit, and where it was read. */
const BESIDE: readonly string[] = ['unit', 'source_file', 'note'];

export interface ChartRequest {
  readonly title: Text;
  readonly source: Text;
  /** Chosen by the shape of the result when left out. */
  readonly kind?: ChartKind;
  /** The term where one alone has a place: the first of the result when left out. */
  readonly term?: string;
}

/**
 * A figure of a long result by its shape: time is drawn as lines, two points in time as a slope, codes as bars, two
 * kinds of codes as a heat map; spans that follow one another are codes. One unit is drawn, that of the term that is
 * asked for or the first whose rows have a place in one figure, and of several terms one where the others have no place;
 * of more codes than have a place the largest. What is left out stands in the note.
 * @returns the figure, or the columns that would have to be narrowed first
 */
export function chartOfResult(
  result: Table,
  request: ChartRequest,
): FigureSpec | { readonly varying: readonly string[] } {
  const table = withSpans(result);
  // a scenario has no value: what it changes is drawn
  const y = ['value', 'difference'].find((name) => table.columns[name]?.kind === 'number');
  if (y === undefined || table.rows === 0) return { varying: [] };
  const asked = request.term === undefined ? null : onlyWith(table, 'term', request.term);
  const units = [...new Set([asked, table].flatMap((rows) => unitsIn(rows)))];
  const drawings = units.map((unit) => chartOfUnit(table, unit, y, request));
  return drawings.find((drawing) => 'id' in drawing) ?? drawings[0];
}

/** Spans of which both ends move are told by one code, `2000–2004`: two columns for one thing would take two places. */
function withSpans(table: Table): Table {
  const [from, to] = ['from', 'to'].map((name) => textColumn(table, name));
  const moves = countOf(table, 'from') > 1 && countOf(table, 'to') > 1;
  if (from == null || to == null || !moves || isOfOnePeriodEach(table)) return table;
  const spans = textColumnOf(to.map((end, row) => `${from[row]}–${end}`));
  const told = textColumnOf(to.map(() => ''));
  return { ...table, columns: { ...table.columns, from: told, to: spans } };
}

/** The rows of one unit as a figure. */
function chartOfUnit(
  table: Table,
  unit: string | null,
  y: string,
  request: ChartRequest,
): FigureSpec | { readonly varying: readonly string[] } {
  const alike = unit === null ? table : onlyWith(table, 'unit', unit);
  const others = varyingOf(alike).filter((name) => name !== 'term');
  const fixed = others.length > 1 || others.some((name) => countOf(alike, name) > MOST_PLACES);
  const has = request.term !== undefined && onlyWith(alike, 'term', request.term).rows > 0;
  const term = !fixed ? null : has ? (request.term ?? null) : firstOf(alike, 'term');
  const whole = term === null ? alike : onlyWith(alike, 'term', term);
  const keys = varyingOf(whole);
  const { drawn, which } = partWithPlace(whole, y, keys, request.kind);
  const placed = placeKeys(drawn, which === 'totals' ? varyingOf(drawn) : keys, request.kind);
  if (placed === null) return { varying: keys };
  const labels: Record<string, Text> = {
    ...labelsOf(drawn, firstOf(drawn, 'classification') ?? undefined),
    ...(hasWhole(drawn, placed) ? { '': same('Total') } : {}),
  };
  return {
    id: table.name,
    ...placed,
    title: request.title,
    source: request.source,
    unit: unitOf(unit ?? ''),
    y,
    table: drawn,
    labels,
    ...subtitleOf(drawn, y, term === null ? null : (labels[term] ?? same(term))),
    ...(which === 'largest' ? { sort: 'descending' as const } : {}),
    ...(drawn.rows === table.rows ? {} : { note: partly(drawn.rows, table.rows, which) }),
  };
}

/** Whether a row without a code, which is the whole, stands beside those with one. */
function hasWhole(table: Table, { x, series }: { readonly x?: string; readonly series?: string }): boolean {
  return [x, series].some(
    (name) =>
      name !== undefined && (textColumn(table, name) ?? []).some((code) => code === null || code === ''),
  );
}

/** The one term that is drawn; of before, after and difference, which of them. */
function subtitleOf(table: Table, y: string, term: Text | null): { readonly subtitle?: Text } {
  const drawn = y === 'value' ? undefined : table.fields.find(({ name }) => name === y)?.title;
  const subtitle = term ?? drawn;
  return subtitle === undefined ? {} : { subtitle };
}

/** What is drawn where not all has a place. */
type Which = 'all' | 'largest' | 'totals';

const WHICH: Readonly<Record<Which, Text>> = {
  all: same(''),
  largest: { en: ': the largest numbers', es: ': los números mayores' },
  totals: { en: ': the totals', es: ': los totales' },
};

function partly(drawn: number, all: number, which: Which): Text {
  return {
    en: `${grouped(drawn)} of the ${grouped(all)} rows of the result are drawn${WHICH[which].en}.`,
    es: `Se dibujan ${grouped(drawn)} de las ${grouped(all)} filas del resultado${WHICH[which].es}.`,
  };
}

/** Of codes alone that have no place the largest; of more codes by period than have one, as of firms, their totals. */
function partWithPlace(
  whole: Table,
  y: string,
  keys: readonly string[],
  kind: ChartKind | undefined,
): { readonly drawn: Table; readonly which: Which } {
  if (isTooLong(whole, keys, kind)) return { drawn: largestOf(whole, y), which: 'largest' };
  const [codes, ...others] = keys.filter((name) => !PERIODS.includes(name));
  const isMany = codes !== undefined && others.length === 0 && keys.length > 1;
  if (!isMany || placeKeys(whole, keys, kind) !== null) return { drawn: whole, which: 'all' };
  const totals = filterRows(whole, (row) => (textColumn(whole, codes)?.[row] ?? '') === '');
  return totals.rows > 1 ? { drawn: totals, which: 'totals' } : { drawn: whole, which: 'all' };
}

/** Codes alone, more than have a place, in bars. */
function isTooLong(table: Table, keys: readonly string[], kind: ChartKind | undefined): boolean {
  const [only, ...others] = keys;
  return (
    only !== undefined &&
    others.length === 0 &&
    !PERIODS.includes(only) &&
    (kind ?? 'bar') === 'bar' &&
    countOf(table, only) > MOST_PLACES
  );
}

function largestOf(table: Table, y: string): Table {
  const column = table.columns[y];
  const sizes = Array.from({ length: table.rows }, (_, row) => {
    const value = column === undefined ? null : cellAt(column, row);
    return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
  });
  const kept = new Set(
    sizes
      .map((_, row) => row)
      .toSorted((a, b) => sizes[b] - sizes[a])
      .slice(0, LARGEST),
  );
  return filterRows(table, (row) => kept.has(row));
}

function placeKeys(table: Table, keys: readonly string[], kind: ChartKind | undefined) {
  const isTime = (name: string) => PERIODS.includes(name) || (name === 'to' && isOfOnePeriodEach(table));
  const period = keys.find(isTime);
  const codes = keys.filter((name) => name !== period);
  const placed = period === undefined ? codes.length > 0 && codes.length < 3 : codes.length < 2;
  if (!placed || codes.some((name) => countOf(table, name) > MOST_PLACES)) return null;
  const [first, second] = codes;
  if (period !== undefined) {
    const lines = first === undefined ? 1 : countOf(table, first);
    const usual =
      lines > MOST_LINES ? 'heatmap' : countOf(table, period) === 2 && lines > 1 ? 'slope' : 'line';
    return { kind: kind ?? usual, x: period, ...(first === undefined ? {} : { series: first }) };
  }
  if (second === undefined)
    return kind === 'stacked' || kind === 'heatmap'
      ? { kind, x: first, series: first }
      : { kind: 'bar' as const, x: first };
  const few = countOf(table, second) <= 4;
  const drawn = kind ?? (few ? 'bar' : 'heatmap');
  // names have room beside a row and none above a column: the more codes go down
  if (drawn === 'heatmap' && countOf(table, first) <= countOf(table, second))
    return { kind: drawn, x: first, series: second };
  return { kind: drawn, x: few ? first : second, series: few ? second : first };
}

function varyingOf(table: Table): string[] {
  return table.fields
    .filter(({ name }) => table.columns[name]?.kind === 'text' && !BESIDE.includes(name))
    .map(({ name }) => name)
    .filter((name) => countOf(table, name) > 1 && !(name === 'from' && isOfOnePeriodEach(table)));
}

/** Whether both ends of each row are one period: it is told once. */
function isOfOnePeriodEach(table: Table): boolean {
  const [from, to] = ['from', 'to'].map((name) => textColumn(table, name));
  return from != null && to != null && from.every((period, row) => period === to[row]);
}

function unitsIn(table: Table | null): readonly (string | null)[] {
  return table === null || table.rows === 0 ? [] : (textColumn(table, 'unit') ?? [null]);
}

function countOf(table: Table, name: string): number {
  return new Set(textColumn(table, name) ?? []).size;
}

function firstOf(table: Table, name: string): string | null {
  return textColumn(table, name)?.[0] ?? null;
}

function onlyWith(table: Table, name: string, code: string): Table {
  const codes = textColumn(table, name) ?? [];
  return filterRows(table, (row) => codes[row] === code);
}
