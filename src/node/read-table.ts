import { maybeSdmx, readSdmxBytes } from '../sources/sdmx/read-sdmx.ts';
import { readTabularBytes, type TabularResult } from '../sources/tabular/read-tabular.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';

/** A person's table in any format: what `readTabularBytes` reads, and messages of SDMX. @throws EscalarError of the readers */
export function readTable(name: string, bytes: Uint8Array, options: TabularOptions = {}): TabularResult {
  return (maybeSdmx(bytes) ? readSdmxBytes : readTabularBytes)(name, bytes, options);
}
