import { EscalarError, type Where } from '../../base/error.ts';
import { info, type PlainNote } from '../../base/note.ts';
import { claimColumns, LINE_COLUMN, UNKNOWN } from '../../columns/claim-columns.ts';
import type { ColumnKind } from '../../columns/column.ts';
import { plainHeader } from '../../columns/plain-header.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import { someOf } from './some-of.ts';

/** One column of the file and the field it becomes. */
export interface ColumnPlan {
  readonly index: number;
  readonly header: string;
  readonly field: string;
  readonly kind: ColumnKind;
}

export interface Plan {
  readonly columns: readonly ColumnPlan[];
  /** What `map` calls something that is no column: a variable among the words or in the names of columns. */
  readonly variables: Readonly<Record<string, string>>;
  readonly notes: readonly PlainNote[];
}

/**
 * Which field each column becomes, as `claimColumns` says; the option `map` wins over the names we know.
 * @param names names of the columns; '' where a column without name has no data and is left out
 * @param isOwn columns keep the names of the file
 * @param dated names that say when, and mean no column of ours
 * @throws EscalarError `duplicate-header`, `duplicate-field` when two columns claim a field equally
 */
export function planColumns(
  names: readonly string[],
  map: Readonly<Record<string, string>>,
  where: (column: number) => Where,
  isOwn = false,
  dated?: ReadonlySet<string>,
): Plan {
  refuseTwice(names, where);
  const { given, variables } = mapped(names, map);
  names.forEach((name, index) => {
    if (given.has(index)) return;
    if (name === LINE_COLUMN) given.set(index, `original_${LINE_COLUMN}`);
    else if (dated?.has(name) || (isOwn && name !== '')) given.set(index, name);
  });
  const claims = claimColumns(names, given, where);
  const columns = claims.map(({ name: field, ...claim }) => ({ ...claim, field }));
  const known = columns.filter((_, i) => claims[i].rank !== UNKNOWN);
  return { columns, variables, notes: renamedNotes(known) };
}

/** Which columns are read as a field that is called otherwise. */
export function renamedNotes(known: readonly ColumnPlan[]): readonly PlainNote[] {
  const renamed = known.filter(({ header, field }) => header !== field);
  if (renamed.length === 0) return [];
  const list = (as: string) =>
    someOf(
      renamed.map(({ header, field }) => `"${header}" ${as} ${field}`),
      40,
    );
  return [info(`Columns read as fields: ${list('as')}.`, `Columnas leídas como campos: ${list('como')}.`)];
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
): { readonly given: Map<number, string>; readonly variables: Readonly<Record<string, string>> } {
  const out = new Map<number, string>();
  const variables: [string, string][] = [];
  for (const [column, field] of Object.entries(map)) {
    const exact = names.indexOf(column);
    const like = (as: (header: string) => string) =>
      names.flatMap((name, index) => (name !== '' && as(name) === as(column) ? [index] : []));
    // `countryname` is "Country Name" where none is more like it
    const near = [like(plainHeader), like((name) => plainHeader(name).replaceAll(' ', ''))].find(
      (found) => found.length > 0,
    );
    const index = exact !== -1 ? exact : near?.length === 1 ? near[0] : undefined;
    if (index === undefined) variables.push([column, field]);
    else out.set(index, columnOfHeader(field)?.name ?? field);
  }
  return { given: out, variables: Object.fromEntries(variables) };
}
