import { maybeComtrade, readComtradeJson } from '../sources/comtrade/read-comtrade-json.ts';
import { maybeSdmx, readSdmxBytes } from '../sources/sdmx/read-sdmx.ts';
import { readTabularBytes } from '../sources/tabular/read-tabular.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import type { TabularResult } from '../sources/tabular/tabular-result.ts';

/**
 * A person's table in any format: what `readTabularBytes` reads, messages of SDMX, and answers of UN Comtrade.
 * @throws EscalarError of the readers
 */
export function readTable(name: string, bytes: Uint8Array, options: TabularOptions = {}): TabularResult {
  if (maybeComtrade(bytes)) return readComtradeJson(name, bytes, options);
  return (maybeSdmx(bytes) ? readSdmxBytes : readTabularBytes)(name, bytes, options);
}
