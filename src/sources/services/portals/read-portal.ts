import { EscalarError } from '../../../base/error.ts';
import { maybeSdmx, sdmxRows } from '../../sdmx/read-sdmx.ts';
import { sdmxGrid } from '../../sdmx/sdmx-grid.ts';
import { csvGrid } from '../../tabular/csv-grid.ts';
import { decodeText } from '../../tabular/decode-text.ts';
import type { Grid } from '../../tabular/grid.ts';
import { tokenizeCsv } from '../../tabular/tokenize-csv.ts';
import { requireOnce } from '../core/hold-against.ts';
import { Malformed, opening, retryAfter } from '../core/judge.ts';
import type { Answer, Given, Reading } from '../service.ts';

/** What is kept of an answer whatever its format: the key, time, the value and what is needed to read it. */
export function rowNames(dimensions: readonly string[]): readonly string[] {
  return [...dimensions, 'TIME_PERIOD', 'OBS_VALUE', 'UNIT_MULT', 'OBS_STATUS'];
}

const NOTHING = /No ?(?:Results|Records|Data) ?Found|no (?:results|data) found|<faultcode>100</i;
const UNKNOWN = /Could not find requested structures/i;
const WRONG = /Not enough key values|Too many key values|Invalid structure|No acceptable representation/i;

/** Answers of portals whose status means something else than it says; null for the others. */
export function judgePortal(answer: Answer): Reading | null {
  const { status } = answer;
  const says = status >= 400 ? new TextDecoder().decode(answer.body.subarray(0, 4000)) : '';
  const detail = `HTTP ${status}: ${opening(answer)}`;
  if (status === 204) return { outcome: 'empty', detail };
  if ((status === 404 || status === 400) && NOTHING.test(says)) return { outcome: 'empty', detail };
  if (status === 404 && UNKNOWN.test(says)) return { outcome: 'not-found', detail };
  if (WRONG.test(says)) return { outcome: 'invalid-query', detail };
  // a portal without keys that shuts its door shuts it to programs
  if (status === 403) return { outcome: 'unavailable', detail };
  if (status === 429 && /data downloads|very large/i.test(says))
    return { outcome: 'throttled', detail, wait: Math.max(3600, retryAfter(answer) ?? 0) };
  return null;
}

/**
 * The rows of an answer with data: SDMX-CSV, SDMX-JSON or SDMX-ML, told by the body.
 * @param given `key` names the dimensions
 * @throws Malformed for a body that is none of them, is cut, or has other columns
 */
export function readPortal(answer: Answer, given: Given): Reading {
  try {
    return readGrid(gridOf(answer.body), given.key ?? []);
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    const detail = error.toText('en').split('\n')[0];
    if (error.code === 'no-data-rows') return { outcome: 'empty', detail };
    if (error.code !== 'sdmx-error') throw new Malformed(detail);
    return { outcome: /\b413\b/.test(detail) ? 'too-large' : 'invalid-query', detail };
  }
}

/** What is refused of a body is no answer. @throws Malformed */
export function malformed<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof EscalarError ? new Malformed(error.message) : error;
  }
}

function gridOf(body: Uint8Array): Grid {
  if (maybeSdmx(body)) return sdmxGrid('', sdmxRows(body));
  const { bytes } = decodeText(body, 'utf-8');
  return csvGrid('', bytes, tokenizeCsv(bytes, COMMA, 0, 1));
}

const COMMA = 0x2c;

function readGrid(grid: Grid, dimensions: readonly string[]): Reading {
  const width = grid.rows === 0 ? 0 : grid.width(0);
  const header = Array.from({ length: width }, (_, column) => grid.text(0, column));
  const names = rowNames(dimensions);
  const places = names.map((name) => header.indexOf(name));
  const lost = names.filter((_, i) => places[i] < 0 && i < dimensions.length + 2);
  if (lost.length > 0)
    throw new Malformed(`no column ${lost.join(', ')} among ${header.slice(0, 12).join(', ')}`);
  const rows: number[] = [];
  for (let row = 1; row < grid.rows; row += 1) {
    if (grid.width(row) !== width) throw new Malformed(`line ${grid.line(row)} is cut off`);
    if (header.some((_, column) => grid.text(row, column) !== '')) rows.push(row);
  }
  if (rows.length === 0) return { outcome: 'empty', detail: 'no observations' };
  const columns = places.map((place) => rows.map((row) => (place < 0 ? '' : grid.text(row, place))));
  requireOnce(columns.slice(0, dimensions.length + 1));
  return { outcome: 'ok', rows: { names, columns } };
}
