import { EscalarError } from '../../base/error.ts';
import { type NumberColumn, type Table, takeRows } from '../../base/table.ts';
import type { CellList } from './cell-list.ts';
import { ABROAD, type CrossLine } from './cross-table.ts';
import { accountKind } from './io-codes.ts';
import type { ListColumns } from './list-columns.ts';
import { codesIn, type ListLines, linesOfSide, merged } from './list-lines.ts';

type Source = 'home' | 'abroad' | 'both';

/** What a word says of the origin of a flow, as Eurostat (DOM, IMP, TOTAL) and the OECD (TTL) write it. */
function sourceOf(word: string): Source | null {
  if (/^(dom|domestic|nacional|interno)/i.test(word)) return 'home';
  if (/^imp/i.test(word)) return 'abroad';
  return /^(tot|ttl)/i.test(word) ? 'both' : null;
}

/** The lines that flows come from: of the economy abroad where a column says that they are imported. */
export function fromLines(table: Table, columns: ListColumns): ListLines {
  const given = linesOfSide(table, columns.from);
  if (columns.source < 0) return given;
  const { codes, words } = codesIn(table, columns.source);
  const isAbroad = [false, ...words.map((word) => sourceOf(word) === 'abroad')];
  const n = given.lines.length;
  const lines: CrossLine[] = [...given.lines, ...given.lines.map((line) => ({ ...line, economy: ABROAD }))];
  return merged(
    lines,
    given.at.map((at, row) => at + (isAbroad[codes[row]] ? n : 0)),
  );
}

/**
 * The rows of a list without those of domestic and imported flows together, which must be the sums of both. What is paid that is
 * no flow (value added, taxes) may stand with the sums alone, and imports of it are none.
 * @throws EscalarError `io-total-differs`, `not-computable` for a word that says no origin
 */
export function withoutSums({ file, columns }: CellList, table: Table): Table {
  if (columns.source < 0) return table;
  const { codes, words } = codesIn(table, columns.source);
  const sources = [null, ...words.map((word) => sourceOf(word) ?? unknownSource(file, word))];
  const [from, to] = [linesOfSide(table, columns.from), linesOfSide(table, columns.to)];
  const values = (table.columns[table.fields[columns.value].name] as NumberColumn).values;
  const width = to.lines.length;
  const cellOf = (row: number): number => from.at[row] * width + to.at[row];
  const parts = new Map<number, number>();
  const all = Array.from({ length: table.rows }, (_, row) => row);
  for (const row of all) {
    const source = sources[codes[row]];
    if (source === 'home' || source === 'abroad')
      parts.set(cellOf(row), (parts.get(cellOf(row)) ?? 0) + values[row]);
  }
  const isAccount = from.lines.map(({ code }) => accountKind(code) !== null);
  const most = values.reduce((top, value) => Math.max(top, Math.abs(value) || 0), 0);
  const isKept = (row: number): boolean => {
    const source = sources[codes[row]];
    const sum = parts.get(cellOf(row));
    if (source !== 'both' || sum === undefined) return source !== 'abroad' || !isAccount[from.at[row]];
    const gap = Math.abs(values[row] - sum);
    if (!isAccount[from.at[row]] && gap > NEAR * Math.abs(values[row]) && gap > SMALL * most)
      throw new EscalarError('io-total-differs', {
        cell: `${from.lines[from.at[row]].code} → ${to.lines[to.at[row]].code}`,
        stated: values[row],
        sum,
        side: 'row',
      });
    return false;
  };
  return takeRows(table, all.filter(isKept));
}

/** The largest gap of a sum, as a share of it, and of the largest flow for small ones. */
const [NEAR, SMALL] = [1e-3, 1e-6];

function unknownSource(file: string, word: string): never {
  throw new EscalarError('not-computable', {
    indicator: file,
    why: {
      en: `"${word}" says neither domestic (DOM) nor imported (IMP) nor both (TOTAL)`,
      es: `"${word}" no dice ni nacional (DOM) ni importado (IMP) ni ambos (TOTAL)`,
    },
    try: {
      en: 'Leave out the rows that are no flows of products, or write DOM, IMP and TOTAL.',
      es: 'Omita los renglones que no son flujos de productos, o escriba DOM, IMP y TOTAL.',
    },
  });
}
