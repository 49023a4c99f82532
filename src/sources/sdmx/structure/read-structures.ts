import { decodeText } from '../../tabular/decode-text.ts';
import type { SdmxStructures } from './sdmx-structure.ts';
import { structuresOfJson } from './structures-of-json.ts';
import { structuresOfXml } from './structures-of-xml.ts';

/**
 * A message of structure: SDMX-JSON 1.0 or 2.0, SDMX-ML 2.1 or 3.0.
 * @throws EscalarError `sdmx-broken`, `sdmx-error`, `bad-encoding`
 */
export function readSdmxStructures(bytes: Uint8Array): SdmxStructures {
  const text = new TextDecoder().decode(decodeText(bytes, 'utf-8').bytes);
  return /^\s*</.test(text) ? structuresOfXml(text) : structuresOfJson(text);
}
