import { grouped, type Text } from '../base/locale.ts';
import { codedColumn, filterRows, type Table } from '../base/table.ts';
import { textAt, wordsIn } from '../base/text-column.ts';
import { normalise } from './normalise.ts';
import { ofWhichOpen } from './of-which-errors.ts';

/** What a row is called that is a part of the row above it, or a memo item, as statistical offices write it. */
const PART =
  /^(of which|thereof|memo(?:randum)? items?|pro memoria|partidas? informativas?|de (?:los|las) (?:cuales|que)|del? (?:la )?cual|d[oae]s? qua(?:l|is)|dont|davon|darunter|其中|うち)(?= |$)/;
/** `Memo: …`; memo pads are goods. */
const MEMO = /^\W*memo(?:randum)?\s*[:：]/i;
const COLUMNS = ['activity', 'product', 'economy', 'partner', 'function'] as const;

/**
 * A table without the rows called `of which: …` or `memo: …`: other rows have them, and they would count twice. A column of
 * nothing else stays.
 * @throws EscalarError `of-which-open` for a row that is called so alone and has no number, so that its parts are below it
 */
export function withoutOfWhich(table: Table): {
  readonly table: Table;
  readonly notes: readonly { readonly level: 'warning'; readonly text: Text }[];
} {
  let left = table;
  const notes: { readonly level: 'warning'; readonly text: Text }[] = [];
  for (const name of COLUMNS) {
    const column = codedColumn(left, name);
    const parts = new Set(
      (column === null ? [] : wordsIn(column)).filter(
        (word) => PART.test(normalise(word)) || MEMO.test(word),
      ),
    );
    if (column === null || parts.size === 0 || parts.size === wordsIn(column).length) continue;
    refuseOpen(left, name, parts);
    const before = left.rows;
    left = filterRows(left, (row) => !parts.has(textAt(column, row) ?? ''));
    const [rows, shown] = [
      before - left.rows,
      [...parts]
        .slice(0, 3)
        .map((part) => `“${part}”`)
        .join(', '),
    ];
    notes.push({
      level: 'warning',
      text: {
        en: `Parts and memo items of other rows were left out, for they would count twice (rows: ${grouped(rows)}): ${shown}.`,
        es: `Se omitieron partes y partidas informativas de otras filas, pues contarían dos veces (filas: ${grouped(rows)}): ${shown}.`,
      },
    });
  }
  return { table: left, notes };
}

function refuseOpen(table: Table, name: string, parts: ReadonlySet<string>): void {
  const column = codedColumn(table, name);
  const numbers = table.fields
    .filter((field) => field.name !== 'source_line')
    .flatMap((field) => {
      const own = table.columns[field.name];
      return own?.kind === 'number' ? [own.values] : [];
    });
  for (let row = 0; row < table.rows && column !== null; row += 1) {
    const word = textAt(column, row) ?? '';
    const isAlone = parts.has(word) && normalise(word.replace(MEMO, '')).replace(PART, '') === '';
    if (!isAlone || numbers.some((values) => !Number.isNaN(values[row]))) continue;
    const [file, line] = [table.origins?.[0]?.file, table.columns.source_line];
    throw ofWhichOpen({ name: word }).at({
      ...(file === undefined ? {} : { file }),
      ...(line?.kind === 'number' ? { line: line.values[row] ?? 0 } : {}),
    });
  }
}
