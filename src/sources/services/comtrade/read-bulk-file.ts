import type { Answer, Given, Reading } from '../service.ts';
import { namedPartners, queryOf } from './comtrade-query.ts';
import { type CellOf, fileRows, isPacked } from './file-rows.ts';
import { isAskedProduct, PINNED, rowsReading } from './read-comtrade.ts';

/** What each row is besides: files hold rows that are not added up, beside those that are. */
const TOTALS = { ...PINNED, mosCode: '0' };

/**
 * The rows of a file that were asked for, each held against that.
 * @throws Malformed for a file that is cut or damaged, or has other columns
 */
export function readBulkFile({ body }: Answer, given: Given): Reading {
  const totals = Object.entries(TOTALS);
  const isAsked = askedBy(given);
  const rows = fileRows(
    body,
    ['mosCode'],
    (cell) => totals.every(([name, code]) => cell(name) === code) && isAsked(cell),
  );
  if (rows.length === 0) return { outcome: 'empty', detail: 'no row of what was asked for' };
  const reading = rowsReading(rows, given);
  return reading.outcome === 'ok' && isPacked(body) ? { ...reading, isWhole: true } : reading;
}

/** A file has every flow, product and partner: which of its rows are wanted. */
function askedBy(given: Given): (cell: CellOf) => boolean {
  const { flow = [], product = [] } = given;
  const partners = namedPartners(given).length === 0 ? null : (queryOf(given).partnerCode?.split(',') ?? []);
  return (cell) =>
    flow.includes(cell('flowCode')) &&
    isAskedProduct(product, cell('cmdCode')) &&
    (partners === null || partners.includes(cell('partnerCode')));
}
