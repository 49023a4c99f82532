import { judgeCondition, plainValues } from '../base/condition.ts';
import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { type Field, filterRows, type Table, wordsOf } from '../base/table.ts';
import { codesMeant, economiesNamed } from '../catalog/codes-meant.ts';
import type { ColumnRole } from '../columns/column.ts';
import { meaningOf } from '../columns/vocabulary.ts';
import type { Show, ShowSpec } from './options.ts';

/** The option that every indicator has: what is shown of its result. It never changes a number. */
export function showOf(output: readonly Field[], terms: ShowSpec['terms']): ShowSpec {
  const columns = output.map(({ name }) => name).filter((name) => name !== 'value');
  return { kind: 'show', default: {}, columns, terms, about: ABOUT_SHOW };
}

const ABOUT_SHOW: Text = {
  en: 'rows of the result to show, all when left out: show=MEX,TWN by whom or what a row is about, show.term=rca by any column. It changes no number',
  es: 'filas del resultado que se muestran, todas si se omite: show=MEX,TWN según de quién o de qué trata la fila, show.term=rca según cualquier columna. No cambia ningún número',
};

/** What an indicator may read of it, so that it need not make rows that nobody sees. */
export interface Shows {
  readonly show?: Show;
}

/** What a row is about, the first that it says. */
const ABOUT: readonly (readonly ColumnRole[])[] = [['place', 'partner'], ['class'], ['about'], ['what']];

/**
 * The rows of a result that are to be shown. Economies may be named by any code or name; of pairs that are told once,
 * those with a code on either side, and where both sides are named those with one of each.
 * @param pairs the columns of the two sides; of a column `NAME` the other side may be `other_NAME` too
 * @throws EscalarError `shows-nothing` for a code that no row has
 */
export function showRows(table: Table, shows: Shows, pairs: readonly string[] = []): Table {
  const test = shownRow(table, shows, 'refuse', pairs);
  return test === null ? table : filterRows(table, test);
}

/**
 * Whether a row of a result is to be shown, as `showRows` has it; null where all are.
 * @param absent what a code does that no row has
 * @throws EscalarError as `showRows`
 */
export function shownRow(
  table: Table,
  { show = {} }: Shows,
  absent: 'refuse' | 'pass' = 'refuse',
  pairs: readonly string[] = [],
): ((row: number) => boolean) | null {
  const named = Object.entries(show).flatMap(([name, wanted]) =>
    wanted.length === 0
      ? []
      : [namedIn(table, name === '' ? columnAbout(table) : name, wanted, absent, pairs)],
  );
  const tests = [...named.map(eitherSide), ...bothSides(named, pairs)];
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row));
}

type RowTest = (row: number) => boolean;

interface Named {
  readonly name: string;
  /** By column that may hold them, 1 where it has one of those named. */
  readonly keep: ReadonlyMap<string, Uint8Array>;
}

function eitherSide({ keep }: Named): RowTest {
  const sides = [...keep.values()];
  return (row) => sides.some((side) => side[row] === 1);
}

/** Of a pair both of whose sides are named one is among those of the one, and the other among those of the other. */
function bothSides(named: readonly Named[], [first, second]: readonly string[]): readonly RowTest[] {
  return named.flatMap((one) => {
    const others = named.filter(
      ({ name }) => (one.name === first && name === second) || name === `other_${one.name}`,
    );
    return others.map((other): RowTest => {
      const has = ({ keep }: Named, side: string, row: number) => keep.get(side)?.[row] === 1;
      const [a, b] = [one.name, other.name];
      return (row) => (has(one, a, row) && has(other, b, row)) || (has(one, b, row) && has(other, a, row));
    });
  });
}

function namedIn(
  table: Table,
  name: string,
  wanted: readonly string[],
  absent: 'refuse' | 'pass',
  pairs: readonly string[],
): Named {
  const sides = pairs.includes(name) ? pairs : [name, `other_${name}`];
  const names = sides.filter((one) => Object.hasOwn(table.columns, one));
  const known = new Set(names.flatMap((one) => wordsOf(table, one)));
  const codes = wanted.flatMap((word) => meant(word, name, known));
  const judged = names.map((one) => judgeCondition(table.columns[one], one, codes));
  for (const code of codes)
    if (absent === 'refuse' && !judged.some(({ unmatched }) => !unmatched.includes(code)))
      throw nothing(name, code, known);
  return { name, keep: new Map(names.map((one, k) => [one, judged[k].keep])) };
}

/** The codes that a word stands for in a column of economies, as terms may be; itself in another. */
function meant(word: string, column: string, known: ReadonlySet<string>): readonly string[] {
  const found = column === 'term' ? codesMeant(word, known) : economiesNamed(column, word, known);
  return found.length === 0 ? [word] : found;
}

/** The column that says whom or what the rows are about. */
function columnAbout(table: Table): string {
  const filled = table.fields.filter(({ name }) => wordsOf(table, name).length > 0);
  const found = ABOUT.flatMap((roles) =>
    filled.filter(({ name }) => roles.some((role) => meaningOf(name)?.role === role)),
  );
  return found[0]?.name ?? 'term';
}

function nothing(column: string, name: string, occurring: Iterable<string>): EscalarError {
  const known = [...occurring].sort();
  return new EscalarError('shows-nothing', { column, name, nearest: nearestName(name, known), known });
}

/**
 * Which codes are shown, for an indicator that would make many rows for nothing: what it leaves out `showRows` would
 * leave out too.
 * @param column of the result; with `about` it is the one that says whom or what a row is about
 * @throws EscalarError `shows-nothing` for a code that is not among them
 */
export function shownTest(
  { show = {} }: Shows,
  column: string,
  codes: readonly string[],
  about?: 'about',
): (code: string) => boolean {
  const lists = [show[column], about === undefined ? undefined : show['']].filter((one) => one !== undefined);
  const known = new Set(codes);
  const chosen = lists.flatMap((list) => {
    const plain = list.length === 0 ? null : plainValues(list);
    if (plain === null) return [];
    const words = plain.flatMap((word) => meant(word, column, known));
    const strange = words.find((word) => !known.has(word));
    if (strange !== undefined) throw nothing(column, strange, known);
    return [new Set(words)];
  });
  return (code) => chosen.every((set) => set.has(code));
}
