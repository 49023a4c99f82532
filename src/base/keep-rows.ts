import {
  type Condition,
  type Conditions,
  type Judged,
  judgeCondition,
  type SameAs,
  showCondition,
} from './condition.ts';
import { EscalarError } from './error.ts';
import type { Text } from './locale.ts';
import { nearestName } from './nearest.ts';
import { type Column, filterRows, type Table } from './table.ts';
import { wordsIn } from './text-column.ts';

/** Rows that meet conditions, and what a reader must know of the choice. */
export interface ChosenRows {
  readonly table: Table;
  /** 1 where a row of the whole table was kept. */
  readonly kept: Uint8Array;
  readonly notes: readonly ConditionNote[];
}

export interface ConditionNote {
  readonly level: 'warning';
  readonly text: Text;
}

/**
 * The rows that meet every condition; none where none does.
 * @throws EscalarError `missing-column`, `condition-not-number`, `condition-range`
 */
export function keepRows(table: Table, conditions: Conditions, sameAs?: SameAs): Table {
  const judged = judge(table, conditions, sameAs);
  if (judged.length === 0) return table;
  const kept = meetAll(judged, table.rows);
  return filterRows(table, (row) => kept[row] === 1);
}

/**
 * The rows that meet every condition, and a note for values that no row has.
 * @param met conditions that every row of the table meets already, for the message
 * @throws EscalarError as `keepRows`; `condition-keeps-nothing`, `conditions-keep-nothing`
 */
export function chooseRows(
  table: Table,
  conditions: Conditions,
  sameAs?: SameAs,
  met: Conditions = {},
): ChosenRows {
  const judged = judge(table, conditions, sameAs);
  const kept = meetAll(judged, table.rows);
  if (judged.length === 0) return { table, kept, notes: [] };
  if (table.rows > 0 && !kept.includes(1)) throw keepsNothing(judged, met);
  return { table: filterRows(table, (row) => kept[row] === 1), kept, notes: judged.flatMap(notesOf) };
}

interface JudgedColumn extends Judged {
  readonly name: string;
  readonly condition: Condition;
  readonly column: Column;
}

function judge(table: Table, conditions: Conditions, sameAs?: SameAs): JudgedColumn[] {
  return Object.entries(conditions).map(([name, condition]) => {
    const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    if (column === undefined) {
      const have = Object.keys(table.columns);
      throw new EscalarError('missing-column', {
        column: name,
        have,
        indicator: 'where',
        nearest: nearestName(name, have),
      });
    }
    return { name, condition, column, ...judgeCondition(column, name, condition, sameAs) };
  });
}

/** 1 where a row meets every condition. */
function meetAll(judged: readonly JudgedColumn[], rows: number): Uint8Array {
  const kept = new Uint8Array(rows).fill(1);
  for (const { keep } of judged) for (let row = 0; row < rows; row += 1) kept[row] &= keep[row];
  return kept;
}

function keepsNothing(judged: readonly JudgedColumn[], met: Conditions): EscalarError {
  const alone = judged.find(({ count }) => count === 0);
  if (alone === undefined)
    return new EscalarError('conditions-keep-nothing', {
      counts: judged.map(({ name, condition, count }) => [showCondition(name, condition), count] as const),
    });
  const { name, condition, column, unmatched } = alone;
  const known = knownValues(column);
  const [missed] = unmatched;
  return new EscalarError('condition-keeps-nothing', {
    condition: showCondition(name, condition),
    column: name,
    among: Object.entries(met).map(([one, its]) => showCondition(one, its)),
    nearest: missed === undefined || column.kind === 'number' ? null : nearestName(missed, known),
    known,
  });
}

/** The values of a text column in their order; of numbers, the least and the greatest. */
function knownValues(column: Column): string[] {
  if (column.kind === 'text') return wordsIn(column).sort();
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of column.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [`${low}..${high}`] : [];
}

function notesOf({ name, condition, unmatched, respelt, empty }: JudgedColumn): ConditionNote[] {
  const notes: ConditionNote[] = [];
  const shown = showCondition(name, condition);
  if (unmatched.length > 0) {
    const list = unmatched.map((item) => `"${item}"`).join(', ');
    notes.push({
      level: 'warning',
      text: { en: `${shown}: no row has ${list}.`, es: `${shown}: ninguna fila tiene ${list}.` },
    });
  }
  for (const { item, cells } of respelt) {
    const list = cells.map((cell) => `"${cell}"`).join(', ');
    notes.push({
      level: 'warning',
      text: {
        en: `${shown}: "${item}" stands there as ${list}.`,
        es: `${shown}: "${item}" figura allí como ${list}.`,
      },
    });
  }
  if (empty > 0)
    notes.push({
      level: 'warning',
      text: {
        en: `${shown}: rows with nothing in "${name}" were left out too (${empty}).`,
        es: `${shown}: también quedaron fuera las filas sin nada en "${name}" (${empty}).`,
      },
    });
  return notes;
}
