import { badWarehouse } from './warehouse-errors.ts';

/** Where a warehouse lies. */
export interface WarehouseAddress {
  readonly kind: 'folder' | 'duckdb';
  readonly path: string;
  /** As a person wrote it. */
  readonly shown: string;
}

const DUCKDB = 'duckdb://';

/** `duckdb://FILE`, else a folder. @throws EscalarError `warehouse` for nothing, or another kind of address */
export function warehouseAddress(given: string): WarehouseAddress {
  const isFile = given.startsWith(DUCKDB);
  const path = isFile ? given.slice(DUCKDB.length) : given;
  if (path === '' || (!isFile && /^[a-z][a-z0-9+.-]*:\/\//i.test(given))) throw badAddress(given);
  return { kind: isFile ? 'duckdb' : 'folder', path, shown: given };
}

function badAddress(given: string) {
  // an address may carry a password
  const shown = given.replace(/\/\/[^/]*@/, '//…@');
  return badWarehouse(
    { en: `"${shown}" names no warehouse.`, es: `"${shown}" no nombra ningún almacén.` },
    { en: 'Expected a folder or duckdb://FILE.', es: 'Se esperaba una carpeta o duckdb://ARCHIVO.' },
  );
}
