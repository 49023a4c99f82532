import { codedColumn, type Table } from '../../base/table.ts';
import { mapWords, textAt } from '../../base/text-column.ts';
import { holdsEconomies } from '../../columns/trade-sides.ts';
import { type Term, termOf } from '../term.ts';

/** What names the cells of the results of one indicator, so that they find one another in several of its results. */
export interface CellNames {
  /** For each row of a result its name, by what its keys say less those that the varied options name. */
  of(table: Table): readonly string[];
  /** Gives a row its name without its economy: rows that share it can be ranked together. */
  besidesPlace(table: Table): (row: number) => string;
  /** The name of each row without its unit. */
  besidesUnit(table: Table): readonly string[];
  /** The column of the economy that a row is of; null where results have none. */
  readonly place: string | null;
}

/**
 * @param headline the result that the others are compared with
 * @param varied names of options: a key that one of them names, such as `from`, differs by intention and is not
 *   compared, nor is the number in a term such as `cr5`, as long as the cells of the headline stay apart
 */
export function cellNames(headline: Table, terms: readonly Term[], varied: readonly string[]): CellNames {
  const keys = headline.fields
    .map(({ name }) => name)
    .filter((name) => name !== 'value' && codedColumn(headline, name) !== null);
  const wordOf = (plain: boolean) => (code: string) => (plain ? code : familyOf(terms, code));
  const namesBy = (some: readonly string[], plain: boolean) => (table: Table) => {
    const name = rowName(table, some, wordOf(plain));
    return Array.from({ length: table.rows }, (_, row) => name(row));
  };
  const apart = (names: readonly string[], plain: boolean) =>
    new Set(namesBy(names, plain)(headline)).size === headline.rows;
  const fewer = keys.filter((name) => !varied.includes(name));
  const [names, plain] = (
    [
      [fewer, false],
      [fewer, true],
      [keys, false],
    ] as const
  ).find(([some, whole]) => apart(some, whole)) ?? [keys, true];
  const place =
    keys.find((name) => holdsEconomies(name) && (codedColumn(headline, name)?.words.length ?? 0) > 0) ?? null;
  const without = (left: string | null) => names.filter((name) => name !== left);
  return {
    of: namesBy(names, plain),
    besidesPlace: (table) => rowName(table, without(place), wordOf(plain)),
    besidesUnit: namesBy(without('unit'), plain),
    place,
  };
}

/** The code that a term and those of other numbers share, such as `cr{k}`; else its own. */
function familyOf(terms: readonly Term[], code: string): string {
  const declared = termOf(terms, code)?.id ?? code;
  return declared.includes('{k}') ? declared : code;
}

/** Gives what the columns say of a row as one text. */
function rowName(
  table: Table,
  names: readonly string[],
  ofTerm: (code: string) => string,
): (row: number) => string {
  const columns = names.map((name) => {
    const column = codedColumn(table, name);
    return name === 'term' && column !== null ? mapWords(column, ofTerm) : column;
  });
  return (row) => columns.map((column) => (column === null ? '' : (textAt(column, row) ?? ''))).join('\0');
}
