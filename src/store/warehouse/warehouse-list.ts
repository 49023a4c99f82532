import { damagedWarehouse } from './warehouse-errors.ts';
import { WAREHOUSE_TABLE_NAMES, type WarehouseTableName } from './warehouse-tables.ts';

/** Of the shape of warehouses; counts up. */
export const FORMAT = 1;

/** One year of one table: what must be there for an answer to be whole. */
export interface WarehousePart {
  readonly table: WarehouseTableName;
  /** The year, which a part is named by. */
  readonly year: string;
  readonly rows: number;
  /** The sum of its values, as text: exact for amounts. */
  readonly sum: string;
  /** Of the Parquet file that the part was made as. */
  readonly bytes: number;
  /** Hex SHA-256 of that file. */
  readonly sha256: string;
  /** Of its products, where it is known. */
  readonly classification?: string;
}

/** What a warehouse says of itself, the same at every address. */
export interface WarehouseList {
  readonly format: number;
  /** `Unit.id` of `value` in `trade_flow`. */
  readonly unit: string;
  /** Where the figures come from, in the words of who imported them. */
  readonly source: string;
  readonly parts: readonly WarehousePart[];
  /** The codes that occur, by table and column, sorted. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** @throws EscalarError `warehouse` */
export function readWarehouseList(shown: string, text: string): WarehouseList {
  let list: Partial<WarehouseList>;
  try {
    list = JSON.parse(text) as Partial<WarehouseList>;
  } catch {
    throw damagedWarehouse(shown, { en: 'its list is no JSON', es: 'su lista no es JSON' });
  }
  if (list?.format !== FORMAT)
    throw damagedWarehouse(shown, {
      en: `its list is of format ${String(list?.format)}, and this version reads ${FORMAT}`,
      es: `su lista es del formato ${String(list?.format)}, y esta versión lee el ${FORMAT}`,
    });
  const isWhole =
    typeof list.unit === 'string' &&
    typeof list.source === 'string' &&
    typeof list.codes === 'object' &&
    Array.isArray(list.parts) &&
    list.parts.every(isPart);
  if (!isWhole)
    throw damagedWarehouse(shown, { en: 'its list lacks a field', es: 'a su lista le falta un campo' });
  return list as WarehouseList;
}

function isPart(part: Partial<WarehousePart> | null): boolean {
  return (
    part !== null &&
    WAREHOUSE_TABLE_NAMES.some((name) => name === part.table) &&
    /^\d{4}$/.test(part.year ?? '') &&
    Number.isSafeInteger(part.rows) &&
    typeof part.sum === 'string' &&
    typeof part.bytes === 'number' &&
    /^[0-9a-f]{64}$/.test(part.sha256 ?? '')
  );
}

/** The text of a list: the same list gives the same bytes. */
export function warehouseListText(list: WarehouseList): string {
  const parts = [...list.parts].sort((a, b) => (partFile(a) < partFile(b) ? -1 : 1));
  return `${JSON.stringify({ ...list, parts }, null, 1)}\n`;
}

/** Where the rows of a part lie in a folder: a part that is written anew never touches the one before. */
export function partFile({ table, year, sha256 }: Pick<WarehousePart, 'table' | 'year' | 'sha256'>): string {
  return `${table}/${year}-${sha256.slice(0, 12)}.parquet`;
}
