import { EscalarError } from '../../base/error.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { placeOf } from '../place-of.ts';

/** Patents with the classes that each names, of a table with one row a patent and class. */
export interface PatentClasses {
  /** In order of appearance. */
  readonly classes: readonly string[];
  readonly patents: readonly Patent[];
  /** Rows that name a class of a patent again, `patent class`. */
  readonly repeated: readonly string[];
}

export interface Patent {
  readonly name: string;
  /** Places in `classes`, each once. */
  readonly classes: readonly number[];
}

/** @throws EscalarError `missing-column`; `empty-code` for a row without a patent or a class */
export function readPatentClasses(table: Table, indicator: string): PatentClasses {
  const column = (name: string) => {
    const found = textColumn(table, name);
    if (found !== null) return found;
    const have = Object.keys(table.columns);
    throw new EscalarError('missing-column', { column: name, have, indicator, nearest: null });
  };
  const [names, codes] = [column('patent'), column('activity')];
  const places = new Map<string, number>();
  const found = new Map<string, Set<number>>();
  const repeated: string[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const [name, code] = [names[row] ?? '', codes[row] ?? ''];
    if (name === '' || code === '')
      throw new EscalarError(
        'empty-code',
        { column: name === '' ? 'patent' : 'activity' },
        placeOf(table, row),
      );
    const place = places.get(code) ?? places.size;
    places.set(code, place);
    const own = found.get(name) ?? new Set();
    found.set(name, own);
    if (own.has(place)) repeated.push(`${name} ${code}`);
    own.add(place);
  }
  return {
    classes: [...places.keys()],
    patents: [...found].map(([name, classes]) => ({ name, classes: [...classes] })),
    repeated,
  };
}
