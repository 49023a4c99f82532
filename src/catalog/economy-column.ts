import { counted } from '../base/locale.ts';
import { type PlainNote, warning } from '../base/note.ts';
import { codedColumn, type Table } from '../base/table.ts';
import { type TextColumn, wordsIn } from '../base/text-column.ts';
import { titleOfColumn } from '../columns/vocabulary.ts';
import { blankEconomies } from './blank-economies.ts';
import { findEconomy } from './economy.ts';
import { chinaOfParts } from './wholes/china-of-parts.ts';

export interface EconomyCheck {
  /** Rows without an economy beside rows with one. */
  readonly blank: ReadonlySet<number>;
  readonly notes: readonly PlainNote[];
}

/** Codes of sources for what is left over, beside those that the catalog knows. */
const REST = /^(_?X+|NES.*|ROW|R\.?O\.?W\.?|UNK|UNS|WXD|EU\d\d(_\d{4})?|EA\d\d|[A-Z]{1,5}_.*)$/i;
/** The part of the codes that must be known for an unknown one to be strange. */
const MOST = 0.5;

/**
 * What is wrong with the economies of a table: blank ones beside named ones, codes that the catalog does not know among
 * those it knows, and two codes of one economy. Cost: one pass over each column.
 */
export function checkEconomies(table: Table): EconomyCheck {
  const blank = new Set<number>();
  const notes: PlainNote[] = [];
  for (const name of ['economy', 'partner']) {
    const column = codedColumn(table, name);
    if (column === null) continue;
    const words = wordsIn(column);
    const none = blankEconomies(words);
    const codes = words.filter((code) => !none.has(code));
    if (codes.length === 0) continue;
    const isNone = [true, ...column.words.map((word) => none.has(word))];
    const empty: number[] = [];
    column.codes.forEach((code, row) => {
      if (isNone[code]) empty.push(row);
    });
    for (const row of empty) blank.add(row);
    if (empty.length > 0)
      notes.push(
        blankNote(
          table,
          name,
          empty,
          [...none].filter((word) => word.trim() !== ''),
        ),
      );
    notes.push(...unknownNote(name, codes), ...twiceNote(name, codes, chinaBeside(table, column, codes)));
  }
  return { blank, notes };
}

function blankNote(table: Table, name: string, rows: readonly number[], marks: readonly string[]): PlainNote {
  const lines = table.columns.source_line;
  const some = rows.slice(0, 4).flatMap((row) => (lines?.kind === 'number' ? [lines.values[row]] : []));
  const where = (word: string) =>
    some.length === 0 ? '' : ` (${word} ${some.join(', ')}${rows.length > some.length ? ', …' : ''})`;
  const title = titleOfColumn(name);
  const as = marks.length === 0 ? '' : ` (${marks.map((mark) => `"${mark}"`).join(', ')})`;
  return warning(
    `${counted(rows.length, 'row', 'rows')} without ${title.en.toLowerCase()}${as} ${rows.length === 1 ? 'stands' : 'stand'} beside rows that have one and ${rows.length === 1 ? 'is' : 'are'} left out${where('lines')}.`,
    `${counted(rows.length, 'fila', 'filas')} sin ${title.es.toLowerCase()}${as} ${rows.length === 1 ? 'está' : 'están'} junto a filas que lo tienen y ${rows.length === 1 ? 'queda' : 'quedan'} fuera${where('líneas')}.`,
  );
}

function unknownNote(name: string, codes: readonly string[]): readonly PlainNote[] {
  const unknown = codes.filter((code) => findEconomy(code) === null && !REST.test(code));
  if (unknown.length === 0 || codes.length - unknown.length <= MOST * codes.length) return [];
  const some = unknown.slice(0, 5).join(', ') + (unknown.length > 5 ? ', …' : '');
  return [
    warning(
      `Column ${name} holds codes of no known economy, counted as economies: ${some}.`,
      `La columna ${name} tiene claves que no son de ninguna economía conocida y cuentan como economías: ${some}.`,
    ),
  ];
}

/** The names of China that stand beside its mainland in a period and flow: elsewhere they are one economy. */
function chinaBeside(table: Table, column: TextColumn, codes: readonly string[]): ReadonlySet<string> {
  const wholes = chinaOfParts(codes);
  if (wholes.size === 0) return wholes;
  const chinas = [false, ...column.words.map((word) => findEconomy(word)?.id === 'CHN')];
  const apart = ['period', 'flow', 'variable'].flatMap((key) => codedColumn(table, key) ?? []);
  const slices = new Map<string, Set<string>>();
  column.codes.forEach((code, row) => {
    if (!chinas[code]) return;
    const slice = apart.map(({ codes: own }) => own[row]).join();
    slices.set(slice, (slices.get(slice) ?? new Set()).add(column.words[code - 1]));
  });
  return new Set([...slices.values()].flatMap((own) => [...chinaOfParts([...own])]));
}

function twiceNote(
  name: string,
  codes: readonly string[],
  wholes: ReadonlySet<string>,
): readonly PlainNote[] {
  const byEconomy = new Map<string, string[]>();
  for (const code of codes) {
    const id = findEconomy(code)?.id;
    if (id !== undefined && !wholes.has(code)) byEconomy.set(id, [...(byEconomy.get(id) ?? []), code]);
  }
  const twice = [...byEconomy.values()].filter((own) => own.length > 1).map((own) => own.join(' = '));
  if (twice.length === 0) return [];
  const some = twice.slice(0, 4).join('; ');
  return [
    warning(
      `Column ${name} has several codes for one economy, which count as several economies: ${some}.`,
      `La columna ${name} tiene varias claves de una misma economía, que cuentan como varias economías: ${some}.`,
    ),
  ];
}
