import { hashText } from '../hash.ts';
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

/**
 * A list from its text. Those that were written before lists had a seal are taken without one.
 * @param file where it stands, if in a folder
 * @throws EscalarError `warehouse`, also where the text is not the one that was sealed
 */
export function readWarehouseList(shown: string, text: string, file: string | null = null): WarehouseList {
  let sealed: Partial<SealedList> | null;
  try {
    sealed = JSON.parse(text) as Partial<SealedList> | null;
  } catch {
    throw damagedWarehouse(shown, { en: 'its list is no JSON', es: 'su lista no es JSON' }, file);
  }
  const { seal, ...list } = sealed ?? {};
  if (list.format !== FORMAT)
    throw damagedWarehouse(shown, {
      en: `its list is of format ${String(list.format)}, and this version reads ${FORMAT}`,
      es: `su lista es del formato ${String(list.format)}, y esta versión lee el ${FORMAT}`,
    });
  const isWhole =
    typeof list.unit === 'string' &&
    typeof list.source === 'string' &&
    typeof list.codes === 'object' &&
    Array.isArray(list.parts) &&
    list.parts.every(isPart);
  if (!isWhole)
    throw damagedWarehouse(shown, { en: 'its list lacks a field', es: 'a su lista le falta un campo' }, file);
  if (seal !== undefined && seal !== hashText(JSON.stringify(list)))
    throw damagedWarehouse(
      shown,
      {
        en: 'its list is not as it was written',
        es: 'su lista no es como se escribió',
      },
      file,
    );
  return list as WarehouseList;
}

/** With the SHA-256 of what it says, so that a letter of it that has changed is seen. */
interface SealedList extends WarehouseList {
  readonly seal: string;
}

function isPart(part: Partial<WarehousePart> | null): boolean {
  return (
    part !== null &&
    WAREHOUSE_TABLE_NAMES.some((name) => name === part.table) &&
    /^\d{4}$/.test(part.year ?? '') &&
    Number.isSafeInteger(part.rows) &&
    /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(part.sum ?? '') &&
    typeof part.bytes === 'number' &&
    /^[0-9a-f]{64}$/.test(part.sha256 ?? '')
  );
}

/** The text of a list: the same list gives the same bytes. */
export function warehouseListText(list: WarehouseList): string {
  const parts = [...list.parts].sort((a, b) => (partFile(a) < partFile(b) ? -1 : 1));
  const whole: WarehouseList = { ...list, parts };
  const sealed: SealedList = { ...whole, seal: hashText(JSON.stringify(whole)) };
  return `${JSON.stringify(sealed, null, 1)}\n`;
}

/** Where the rows of a part lie in a folder: a part that is written anew never touches the one before. */
export function partFile({ table, year, sha256 }: Pick<WarehousePart, 'table' | 'year' | 'sha256'>): string {
  return `${table}/${year}-${sha256.slice(0, 12)}.parquet`;
}
