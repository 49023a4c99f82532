import { EscalarError } from '../../../base/error.ts';
import { csvGrid } from '../../tabular/csv-grid.ts';
import type { Grid } from '../../tabular/grid.ts';
import { tokenizeCsv } from '../../tabular/tokenize-csv.ts';
import { unpackFiles } from '../../tabular/unpack-file.ts';
import { Malformed } from '../core/judge.ts';
import type { Answer, Given, Reading } from '../service.ts';
import { namedPartners, queryOf } from './comtrade-query.ts';
import { FIELDS, isAskedProduct, PINNED, rowsReading } from './read-comtrade.ts';

/** Bytes of a file, unpacked. */
const MOST = 2 ** 29;
const TAB = 9;
/** What each row is besides: files hold rows that are not added up, beside those that are. */
const TOTALS = { ...PINNED, mosCode: '0' };

/**
 * The rows of a file that were asked for, each held against that. A packed file tells where it ends: it is whole, whatever the
 * number of its rows.
 * @throws Malformed for a file that is cut or damaged, or has other columns
 */
export function readBulkFile(answer: Answer, given: Given): Reading {
  const grid = gridOf(answer.body);
  const header = Array.from({ length: grid.rows === 0 ? 0 : grid.width(0) }, (_, at) => grid.text(0, at));
  const place = (name: string) => {
    const at = header.indexOf(name);
    if (at < 0) throw new Malformed(`a file without ${name}`);
    return at;
  };
  const places = FIELDS.map((name) => [name, place(name)] as const);
  const isAsked = askedBy(given);
  const totals = Object.entries(TOTALS).map(([name, code]) => [place(name), code] as const);
  const rows: Readonly<Record<string, string>>[] = [];
  for (let row = 1; row < grid.rows; row += 1) {
    if (grid.width(row) !== header.length) throw new Malformed(`line ${grid.line(row)} has other columns`);
    if (totals.some(([at, code]) => grid.text(row, at) !== code)) continue;
    const cells = Object.fromEntries(places.map(([name, at]) => [name, grid.text(row, at)]));
    if (isAsked(cells)) rows.push(cells);
  }
  if (rows.length === 0) return { outcome: 'empty', detail: 'no row of what was asked for' };
  const reading = rowsReading(rows, given);
  const isPacked = answer.body[0] === 0x1f && answer.body[1] === 0x8b;
  return reading.outcome === 'ok' && isPacked ? { ...reading, isWhole: true } : reading;
}

function gridOf(body: Uint8Array): Grid {
  try {
    const [file] = unpackFiles(body, MOST);
    const bytes = file?.bytes ?? body;
    return csvGrid('', bytes, tokenizeCsv(bytes, TAB));
  } catch (error) {
    throw error instanceof EscalarError ? new Malformed(error.toText('en').split('\n')[0]) : error;
  }
}

/** A file has every flow, product and partner: which of its rows are wanted. */
function askedBy(given: Given): (cells: Readonly<Record<string, string>>) => boolean {
  const { flow = [], product = [] } = given;
  const partners = namedPartners(given).length === 0 ? null : (queryOf(given).partnerCode?.split(',') ?? []);
  return ({ flowCode = '', cmdCode = '', partnerCode = '' }) =>
    flow.includes(flowCode) &&
    isAskedProduct(product, cmdCode) &&
    (partners === null || partners.includes(partnerCode));
}
