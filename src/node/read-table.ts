import { hasCatalog } from '../catalog/catalog-text.ts';
import { maybeComtrade, readComtradeJson } from '../sources/comtrade/read-comtrade-json.ts';
import { readExcelXml } from '../sources/records/read-excel-xml.ts';
import { readHtmlTable } from '../sources/records/read-html-table.ts';
import { readJsonRecords } from '../sources/records/read-json-records.ts';
import { maybeSdmx, readSdmxBytes } from '../sources/sdmx/read-sdmx.ts';
import { readTabularBytes } from '../sources/tabular/read-tabular.ts';
import { useAllShapes } from '../sources/tabular/shapes/all-shapes.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import type { TabularResult } from '../sources/tabular/tabular-result.ts';
import { useShippedCatalog } from '../store/catalog-files.ts';

/**
 * A person's table in any format: what `readTabularBytes` reads, messages of SDMX, answers of UN Comtrade, other
 * tables in JSON, workbooks of Excel 2003 in XML, the table of a web page that has the name of a workbook or was saved as one
 * file; each of them in a zip too.
 * @throws EscalarError of the readers
 */
export function readTable(name: string, bytes: Uint8Array, options: TabularOptions = {}): TabularResult {
  if (!hasCatalog()) useShippedCatalog();
  useAllShapes();
  return readOther(name, bytes, options) ?? readTabularBytes(name, bytes, options, readOther);
}

function readOther(name: string, bytes: Uint8Array, options: TabularOptions): TabularResult | null {
  if (maybeComtrade(bytes)) return readComtradeJson(name, bytes, options);
  return (
    readJsonRecords(name, bytes, options) ??
    readHtmlTable(name, bytes, options) ??
    readExcelXml(name, bytes, options) ??
    (maybeSdmx(bytes) ? readSdmxBytes(name, bytes, options) : null)
  );
}
