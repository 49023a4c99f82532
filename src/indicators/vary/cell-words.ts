import { joinTexts, same, type Text } from '../../base/locale.ts';
import { rowAt, rowsOf, type Table } from '../../base/table.ts';

/** What the keys of a row say, each in words where it has them; the unit only where it tells numbers of a term apart. */
export function cellTexts(table: Table, row: number): readonly Text[] {
  const { value: _, ...keys } = rowAt(table, row);
  const isTold = unitsTold(table);
  return Object.entries(keys).flatMap(([name, cell]): Text[] => {
    if (typeof cell !== 'string' || (name === 'unit' && !isTold(keys.term))) return [];
    const labels = table.fields.find((field) => field.name === name)?.labels ?? {};
    return [Object.hasOwn(labels, cell) ? labels[cell] : same(cell)];
  });
}

/** `cellTexts` as one text. */
export function cellWords(table: Table, row: number): Text {
  return joinTexts(cellTexts(table, row));
}

const told = new WeakMap<Table, (term: unknown) => boolean>();

/** Whether the unit tells numbers of a term apart, points from percent: where it has one, its name is enough. */
function unitsTold(table: Table): (term: unknown) => boolean {
  const known = told.get(table);
  if (known !== undefined) return known;
  const units = new Map<unknown, Set<unknown>>();
  for (const { term, unit } of rowsOf(table)) units.set(term, (units.get(term) ?? new Set()).add(unit));
  const isTold = (term: unknown) => (units.get(term)?.size ?? 0) > 1;
  told.set(table, isTold);
  return isTold;
}
