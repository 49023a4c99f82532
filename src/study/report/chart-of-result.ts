import { same, type Text } from '../../base/locale.ts';
import { filterRows, type Table, textColumn } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';
import type { FigureKind, FigureSpec } from '../../figures/spec.ts';
import { labelsOf } from './labels.ts';

/** The kinds that a result can be drawn as without more being said; the others need a study. */
export const CHART_KINDS = [
  'line',
  'slope',
  'bar',
  'stacked',
  'heatmap',
] as const satisfies readonly FigureKind[];

export type ChartKind = (typeof CHART_KINDS)[number];

/** Columns that are time. */
const PERIODS: readonly string[] = ['period', 'year'];
const MOST_LINES = 12;
const MOST_PLACES = 60;
/** Not keys of a row: its unit, and where it was read. */
const BESIDE: readonly string[] = ['unit', 'source_file', 'note'];

export interface ChartRequest {
  readonly title: Text;
  readonly source: Text;
  /** Chosen by the shape of the result when left out. */
  readonly kind?: ChartKind;
}

/**
 * A figure of a long result by its shape: time is drawn as lines, two points in time as a slope, codes as bars, two
 * kinds of codes as a heat map. One unit is drawn, the first whose rows have a place in one figure, and of several terms
 * the first where the others have no place; what is left out stands in the note.
 * @returns the figure, or the columns that would have to be narrowed first
 */
export function chartOfResult(
  table: Table,
  request: ChartRequest,
): FigureSpec | { readonly varying: readonly string[] } {
  // a scenario has no value: what it changes is drawn
  const y = ['value', 'difference'].find((name) => table.columns[name]?.kind === 'number');
  if (y === undefined || table.rows === 0) return { varying: [] };
  const units = [...new Set(textColumn(table, 'unit') ?? [null])];
  const drawings = units.map((unit) => chartOfUnit(table, unit, y, request));
  return drawings.find((drawing) => 'id' in drawing) ?? drawings[0];
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
  const term = fixed ? firstOf(alike, 'term') : null;
  const drawn = term === null ? alike : onlyWith(alike, 'term', term);
  const keys = varyingOf(drawn);
  const placed = placeKeys(drawn, keys, request.kind);
  if (placed === null) return { varying: keys };
  const labels = labelsOf(drawn, firstOf(drawn, 'classification') ?? undefined);
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
    ...(drawn.rows === table.rows ? {} : { note: partly(drawn.rows, table.rows) }),
  };
}

/** The one term that is drawn; of before, after and difference, which of them. */
function subtitleOf(table: Table, y: string, term: Text | null): { readonly subtitle?: Text } {
  const drawn = y === 'value' ? undefined : table.fields.find(({ name }) => name === y)?.title;
  const subtitle = term ?? drawn;
  return subtitle === undefined ? {} : { subtitle };
}

function partly(drawn: number, all: number): Text {
  return {
    en: `${drawn} of the ${all} rows of the result are drawn.`,
    es: `Se dibujan ${drawn} de las ${all} filas del resultado.`,
  };
}

function placeKeys(table: Table, keys: readonly string[], kind: ChartKind | undefined) {
  const period = keys.find((name) => PERIODS.includes(name));
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
  return { kind: kind ?? (few ? 'bar' : 'heatmap'), x: few ? first : second, series: few ? second : first };
}

function varyingOf(table: Table): string[] {
  return table.fields
    .filter(({ name }) => table.columns[name]?.kind === 'text' && !BESIDE.includes(name))
    .map(({ name }) => name)
    .filter((name) => countOf(table, name) > 1);
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
