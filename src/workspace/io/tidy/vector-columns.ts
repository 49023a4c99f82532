import { type PlainNote, warning } from '../../../base/note.ts';
import { VECTOR_COLUMNS } from '../../../sources/io-csv/read-io-csv.ts';
import { someOf } from '../../../sources/tabular/some-of.ts';

/** That columns of the vectors are not read, because nobody knows their names. */
export function vectorNotes(file: string, columns: readonly string[]): readonly PlainNote[] {
  const other = columns.filter((name) => !VECTOR_COLUMNS.includes(name.toLowerCase()));
  if (other.length === 0) return [];
  const names = someOf(other.map((name) => `"${name}"`));
  return [
    warning(
      `${file}: ${names} not read: its columns are output (or x) and va (or value_added, v); accounts such as jobs stand in satellites.csv, an account a line.`,
      `${file}: no se lee ${names}: sus columnas son output (o x) y va (o value_added, v); las cuentas, como el empleo, van en satellites.csv, una por renglón.`,
    ),
  ];
}
