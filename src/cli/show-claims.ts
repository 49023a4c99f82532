import { type Lang, same } from '../base/locale.ts';
import { type Row, type Table, tableOf } from '../base/table.ts';
import { claimArticle, claimNumber } from '../report/claims-html.ts';
import { CLAIM_STATUSES, type ClaimStatus, type ClaimView } from '../report/model.ts';
import { agree } from '../report/wording.ts';
import { STATUS_WORDS } from '../report/words.ts';
import { showTable } from './show-table.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** The claims: the article's value, ours, the status, and the words that go with it. */
export async function showClaims(
  terminal: Terminal,
  claims: readonly ClaimView[],
  around: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (terminal.format === 'json') terminal.out(JSON.stringify({ ...around, claims }, null, 2));
  else if (claims.length === 0) return;
  else if (terminal.format === 'text')
    for (const status of CLAIM_STATUSES) sayStatus(terminal, claims, status);
  else await showTable(terminal, claimsTable(terminal, claims));
}

/** One status: its claims with their words; those that need the same data stand together. */
function sayStatus(terminal: Terminal, all: readonly ClaimView[], status: ClaimStatus): void {
  const { lang, strong, faint, width } = terminal;
  const claims = all.filter((claim) => claim.status === status);
  if (claims.length === 0) return;
  const { name, about } = STATUS_WORDS[status];
  terminal.out(`\n${strong(`${name[lang]} (${claims.length})`)} ${faint(about[lang])}`);
  const pad = Math.max(...claims.map((claim) => claim.id.length));
  for (const [words, members] of groupByWords(claims, lang)) {
    for (const claim of members) terminal.out(`  ${claim.id.padEnd(pad)}  ${valuesOf(claim, lang)}`);
    for (const line of wrapText(words, Math.min(width, 100) - 6)) terminal.out(faint(`      ${line}`));
  }
}

function groupByWords(claims: readonly ClaimView[], lang: Lang): Map<string, ClaimView[]> {
  const groups = new Map<string, ClaimView[]>();
  for (const claim of claims)
    groups.set(claim.words[lang], [...(groups.get(claim.words[lang]) ?? []), claim]);
  return groups;
}

function valuesOf(claim: ClaimView, lang: Lang): string {
  const article = claimArticle(claim, lang);
  const unit = claim.unitTitle?.[lang] ?? claim.unit;
  if (claim.ours === null) return `${article} ${unit}`;
  const ours = claimNumber(claim, lang);
  if (claim.oursUnit !== undefined) return `${article} ${unit} → ${ours} ${claim.oursUnit[lang]}`;
  return `${article} → ${ours} ${unit}`;
}

function claimsTable({ lang, format }: Terminal, claims: readonly ClaimView[]): Table {
  const titles: Readonly<Record<string, readonly [string, string]>> = {
    id: ['claim', 'afirmación'],
    article: ['article', 'artículo'],
    ours: ['ours', 'nuestro'],
    unit: ['unit', 'unidad'],
    status: ['status', 'estado'],
    words: ['in words', 'en palabras'],
  };
  const machine = format === 'csv';
  const rows: Row[] = claims.map((claim) => ({
    id: claim.id,
    article: String(claim.articleValue),
    ours: claim.ours === null ? '' : machine ? String(claim.ours) : claimNumber(claim, lang),
    unit: machine ? claim.unit : (claim.unitTitle?.[lang] ?? claim.unit),
    status: machine ? claim.status : STATUS_WORDS[claim.status].name[lang],
    words: claim.words[lang],
  }));
  const fields = Object.entries(titles).map(([name, [en, es]]) => ({
    name,
    title: machine ? same(name) : { en, es },
  }));
  return tableOf('claims', fields, rows);
}

/** `2 reproduced, 1 differs, 12 analogue, 24 not checkable`, those that there are; each word agrees with its number. */
export function sayClaimCounts(terminal: Terminal, claims: readonly ClaimView[]): void {
  if (claims.length === 0) return;
  const counted = (status: ClaimStatus) => {
    const count = claims.filter((claim) => claim.status === status).length;
    const { name, several } = STATUS_WORDS[status];
    return count === 0 ? [] : [`${count} ${agree(count, name[terminal.lang], several[terminal.lang])}`];
  };
  terminal.say(`\n${CLAIM_STATUSES.flatMap(counted).join(', ')}`);
}
