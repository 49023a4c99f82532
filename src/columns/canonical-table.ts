import type { Column, Field, Table } from '../base/table.ts';
import { textColumnOf } from '../base/text-column.ts';
import { type Claim, claimColumns } from './claim-columns.ts';
import { columnOfHeader, fieldNamed, isCoded } from './vocabulary.ts';

/** How a person names the columns of a table. */
export interface ColumnNames {
  /** Names for some of them; a column that is not there is passed over. */
  readonly map?: Readonly<Record<string, string>>;
  /** `own`: the others keep the names that they have. */
  readonly names?: 'ours' | 'own';
}

/** What the columns of a table mean. @throws EscalarError `duplicate-field` where two claim one name equally */
export function claimsOf(
  { fields }: Table,
  { map = {}, names = 'ours' }: ColumnNames = {},
): readonly Claim[] {
  const headers = fields.map(({ name }) => name);
  const given = headers.flatMap((header, index): [number, string][] => {
    const to = Object.hasOwn(map, header) ? map[header] : undefined;
    if (to === undefined) return names === 'own' ? [[index, header]] : [];
    return [[index, columnOfHeader(to)?.name ?? to]];
  });
  return claimColumns(headers, new Map(given));
}

/**
 * A table whose columns have our names, whoever made it. A column that names codes or periods is text where its
 * numbers are whole. Said titles and units stay.
 * @returns the same object where nothing changes
 * @throws EscalarError `duplicate-field`
 */
export function canonicalTable(table: Table, claims: readonly Claim[] = claimsOf(table)): Table {
  const made = claims.map((claim) => columnOf(table, claim));
  const isSame = ({ header, name }: Claim, i: number) => header === name && made[i] === table.columns[header];
  if (claims.length === table.fields.length && claims.every(isSame)) return table;
  const columns = Object.fromEntries(claims.map(({ name }, i): [string, Column] => [name, made[i]]));
  return { ...table, fields: claims.map((claim, i) => fieldOf(table, claim, made[i])), columns };
}

function columnOf({ columns }: Table, { header, kind }: Claim): Column {
  const column = columns[header];
  if (column.kind === 'text' || !isCoded(kind)) return column;
  if (!column.values.every((value) => Number.isNaN(value) || Number.isInteger(value))) return column;
  const values = Array.from(column.values, (value) => (Number.isNaN(value) ? null : String(value)));
  return textColumnOf(values);
}

function fieldOf({ fields }: Table, { index, header, name }: Claim, column: Column): Field {
  const { unit, title: said } = fields[index];
  const title = said.en === header ? fieldNamed(name).title : said;
  return unit === undefined || column.kind === 'text' ? { name, title } : { name, title, unit };
}
