import { type Measured, MISSING_REASONS } from '../base/missing.ts';
import { codedColumn, numberColumn, type Table, type TextColumn } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { duplicateRow } from './duplicate-row.ts';

/** Where a number of a series belongs; an empty text where the table does not say it. */
export interface SeriesPlace {
  readonly economy: string;
  readonly activity: string;
  readonly variable: string;
  readonly period: string;
}

export interface SeriesCell extends SeriesPlace {
  readonly value: Measured;
  /** As the table writes it; null where it does not. */
  readonly unit: string | null;
  /** Its row of the table. */
  readonly row: number;
}

/** Cells in the order of the table, one a place. */
export interface Series {
  readonly cells: readonly SeriesCell[];
  at(place: SeriesPlace): SeriesCell | null;
}

/**
 * Reads a table of series: a number a row, told apart by economy, activity, variable and period. A row without a
 * number says why, and is a cell too.
 * @param wants rows of other variables or economies are passed over
 * @throws EscalarError `duplicate-row` for two rows of one place
 */
export function readSeries(table: Table, wants: (place: SeriesPlace) => boolean = () => true): Series {
  const [economy, activity, variable, period, unit] = [
    'economy',
    'activity',
    'variable',
    'period',
    'unit',
  ].map((name) => codedColumn(table, name));
  const value = numberColumn(table, 'value');
  const text = (column: TextColumn | null | undefined, row: number) =>
    column == null ? null : textAt(column, row);
  const cells = new Map<string, SeriesCell>();
  for (let row = 0; row < table.rows; row += 1) {
    const place: SeriesPlace = {
      economy: text(economy, row) ?? '',
      activity: text(activity, row) ?? '',
      variable: text(variable, row) ?? '',
      period: text(period, row) ?? '',
    };
    if (!wants(place)) continue;
    const key = keyOf(place);
    const before = cells.get(key);
    if (before !== undefined) throw duplicateRow(table, [placeName(place)], before.row, row);
    const reason = value?.reason?.[row] ?? 0;
    const number = value?.values[row] ?? Number.NaN;
    cells.set(key, {
      ...place,
      value: reason === 0 ? number : { missing: MISSING_REASONS[reason - 1] },
      unit: text(unit, row),
      row,
    });
  }
  return { cells: [...cells.values()], at: (place) => cells.get(keyOf(place)) ?? null };
}

/** What a place is called in a message: MEX / C26 / gerd / 2000. */
export function placeName({ economy, activity, variable, period }: SeriesPlace): string {
  return [economy, activity, variable, period].filter((part) => part !== '').join(' / ');
}

function keyOf({ economy, activity, variable, period }: SeriesPlace): string {
  return [economy, activity, variable, period].join('\0');
}
