import { formatNumber, same } from '../base/locale.ts';
import { type Row, type Table, tableOf } from '../base/table.ts';
import { CLAIM_STATUSES, type ClaimStatus, type ClaimView } from '../report/model.ts';
import { STATUS_WORDS } from '../report/words.ts';
import { showTable } from './show-table.ts';
import type { Terminal } from './terminal.ts';

/** The claims: the article's value, ours, the status, and the words that go with it. */
export function showClaims(
  terminal: Terminal,
  claims: readonly ClaimView[],
  around: Readonly<Record<string, unknown>>,
): void {
  if (claims.length === 0) return;
  if (terminal.format === 'json') {
    terminal.out(JSON.stringify({ ...around, claims }, null, 2));
    return;
  }
  showTable(terminal, claimsTable(terminal, claims));
}

function claimsTable(terminal: Terminal, claims: readonly ClaimView[]): Table {
  const { lang, format } = terminal;
  const number = (value: number | string | null) =>
    typeof value !== 'number' ? (value ?? '–') : formatNumber(value, lang, digitsOf(value));
  const rows: Row[] = claims.map((claim) => ({
    id: claim.id,
    article: format === 'csv' ? String(claim.articleValue) : number(claim.articleValue),
    ours:
      format === 'csv'
        ? claim.ours === null
          ? ''
          : String(claim.ours)
        : claim.ours === null
          ? '–'
          : formatNumber(claim.ours, lang, Math.max(1, digitsOf(claim.articleValue))),
    unit: claim.unit,
    status: format === 'csv' ? claim.status : STATUS_WORDS[claim.status].name[lang],
    words: claim.words[lang],
  }));
  const titles: Readonly<Record<string, readonly [string, string]>> = {
    id: ['claim', 'afirmación'],
    article: ['article', 'artículo'],
    ours: ['ours', 'nuestro'],
    unit: ['unit', 'unidad'],
    status: ['status', 'estado'],
    words: ['in words', 'en palabras'],
  };
  const fields = Object.keys(titles).map((name) => {
    const [en, es] = titles[name] ?? [name, name];
    return { name, title: format === 'csv' ? same(name) : { en, es } };
  });
  return tableOf('claims', fields, rows);
}

function digitsOf(value: number | string): number {
  const text = String(value);
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}

/** `2 reproduced, 1 differs, 12 analogue, 24 not checkable`. */
export function sayClaimCounts(terminal: Terminal, claims: readonly ClaimView[]): void {
  if (claims.length === 0) return;
  const count = (status: ClaimStatus) => claims.filter((claim) => claim.status === status).length;
  terminal.say(
    CLAIM_STATUSES.map((status) => `${count(status)} ${STATUS_WORDS[status].name[terminal.lang]}`).join(', '),
  );
}
