import { parseReference } from './cell-reference.ts';
import { damaged } from './damaged.ts';

export interface MergedRange {
  readonly range: string;
  /** Its first cell: column from 0, line from 1. */
  readonly column: number;
  readonly line: number;
  readonly lastLine: number;
}

const MOST_ENTRIES = 500_000;

/** Finds the merged range that a cell is part of. */
export type MergedLookup = (column: number, line: number) => MergedRange | null;

/**
 * An index of merged ranges by column, of the columns that the sheet uses.
 * @throws EscalarError `damaged-workbook` for a range that is none, or ranges without end
 */
export function mergedLookup(part: string, merges: readonly string[], width: number): MergedLookup {
  const byColumn = new Map<number, MergedRange[]>();
  let entries = 0;
  for (const range of merges) {
    const [from, to] = range.split(':').map(parseReference);
    if (from === undefined || from === null) {
      throw damaged(
        part,
        `"${range.slice(0, 40)}" is no range of cells`,
        `"${range.slice(0, 40)}" no es un rango de celdas`,
      );
    }
    const last = to ?? from;
    for (let column = from.column; column <= Math.min(last.column, width - 1); column += 1) {
      entries += 1;
      if (entries > MOST_ENTRIES)
        throw damaged(part, 'it merges too many cells', 'combina demasiadas celdas');
      const list = byColumn.get(column);
      const entry = { range, column: from.column, line: from.line, lastLine: last.line };
      if (list === undefined) byColumn.set(column, [entry]);
      else list.push(entry);
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.line - b.line);
  return (column, line) => {
    const list = byColumn.get(column);
    if (list === undefined) return null;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].line <= line) low = middle + 1;
      else high = middle;
    }
    const found = list[low - 1];
    return found !== undefined && found.lastLine >= line ? found : null;
  };
}
