import { EscalarError, type Where } from '../base/error.ts';
import type { ColumnKind } from './column.ts';
import { plainHeader } from './plain-header.ts';
import { type ColumnMatch, columnOfHeader, kindOfColumn, meaningOf, WEAK } from './vocabulary.ts';

/** A column of a file or a table, and the column of ours that it means. */
export interface Claim {
  readonly index: number;
  readonly header: string;
  readonly name: string;
  readonly kind: ColumnKind;
  /** -1: named by a person; 0: the column's own name; 1 and more: other names; `UNKNOWN`: none known. */
  readonly rank: number;
}

export const UNKNOWN = 99;

/** The column of every table that says which line its row comes from. */
export const LINE_COLUMN = 'source_line';

/**
 * Which of our columns each header means. What a person has named wins, then what says that it holds codes beside the bare
 * name of a class, then our own name, then the names we know; a weaker claim on a column keeps its own name. Headers that are '' are left out.
 * A year is the period, unless months, quarters or periods stand beside it; so is a month or quarter without a year.
 * @param given by place, what a person calls the column
 * @throws EscalarError `duplicate-field` where two claim a column equally, with the place of the second as `at`
 */
export function claimColumns(
  headers: readonly string[],
  given: ReadonlyMap<number, string> = new Map(),
  at: At = () => ({}),
): readonly Claim[] {
  const baci = baciColumns(headers);
  const first = headers.flatMap((header, index): Claim[] => {
    if (header === '') return [];
    const own = given.get(index);
    const match = own === undefined ? (baci?.get(header) ?? columnOfHeader(header)) : { name: own, rank: -1 };
    const name = match?.name ?? header;
    return [{ index, header, name, kind: kindOfColumn(name), rank: match?.rank ?? UNKNOWN }];
  });
  const claims = yearsAsPeriods(settle(codesFirst(first), at));
  const seen = new Map<string, Claim>();
  for (const claim of claims) {
    const other = seen.get(claim.name);
    if (other !== undefined || claim.name === '__proto__')
      throw twice(claim.name, [...(other === undefined ? [] : [other]), claim], at);
    seen.set(claim.name, claim);
  }
  return claims;
}

const BACI: Readonly<Record<string, string>> = {
  t: 'year',
  i: 'economy',
  j: 'partner',
  k: 'product',
  v: 'value',
  q: 'quantity',
};

/** The letters of CEPII's BACI, which mean anything alone and this together. */
function baciColumns(headers: readonly string[]): ReadonlyMap<string, ColumnMatch> | null {
  if (!Object.keys(BACI).every((letter) => headers.includes(letter))) return null;
  return new Map(Object.entries(BACI).map(([letter, name]) => [letter, { name, rank: 1 }]));
}

type At = (index: number) => Where;

const CODES = /\b(?:code|codigo|clave)\b|^hs$/;

/**
 * `Product` beside `HS code` or `HS` has the words of the codes: the one header that says that it holds codes wins over the bare name.
 * Of two, as `HS code` beside `SITC code`, nobody knows which.
 */
function codesFirst(claims: readonly Claim[]): readonly Claim[] {
  const known = claims.filter(({ name, rank }) => rank !== UNKNOWN && meaningOf(name)?.role === 'class');
  const coded = known.filter(({ header, rank }) => rank > 1 && CODES.test(plainHeader(header)));
  const wins = coded.filter(
    ({ name }) =>
      coded.filter((other) => other.name === name).length === 1 &&
      known.some((other) => other.name === name && (other.rank === 0 || other.rank === 1)),
  );
  return claims.map((claim) => (wins.includes(claim) ? { ...claim, rank: -0.5 } : claim));
}

/** The strongest claim on each column wins; the others keep the name they have. */
function settle(claims: readonly Claim[], at: At): readonly Claim[] {
  const best = new Map<string, Claim>();
  for (const claim of claims) {
    const other = best.get(claim.name);
    if (other === undefined || claim.rank < other.rank) best.set(claim.name, claim);
  }
  for (const claim of claims) {
    const other = best.get(claim.name);
    if (other === undefined || claim === other || claim.rank !== other.rank) continue;
    if (claim.rank < WEAK) throw twice(claim.name, [other, claim], at);
    best.delete(claim.name);
  }
  return claims.flatMap((claim): Claim[] => {
    const { header, name } = claim;
    if (best.get(name) === claim) return [claim];
    // what a person names stands in place of a column that has the name already
    if (header === name && best.get(name)?.rank === -1) return [];
    const own = header === name ? freeName(`${name}_name`, claims) : header;
    return [{ ...claim, name: own, kind: kindOfColumn(own), rank: UNKNOWN }];
  });
}

/** The name, behind an underscore more for each column that has it. */
function freeName(name: string, claims: readonly Claim[]): string {
  return claims.some(({ header, name: other }) => header === name || other === name)
    ? freeName(`${name}_`, claims)
    : name;
}

/** A year called so stays one in how it is read. */
function yearsAsPeriods(claims: readonly Claim[]): readonly Claim[] {
  const has = (name: string) => claims.some((claim) => claim.name === name);
  if (has('period')) return claims;
  const part = has('month') || has('quarter');
  return claims.map((claim) => {
    const { name, kind, rank } = claim;
    if (name === 'year') return part ? claim : { ...claim, name: 'period', rank: Math.min(rank, 1) };
    if ((kind !== 'month' && kind !== 'quarter') || has('year')) return claim;
    return { ...claim, name: 'period', kind: 'period', rank: Math.min(rank, 1) };
  });
}

function twice(field: string, claims: readonly Claim[], at: At): EscalarError {
  const columns = claims.map(({ header }) => header);
  return new EscalarError('duplicate-field', { field, columns }, at(claims.at(-1)?.index ?? 0));
}
