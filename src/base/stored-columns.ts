import { MISSING_REASONS, REASON_SUFFIX } from './missing.ts';
import { type Column, lengthOf, type NumberColumn, type Table } from './table.ts';

/** A column as files of Parquet hold it: `whole` for whole numbers of 32 bits. */
export type StoredColumn =
  | { readonly name: string; readonly type: 'text'; readonly column: Extract<Column, { kind: 'text' }> }
  | { readonly name: string; readonly type: 'whole' | 'number'; readonly column: NumberColumn };

const INT32 = 2 ** 31;

/**
 * The columns of a table as they are stored. Behind one whose numbers are missing for another reason than
 * `not-reported`, which a bare gap means, another says why.
 * @throws TypeError for a column of another length, and for a number that is not finite without a reason: faults of ours
 */
export function storedColumns(table: Table): StoredColumn[] {
  return table.fields.flatMap(({ name }): StoredColumn[] => {
    const column = table.columns[name];
    if (column === undefined || lengthOf(column) !== table.rows)
      throw new TypeError(`${table.name}.${name}: ${table.rows} values expected`);
    if (column.kind === 'text') return [{ name, type: 'text', column }];
    const numbers: StoredColumn = { name, type: isWhole(column) ? 'whole' : 'number', column };
    const { reason } = column;
    // `not-reported` is code 1
    if (reason === undefined || !reason.some((code) => code > 1)) return [numbers];
    const codes = Uint32Array.from(reason, (code) => (code > 1 ? code : 0));
    const why = { kind: 'text', codes, words: MISSING_REASONS } as const;
    return [numbers, { name: `${name}${REASON_SUFFIX}`, type: 'text', column: why }];
  });
}

function isWhole({ values, reason }: NumberColumn): boolean {
  let whole = true;
  for (let row = 0; row < values.length; row += 1) {
    if (reason !== undefined && reason[row] !== 0) continue;
    const value = values[row];
    if (!Number.isFinite(value)) throw new TypeError(`not a finite number in row ${row}`);
    whole &&= Number.isInteger(value) && Math.abs(value) < INT32 && !Object.is(value, -0);
  }
  return whole;
}
