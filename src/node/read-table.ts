import { maybeComtrade, readComtradeJson } from '../sources/comtrade/read-comtrade-json.ts';
import { readHtmlTable } from '../sources/records/read-html-table.ts';
import { readJsonRecords } from '../sources/records/read-json-records.ts';
import { maybeSdmx, readSdmxBytes } from '../sources/sdmx/read-sdmx.ts';
import { readTabularBytes } from '../sources/tabular/read-tabular.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import type { TabularResult } from '../sources/tabular/tabular-result.ts';

/**
 * A person's table in any format: what `readTabularBytes` reads, messages of SDMX, answers of UN Comtrade, other
 * tables in JSON, and the table of a web page that has the name of a workbook.
 * @throws EscalarError of the readers
 */
export function readTable(name: string, bytes: Uint8Array, options: TabularOptions = {}): TabularResult {
  if (maybeComtrade(bytes)) return readComtradeJson(name, bytes, options);
  const records = readJsonRecords(name, bytes, options) ?? readHtmlTable(name, bytes, options);
  if (records !== null) return records;
  return (maybeSdmx(bytes) ? readSdmxBytes : readTabularBytes)(name, bytes, options);
}
