import { differingColumns } from '../base/differing-columns.ts';
import type { MissingReason } from '../base/missing.ts';
import { nearestName } from '../base/nearest.ts';
import { frequencyOf } from '../base/period.ts';
import { cellAt, type NumberColumn, numberColumn, type Table, textColumn } from '../base/table.ts';
import { figureColumn, figureColumnKind, figureDuplicate, figureNegative } from './figure-errors.ts';
import type { FigureSpec } from './spec.ts';

/** Why a place of the figure is empty: the table's reason, or one of the drawing itself. */
export type GapReason = MissingReason | 'not-positive' | 'out-of-range';

export interface Gap {
  readonly missing: GapReason;
}

/** What stands at one place: a finite number, a gap with its reason, or null where the table has no row. */
export type Mark = number | Gap | null;

/** The rows of a figure by series and x. */
export interface FigureData {
  /** Codes or periods of x; periods in time order, codes in table order. */
  readonly xs: readonly string[];
  /** Whether x holds periods of one frequency. */
  readonly periodic: boolean;
  /** Codes of the series in table order; one empty code when the figure has none. */
  readonly series: readonly string[];
  at(series: string, x: string): Mark;
  /** Rows of the table behind a place. */
  rowsAt(series: string, x: string): readonly number[];
}

/** One row of a scatter or a network. */
export interface FigurePoint {
  readonly row: number;
  readonly code: string;
  readonly x: Mark;
  readonly y: Mark;
  /** Null where the figure has no such column. */
  readonly size: Mark;
  readonly present: Mark;
  readonly group: string;
}

/** A pair of codes and how much it weighs; null where the links have no weight. */
export interface FigureLink {
  readonly from: string;
  readonly to: string;
  readonly weight: Mark;
}

// beyond these the arithmetic of scales overflows or loses its digits
const LARGEST = 1e90;
const SMALLEST = 1e-90;

/**
 * @throws EscalarError `figure-column`, `figure-column-kind` for columns that do not fit,
 * `figure-duplicate` for two rows of one series and x.
 */
export function readFigure(spec: FigureSpec): FigureData {
  const xColumn = textOf(spec, spec.x);
  const yColumn = numbersOf(spec, spec.y);
  const seriesColumn = spec.series === undefined ? null : textOf(spec, spec.series);
  const places = new Map<string, Map<string, { readonly mark: Mark; readonly row: number }>>();
  const xs = new Set<string>();
  for (let row = 0; row < spec.table.rows; row += 1) {
    const x = xColumn[row] ?? '';
    const code = seriesColumn === null ? '' : (seriesColumn[row] ?? '');
    const ofSeries = places.get(code) ?? new Map();
    const first = ofSeries.get(x);
    if (first !== undefined) {
      const place = [code, x].filter((part) => part !== '').join(', ');
      const differ = differingColumns(spec.table, [first.row, row]);
      throw figureDuplicate({ figure: spec.id, place, differ });
    }
    ofSeries.set(x, { mark: placedNumber(yColumn, row, spec.scale === 'log'), row });
    places.set(code, ofSeries);
    xs.add(x);
  }
  const codes = [...xs];
  const periodic = isPeriodic(spec, codes);
  return {
    xs: periodic ? codes.sort() : codes,
    periodic,
    series: [...places.keys()],
    at: (series, x) => places.get(series)?.get(x)?.mark ?? null,
    rowsAt: (series, x) => {
      const place = places.get(series)?.get(x);
      return place === undefined ? [] : [place.row];
    },
  };
}

/**
 * The points of a scatter or a network, in table order.
 * @throws EscalarError `figure-column`, `figure-column-kind`, `figure-negative` for a size below zero.
 */
export function readPoints(spec: FigureSpec): FigurePoint[] {
  const { table } = spec;
  const x = numbersOf(spec, spec.x);
  const y = numbersOf(spec, spec.y);
  const size = optional(spec.size, (name) => numbersOf(spec, name));
  const present = optional(spec.present, (name) => numbersOf(spec, name));
  const codes = optional(spec.series, (name) => textOf(spec, name));
  const groups = optional(spec.group, (name) => textOf(spec, name));
  const points = Array.from({ length: table.rows }, (_, row) => ({
    row,
    code: codes?.[row] ?? '',
    x: placedNumber(x, row, spec.xAxis?.scale === 'log'),
    y: placedNumber(y, row, spec.scale === 'log'),
    size: size === null ? null : placedNumber(size, row),
    present: present === null ? null : placedNumber(present, row),
    group: groups?.[row] ?? '',
  }));
  for (const point of points) refuseNegative(spec, spec.size ?? '', point.size, point.code);
  return points;
}

/** The links of a network, in table order. @throws EscalarError as `readPoints`. */
export function readLinks(spec: FigureSpec): FigureLink[] {
  if (spec.links === undefined) return [];
  const { table, from, to, weight } = spec.links;
  const starts = textOf(spec, from, table);
  const ends = textOf(spec, to, table);
  const weights = optional(weight, (name) => numbersOf(spec, name, table));
  return Array.from({ length: table.rows }, (_, row) => {
    const link = {
      from: starts[row] ?? '',
      to: ends[row] ?? '',
      weight: weights === null ? null : placedNumber(weights, row),
    };
    refuseNegative(spec, weight ?? '', link.weight, `${link.from}, ${link.to}`);
    return link;
  });
}

/** @throws EscalarError `figure-negative` for a number below zero, which has no area. */
export function refuseNegative(spec: FigureSpec, column: string, mark: Mark, place: string): void {
  if (typeof mark !== 'number' || mark >= 0) return;
  throw figureNegative({ figure: spec.id, column, place, value: mark });
}

function optional<T>(name: string | undefined, read: (name: string) => T): T | null {
  return name === undefined ? null : read(name);
}

/** Whether codes are periods of one frequency. A heading of the HS has four digits too, and a name, which no year has. */
export function isPeriodic({ labels = {} }: Pick<FigureSpec, 'labels'>, codes: readonly string[]): boolean {
  const frequencies = new Set(codes.map((code) => (isDate(code) ? frequencyOf(code) : null)));
  return (
    frequencies.size === 1 && !frequencies.has(null) && !codes.some((code) => Object.hasOwn(labels, code))
  );
}

/** In no year that data have: 0704, 8542. */
function isDate(code: string): boolean {
  return /^[12]\d{3}/.test(code);
}

/** All numbers of the figure. */
export function valuesOf(data: FigureData): number[] {
  return data.series.flatMap((series) =>
    data.xs.flatMap((x) => {
      const mark = data.at(series, x);
      return typeof mark === 'number' ? [mark] : [];
    }),
  );
}

/** What the numbers of a series add up to, whatever their signs. */
export function sizeOf(data: FigureData, series: string): number {
  return data.xs.reduce((sum, x) => {
    const mark = data.at(series, x);
    return typeof mark === 'number' ? sum + Math.abs(mark) : sum;
  }, 0);
}

/** All gaps of the figure whose reason is known. */
export function gapsOf(data: FigureData): GapReason[] {
  return data.series.flatMap((series) => data.xs.flatMap((x) => gapOf(data.at(series, x))));
}

/** The reason of a gap as a list of one, or none. */
export function gapOf(mark: Mark): GapReason[] {
  return mark !== null && typeof mark === 'object' ? [mark.missing] : [];
}

/** A number as it can be drawn, or the reason why it cannot. */
export function placedNumber(column: NumberColumn, row: number, log = false): number | Gap {
  const cell = cellAt(column, row);
  if (typeof cell !== 'number') return cell as Gap;
  const size = Math.abs(cell);
  if (!(size <= LARGEST) || (size > 0 && size < SMALLEST)) return { missing: 'out-of-range' };
  if (log && cell <= 0) return { missing: 'not-positive' };
  return cell;
}

export function textOf(
  spec: FigureSpec,
  name: string,
  table: Table = spec.table,
): readonly (string | null)[] {
  checkColumn(spec, name, table);
  const column = textColumn(table, name);
  if (column === null) {
    throw figureColumnKind({ figure: spec.id, column: name, expected: 'text' });
  }
  return column;
}

export function numbersOf(spec: FigureSpec, name: string, table: Table = spec.table): NumberColumn {
  checkColumn(spec, name, table);
  const column = numberColumn(table, name);
  if (column === null) {
    throw figureColumnKind({ figure: spec.id, column: name, expected: 'number' });
  }
  return column;
}

function checkColumn(spec: FigureSpec, name: string, table: Table): void {
  if (Object.hasOwn(table.columns, name)) return;
  const have = table.fields.map((field) => field.name);
  throw figureColumn({
    figure: spec.id,
    column: name,
    have,
    nearest: nearestName(name, have),
  });
}
