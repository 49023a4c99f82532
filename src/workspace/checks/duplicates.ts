import { numberColumn, type Table } from '../../base/table.ts';
import type { DataCheck, DataFinding } from './data-check.ts';
import { keyGroups, keyNames, measureNames, placeOfRow } from './row-keys.ts';

export const duplicates: DataCheck = {
  id: 'duplicates',
  title: { en: 'duplicates', es: 'duplicados' },
  about: {
    en: 'Rows whose columns of text all say what an earlier row says, with the same numbers or with others.',
    es: 'Filas cuyas columnas de texto dicen todas lo mismo que una anterior, con los mismos números o con otros.',
  },
  way: {
    en: 'Remove one of the two, or keep the column that tells them apart (--map COLUMN=NAME).',
    es: 'Quite una de las dos, o conserve la columna que las distingue (--map COLUMNA=NOMBRE).',
  },
  look: (table) => {
    const measures = measureNames(table).flatMap((name) => numberColumn(table, name) ?? []);
    const { of, firsts } = keyGroups(table, keyNames(table));
    const same: number[] = [];
    const other: number[] = [];
    of.forEach((group, row) => {
      const first = firsts[group];
      if (first === row) return;
      const isSame = measures.every(({ values }) => Object.is(values[row], values[first]));
      (isSame ? same : other).push(row);
    });
    return [
      ...found(table, same, {
        en: 'rows stand twice with the same numbers',
        es: 'filas aparecen dos veces con los mismos números',
      }),
      ...found(table, other, {
        en: 'rows have the keys of an earlier row and other numbers',
        es: 'filas tienen las claves de una anterior y otros números',
      }),
    ];
  },
};

function found(table: Table, rows: readonly number[], text: DataFinding['text']): readonly DataFinding[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [{ check: 'duplicates', level: 'fault', count: rows.length, place: placeOfRow(table, first), text }];
}
