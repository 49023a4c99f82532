import { wholesAmong } from '../../catalog/wholes/wholes-among.ts';
import { type CrossLine, type CrossTable, lineTexts } from '../io-cells/cross-table.ts';
import { accountKind, useKind } from '../io-cells/io-codes.ts';
import { bareCode, supplyKind } from './sut-codes.ts';

/** A table without lines that others of it add up to, and what was left out. */
export interface FinestLines {
  readonly table: CrossTable;
  /** Wholes whose parts are there. */
  readonly wholes: readonly string[];
  /** Parts that are not all of their whole. */
  readonly parts: readonly string[];
}

/** A whole may miss this share of its parts, beside what rounding takes from a sum of rounded cells. */
const NEAR = 1e-5;

/**
 * The lines of a table at the finest level of their codes: where offices publish C10-12 beside C10, C11 and C12, the whole is left
 * out where its parts add up to it, and the parts where they do not, for then some of them are not published.
 */
export function finestLines(table: CrossTable): FinestLines {
  const [height, width] = [table.rows.length, table.columns.length];
  const lost = (cells: number): number => 1.5 * Math.sqrt(cells) * 10 ** -table.decimals;
  const rows = outOf(table.rows, (r) => sumAlong(table, r), lost(width));
  const columns = outOf(table.columns, (c) => sumDown(table, c), lost(height));
  const out = {
    rows: new Set([...rows.wholes, ...rows.parts]),
    columns: new Set([...columns.wholes, ...columns.parts]),
  };
  return {
    table: out.rows.size + out.columns.size === 0 ? table : without(table, out),
    wholes: [...new Set([...rows.wholes, ...columns.wholes])],
    parts: [...new Set([...rows.parts, ...columns.parts])],
  };
}

/** The codes of lines that are left out. @param lost what rounding takes from the sum of a line */
function outOf(
  lines: readonly CrossLine[],
  sumOf: (at: number) => number,
  lost: number,
): Pick<FinestLines, 'wholes' | 'parts'> {
  const sums = new Map<string, number>();
  const codes = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    if (isKnown(line)) continue;
    const code = nestingCode(line.code);
    codes.set(code, line.code);
    sums.set(code, (sums.get(code) ?? 0) + sumOf(at));
  }
  const found = wholesAmong('activity', [...codes.keys()]).filter(({ by }) => by !== 'name');
  const out: Record<'wholes' | 'parts', string[]> = { wholes: [], parts: [] };
  const gone = new Set<string>();
  for (const { whole, parts, by } of [...found].sort((a, b) => a.parts.length - b.parts.length)) {
    const live = parts.filter((part) => !gone.has(part));
    const own = sums.get(whole) ?? 0;
    const gap = Math.abs(own - live.reduce((all, part) => all + (sums.get(part) ?? 0), 0));
    const isSum = gap <= Math.max(NEAR * Math.abs(own), lost * Math.sqrt(live.length));
    const left = isSum ? [whole] : by === 'code' ? live : [];
    for (const code of left) gone.add(code);
    out[isSum ? 'wholes' : 'parts'].push(...left.map((code) => codes.get(code) ?? code));
  }
  return out;
}

/** Whether a line is an account, a final use or a total: P3 is no part of P, education. */
function isKnown(line: CrossLine): boolean {
  const [code] = lineTexts(line);
  return accountKind(code) !== null || useKind(code) !== null || supplyKind(code) !== null;
}

/** A code as it nests in others: L68A and L68B, which Eurostat has, as parts of L68. */
function nestingCode(code: string): string {
  return bareCode(code).replace(/^([A-Z]\d\d)([A-Z])$/, (_, division: string, letter: string) => {
    return `${division}${letter.charCodeAt(0) - 64}`;
  });
}

function sumAlong({ values, columns }: CrossTable, row: number): number {
  return columns.reduce((sum, _, c) => sum + (values[row * columns.length + c] || 0), 0);
}

function sumDown({ values, columns, rows }: CrossTable, column: number): number {
  return rows.reduce((sum, _, r) => sum + (values[r * columns.length + column] || 0), 0);
}

function without(
  table: CrossTable,
  out: Readonly<Record<'rows' | 'columns', ReadonlySet<string>>>,
): CrossTable {
  const at = (lines: readonly CrossLine[], gone: ReadonlySet<string>): readonly number[] =>
    lines.flatMap(({ code }, k) => (gone.has(code) ? [] : [k]));
  const [rows, columns] = [at(table.rows, out.rows), at(table.columns, out.columns)];
  const values = new Float64Array(rows.length * columns.length);
  for (const [i, r] of rows.entries())
    for (const [k, c] of columns.entries())
      values[i * columns.length + k] = table.values[r * table.columns.length + c];
  return {
    ...table,
    rows: rows.map((r) => table.rows[r]),
    columns: columns.map((c) => table.columns[c]),
    values,
  };
}
