import { totalmem } from 'node:os';
import { EscalarError } from '../base/error.ts';
import { formatNumber, type Lang } from '../base/locale.ts';

/** What a cell takes until it is a number of a result: our column, and the rows that a reader makes of it. */
export const BYTES_OF_CELL = 16;

/** A result of as many rows, and what it is written from, beside the table. */
const WITH_RESULT = 8;

/** A mebibyte, which Node counts its memory in. */
const MEBIBYTE = 2 ** 20;

interface TooLarge {
  readonly path: string;
  readonly rows: number;
  readonly columns: number;
  /** As many as fit. */
  readonly cells: number;
  /** Columns of too many different texts to choose rows by before they are read. */
  readonly wordy: readonly string[];
}

/**
 * A file of more cells than memory holds.
 * @param machine bytes of memory that the machine has in all
 */
export function parquetTooLarge(p: TooLarge, machine: number = totalmem()): EscalarError {
  const { path, rows, columns, cells } = p;
  const bytes = rows * columns * BYTES_OF_CELL;
  const gigabytes = (lang: Lang, size: number) => formatNumber(size / 1e9, lang, 1);
  const sizes = (lang: Lang) => [gigabytes(lang, bytes), gigabytes(lang, cells * BYTES_OF_CELL)] as const;
  const [[takes, has], [ocupa, hay]] = [sizes('en'), sizes('es')];
  return new EscalarError('parquet-too-large', {
    ...p,
    what: {
      en: `${path} would give ${formatNumber(rows, 'en', 0)} rows of ${columns} columns, more than the ${formatNumber(cells, 'en', 0)} cells that fit in memory here (${takes} GB, and there are ${has}).`,
      es: `${path} daría ${formatNumber(rows, 'es', 0)} filas de ${columns} columnas, más que las ${formatNumber(cells, 'es', 0)} celdas que caben aquí en la memoria (${ocupa} GB, y hay ${hay}).`,
    },
    mend: mendOf(p, bytes, machine),
  });
}

function mendOf({ wordy }: TooLarge, bytes: number, machine: number) {
  const names = wordy.map((name) => `"${name}"`).join(', ');
  const [nor, ni] =
    names === ''
      ? ['', '']
      : [
          `; so is every column of too many different texts: ${names}`,
          `; también toda columna con demasiados textos distintos: ${names}`,
        ];
  const [needed, whole] = [1, WITH_RESULT].map(
    (times) => Math.ceil((times * bytes) / MEBIBYTE / 1000) * 1000,
  );
  const isThere = (size: number) => size * MEBIBYTE < machine;
  const [also, también] = isThere(whole)
    ? [
        `${whole} where the result has as many rows as the file`,
        `${whole} si el resultado tiene tantas filas como el archivo`,
      ]
    : [
        'a result of as many rows as the file does not fit',
        'un resultado con tantas filas como el archivo no cabe',
      ];
  const [give, dé] = isThere(needed)
    ? [
        `, give more memory with NODE_OPTIONS=--max-old-space-size=${needed} at least (${also}),`,
        `, dé más memoria con NODE_OPTIONS=--max-old-space-size=${needed} por lo menos (${también})`,
      ]
    : ['', ''];
  return {
    en: `Keep fewer rows with --where COLUMN=VALUE,VALUE (COLUMN as the file calls it; periods, numbers and the codes of layouts of publishers are chosen only afterwards${nor})${give} or bring flows into a warehouse, which need not fit: escalar flows import FILE --to FOLDER.`,
    es: `Conserve menos filas con --where COLUMNA=VALOR,VALOR (COLUMNA como la llama el archivo; los periodos, los números y las claves de las presentaciones de las fuentes se eligen solo después${ni})${dé} o lleve los flujos a un almacén, que no tiene que caber: escalar flows import ARCHIVO --to CARPETA.`,
  };
}
