import type { Table } from '../../base/table.ts';
import { wholesAmong } from '../../catalog/wholes/wholes-among.ts';
import type { RawOptions } from '../../indicators/options.ts';
import type { DataFinding } from './data-check.ts';
import { findingsIn } from './data-checks.ts';

/** `findingsIn` with the wholes of the catalog. @throws EscalarError `unknown-option`, `bad-option` */
export function checkTable(table: Table, raw: RawOptions = {}): readonly DataFinding[] {
  return findingsIn(table, wholesAmong, raw);
}
