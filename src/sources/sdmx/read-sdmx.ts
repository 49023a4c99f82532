import { EscalarError } from '../../base/error.ts';
import { buildTable } from '../tabular/build-table.ts';
import { decodeText } from '../tabular/decode-text.ts';
import { tabularResult } from '../tabular/read-tabular.ts';
import { checkOptions, type TabularOptions } from '../tabular/tabular-options.ts';
import type { TabularResult } from '../tabular/tabular-result.ts';
import { readSdmxJson } from './read-sdmx-json.ts';
import { readSdmxMl } from './read-sdmx-ml.ts';
import { sdmxGrid } from './sdmx-grid.ts';
import type { SdmxRows } from './sdmx-rows.ts';

/** Whether bytes may be a message of SDMX: they begin as an object of JSON does, or as XML of its names. */
export function maybeSdmx(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*(?:\{\s*"|<\?xml|<(?:\w+:)?(?:Generic|StructureSpecific|Structure\b|Error\b))/.test(start);
}

/**
 * The observations of an SDMX message. SDMX-CSV is a text file like any other (`readTabularBytes`).
 * @param bytes JSON or XML, UTF-8
 * @throws EscalarError `sdmx-broken`, `sdmx-not-read`, `sdmx-error`, `not-a-table`, `bad-encoding`
 */
export function sdmxRows(bytes: Uint8Array): SdmxRows {
  const { bytes: text } = decodeText(bytes, 'utf-8');
  if (!maybeSdmx(text))
    throw new EscalarError('not-a-table', { found: { en: 'a text file', es: 'un archivo de texto' } });
  const first = text.find((byte) => byte > 32);
  return first === 0x7b ? readSdmxJson(text) : readSdmxMl(new TextDecoder().decode(text));
}

/**
 * An SDMX-JSON or SDMX-ML message of data as a table with our fields, by the same door as SDMX-CSV.
 * @param name the file's name, for errors
 * @throws EscalarError of `sdmxRows` and of `readTabularBytes`
 */
export function readSdmxBytes(name: string, bytes: Uint8Array, given: TabularOptions = {}): TabularResult {
  const options = checkOptions(given);
  try {
    const built = buildTable(name, sdmxGrid(name, sdmxRows(bytes)), options);
    return tabularResult(built, [], { format: 'sdmx', encoding: 'utf-8', delimiter: null, sheet: null });
  } catch (error) {
    throw error instanceof EscalarError ? error.at({ file: name }) : error;
  }
}
