import { EscalarError, type Where } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { type FieldMatch, fieldOfHeader, kindOfField, plainHeader } from './field-names.ts';
import type { FieldKind } from './known-field.ts';
import { info, type SourceNote, someOf } from './note.ts';

/** One column of the file and the field it becomes. */
export interface ColumnPlan {
  readonly index: number;
  readonly header: string;
  readonly field: string;
  readonly kind: FieldKind;
}

export interface Plan {
  readonly columns: readonly ColumnPlan[];
  readonly notes: readonly SourceNote[];
}

interface Claim {
  readonly index: number;
  readonly header: string;
  readonly field: string;
  /** -1: named by the option map; 0: the field's own name; 1 and more: a synonym; 99: none known. */
  readonly rank: number;
}

/** The column of every table that says which line its row comes from. */
export const LINE_FIELD = 'source_line';

const UNKNOWN = 99;
const TRADE = ['reporter', 'partner', 'product', 'flow'];

/**
 * Which field each column becomes. The option `map` wins, then a column with the field's own name,
 * then the names we know in Spanish and English; a weaker claim on a taken field keeps its own name.
 * The year of a trade table stays `year`; of any other it becomes `period`.
 * @param names names of the columns; '' where a column without name has no data and is left out
 * @throws EscalarError `unknown-name` for a column of `map` that is not there, `duplicate-header`,
 * `duplicate-field` when two columns claim a field equally
 */
export function planColumns(
  names: readonly string[],
  map: Readonly<Record<string, string>>,
  where: (column: number) => Where,
): Plan {
  refuseTwice(names, where);
  const wanted = mapped(names, map);
  const baci = baciFields(names);
  const first: Claim[] = [];
  names.forEach((header, index) => {
    if (header === '') return;
    const given = wanted.get(index);
    if (given !== undefined) {
      first.push({ index, header, field: given, rank: -1 });
      return;
    }
    const match = baci?.get(header) ?? fieldOfHeader(header);
    const own = header === LINE_FIELD ? `original_${LINE_FIELD}` : header;
    first.push({ index, header, field: match?.name ?? own, rank: match?.rank ?? UNKNOWN });
  });
  const claims = yearsAsPeriods(settle(first, where));
  refuseSameField(claims, where);
  const renamed = claims.filter(({ header, field, rank }) => rank !== UNKNOWN && header !== field);
  const notes =
    renamed.length === 0
      ? []
      : [
          info(
            `Columns read as fields: ${someOf(
              renamed.map(({ header, field }) => `"${header}" as ${field}`),
              40,
            )}.`,
            `Columnas leídas como campos: ${someOf(
              renamed.map(({ header, field }) => `"${header}" como ${field}`),
              40,
            )}.`,
          ),
        ];
  const columns = claims.map(({ index, header, field }) => ({
    index,
    header,
    field,
    kind: kindOfField(field),
  }));
  return { columns, notes };
}

const BACI: Readonly<Record<string, string>> = {
  t: 'year',
  i: 'reporter',
  j: 'partner',
  k: 'product',
  v: 'value',
  q: 'quantity',
};

/** The letters of CEPII's BACI, which mean anything alone and this together. */
function baciFields(names: readonly string[]): ReadonlyMap<string, FieldMatch> | null {
  if (!Object.keys(BACI).every((letter) => names.includes(letter))) return null;
  return new Map(Object.entries(BACI).map(([letter, name]) => [letter, { name, rank: 1 }]));
}

function refuseTwice(names: readonly string[], where: (column: number) => Where): void {
  const seen = new Map<string, number>();
  names.forEach((name, index) => {
    if (name === '') return;
    const first = seen.get(name);
    if (first !== undefined) {
      throw new EscalarError('duplicate-header', { name, first: first + 1, second: index + 1 }, where(index));
    }
    seen.set(name, index);
  });
}

/** Columns named by the option, exactly or but for capitals, accents and separators. */
function mapped(
  names: readonly string[],
  map: Readonly<Record<string, string>>,
): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  for (const [column, field] of Object.entries(map)) {
    const exact = names.indexOf(column);
    const plain = plainHeader(column);
    const near = names.flatMap((name, index) => (name !== '' && plainHeader(name) === plain ? [index] : []));
    const index = exact !== -1 ? exact : near.length === 1 ? near[0] : undefined;
    if (index === undefined) {
      const known = names.filter((name) => name !== '');
      const kind = { en: 'column', es: 'la columna' };
      throw new EscalarError('unknown-name', {
        kind,
        name: column,
        nearest: nearestName(column, known),
        known,
      });
    }
    out.set(index, field);
  }
  return out;
}

/** The strongest claim on each field wins; the others keep the name they have in the file. */
function settle(claims: readonly Claim[], where: (column: number) => Where): Claim[] {
  const best = new Map<string, Claim>();
  for (const claim of claims) {
    const other = best.get(claim.field);
    if (other === undefined || claim.rank < other.rank) best.set(claim.field, claim);
  }
  for (const claim of claims) {
    const other = best.get(claim.field) as Claim;
    if (claim !== other && claim.rank === other.rank)
      throw twice(claim.field, [other, claim], where(claim.index));
  }
  return claims.map((claim) =>
    best.get(claim.field) === claim ? claim : { ...claim, field: claim.header, rank: UNKNOWN },
  );
}

function yearsAsPeriods(claims: readonly Claim[]): Claim[] {
  const has = (field: string) => claims.some((claim) => claim.field === field);
  const trade = TRADE.some(has);
  const part = has('month') || has('quarter');
  if (has('period')) return [...claims];
  return claims.map((claim) => {
    if (claim.rank === -1) return claim;
    if (claim.field === 'year' && !trade && !part) return { ...claim, field: 'period', rank: 1 };
    const alone = (claim.field === 'month' || claim.field === 'quarter') && !has('year');
    return alone ? { ...claim, field: 'period', rank: 1 } : claim;
  });
}

function refuseSameField(claims: readonly Claim[], where: (column: number) => Where): void {
  const seen = new Map<string, Claim>();
  for (const claim of claims) {
    const other = seen.get(claim.field);
    if (other !== undefined) throw twice(claim.field, [other, claim], where(claim.index));
    if (claim.field === '__proto__') {
      throw new EscalarError(
        'duplicate-field',
        { field: claim.field, columns: [claim.header] },
        where(claim.index),
      );
    }
    seen.set(claim.field, claim);
  }
}

function twice(field: string, claims: readonly Claim[], where: Where): EscalarError {
  return new EscalarError('duplicate-field', { field, columns: claims.map(({ header }) => header) }, where);
}
