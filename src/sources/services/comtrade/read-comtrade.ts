import { findEconomy } from '../../../catalog/economy.ts';
import { cellText } from '../core/cell-text.ts';
import { requireAsked, requireOnce } from '../core/hold-against.ts';
import { jsonOf, Malformed, opening, retryAfter } from '../core/judge.ts';
import type { Answer, Given, Reading } from '../service.ts';
import { EACH, queryOf } from './comtrade-query.ts';

/** Fields of a row that are kept, in this order: those that tell rows apart, and what is measured. */
export const FIELDS = [
  ...['refYear', 'reporterCode', 'flowCode', 'partnerCode', 'partner2Code', 'classificationCode', 'cmdCode'],
  ...['customsCode', 'motCode', 'qtyUnitCode', 'qty', 'netWgt', 'primaryValue'],
] as const;
/** Columns of what is handed on. */
export const NAMES: readonly string[] = [...FIELDS, 'reporterISO', 'partnerISO'];
const WORLD = '0';
const QUANTITIES: readonly string[] = ['qty', 'netWgt'];
/** Without these, each row stands beside its parts by second partner, customs procedure and transport. */
export const PINNED = { partner2Code: '0', customsCode: 'C00', motCode: '0' };

/** Answers whose status means something else than it says; null for the others. */
export function judgeComtrade(answer: Answer): Reading | null {
  const said = opening(answer);
  if (answer.status === 403 && /quota/i.test(said))
    return { outcome: 'quota', detail: said, wait: retryAfter(answer) ?? waitSaid(said) };
  if (answer.status === 404 && /has been removed|too long/i.test(said))
    return { outcome: 'too-large', detail: said };
  return null;
}

/** `Quota will be replenished in 08:13:45.` */
function waitSaid(text: string): number {
  const [, hours = '24', minutes = '0', seconds = '0'] = /(\d+):(\d\d):(\d\d)/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of an answer, each held against what was asked for. @throws Malformed */
export function readComtrade(answer: Answer, given: Given): Reading {
  const rows = rowsUnder(answer);
  return 'outcome' in rows ? rows : rowsReading(rows, given);
}

/** The list under "data", or why there is none. @throws Malformed */
export function rowsUnder(answer: Answer): readonly Row[] | Exclude<Reading, { outcome: 'ok' }> {
  const body = jsonOf(answer) as {
    data?: unknown;
    count?: unknown;
    error?: unknown;
    errorObject?: unknown;
  } | null;
  if ((body?.errorObject ?? null) !== null || (typeof body?.error === 'string' && body.error !== ''))
    return {
      outcome: 'invalid-query',
      detail: JSON.stringify(body?.errorObject ?? body?.error).slice(0, 160),
    };
  if (!Array.isArray(body?.data)) throw new Malformed('no list of rows under "data"');
  const rows = body.data as readonly Row[];
  if (rows.length === 0) return { outcome: 'empty', detail: 'count 0' };
  if (Number(body.count) !== rows.length) throw new Malformed('the count is not that of the rows');
  return rows;
}

/** Rows held against what was asked for, as they are handed on. @throws Malformed */
export function rowsReading(rows: readonly Row[], given: Given): Reading {
  for (const row of rows)
    for (const name of FIELDS) if (!(name in row)) throw new Malformed(`a row without ${name}`);
  const isWhole = (row: Row) => given.partner?.[0] === EACH && String(row.partnerCode) === WORLD;
  const kept = rows.filter((row) => !isWhole(row));
  const came = rows.length;
  if (kept.length === 0) return { outcome: 'empty', detail: 'the world alone', came };
  const columns = FIELDS.map((name) => kept.map((row) => cellOf(row, name)));
  holdAgainst(given, columns);
  const letters = (name: Field) => lettersOf(columns[FIELDS.indexOf(name)] ?? []);
  return {
    outcome: 'ok',
    came,
    rows: {
      names: NAMES,
      columns: [...columns, letters('reporterCode'), letters('partnerCode')],
    },
  };
}

type Field = (typeof FIELDS)[number];

/**
 * What else than an economy a partner may be keeps its number, and so do two numbers of one economy in one answer (as of
 * its territory before and after): under the same letters they would be the economy twice.
 */
function lettersOf(codes: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const code of codes)
    if (!found.has(code))
      found.set(code, code === WORLD ? 'WLD' : (findEconomy(code, 'comtrade')?.id ?? code));
  const count = new Map<string, number>();
  for (const id of found.values()) count.set(id, (count.get(id) ?? 0) + 1);
  return codes.map((code) => {
    const id = found.get(code) ?? code;
    return count.get(id) === 1 ? id : code;
  });
}

/** The service takes a parameter that it does not know for one that was not given. @throws Malformed */
function holdAgainst(given: Given, columns: readonly (readonly string[])[]): void {
  const { period = [], flow = [], product = [], classification = [] } = given;
  const { reporterCode, partnerCode } = queryOf(given);
  const check = (name: Field, asked: Parameters<typeof requireAsked>[2]) =>
    requireAsked(name, columns[FIELDS.indexOf(name)] ?? [], asked);
  check('refYear', period);
  check('reporterCode', reporterCode.split(','));
  if (partnerCode !== undefined) check('partnerCode', partnerCode.split(','));
  check('flowCode', flow);
  check('cmdCode', (code) => isAskedProduct(product, code));
  check('classificationCode', (code) => isAskedEdition(classification, code));
  for (const [name, code] of Object.entries(PINNED)) check(name as keyof typeof PINNED, [code]);
  requireOnce(columns.slice(0, FIELDS.indexOf('qty')));
}

/** By its own code or by its level; TOTAL is a code. */
export function isAskedProduct(asked: readonly string[], code: string): boolean {
  return asked.includes(code) || asked.includes(`AG${code.length}`);
}

/** By its own code, or any of the HS where it is asked for as reported. */
export function isAskedEdition(asked: readonly string[], code: string): boolean {
  return asked.includes(code) || (asked.includes('HS') && /^H\d$/.test(code));
}

function cellOf(row: Row, name: string): string {
  const value = row[name];
  if (QUANTITIES.includes(name) && Number(value) === 0 && Number(row.primaryValue) !== 0) return '';
  return value === null || value === undefined ? '' : cellText(value, name);
}
