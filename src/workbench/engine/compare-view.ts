import type { Lang } from '../../base/locale.ts';
import { cellAt, type Table, textColumn } from '../../base/table.ts';
import { type AnyIndicator, isChain } from '../../indicators/catalogue.ts';
import { findIndicator } from '../../indicators/find-indicator.ts';
import { labelsOf } from '../../study/report/labels.ts';
import type { Choices } from '../address.ts';
import type { Desk } from './desk.ts';
import { placeOf } from './place-of.ts';
import type { Computation, InLang } from './result-of.ts';
import { columnsOf } from './result-view.ts';
import { cellsOf, keysOf } from './rows-view.ts';
import type { CellView, ColumnView, Named } from './shown.ts';

export interface CompareAsk extends InLang {
  readonly of: Computation;
}

/** A result with its economies side by side. */
export interface CompareView {
  /** The economies, one a column, in the order of the result. */
  readonly economies: readonly Named[];
  /** What the result measures of them. */
  readonly terms: readonly Named[];
  /** The one that is shown. */
  readonly term: string;
  /** What tells the rows apart. */
  readonly heads: readonly ColumnView[];
  readonly rows: readonly CompareRow[];
  /** Rows that there are; the first of them are given. */
  readonly count: number;
}

export interface CompareRow {
  readonly heads: readonly CellView[];
  /** By economy: the number and what tells it apart, or null where the result has no row of it. */
  readonly cells: readonly (CompareCell | null)[];
}

export interface CompareCell {
  readonly cell: CellView;
  readonly key: Choices;
}

/** Rows that are given; of more a person narrows the result. */
const MOST_ROWS = 400;

/** Columns that say the same of every economy, or nothing that tells rows apart. */
const BESIDE: ReadonlySet<string> = new Set(['term', 'source_line', 'note']);

/**
 * One term of a result, its economies side by side: a row for each other thing that it tells apart, such as a year or an
 * industry.
 */
export async function compareView({ results }: Desk, { of, lang }: CompareAsk): Promise<CompareView> {
  const { 'show.term': asked = '', ...options } = of.with;
  const { named: table } = await results.of({ ...of, with: options });
  const indicator = findIndicator(of.indicator);
  const sides = sidesOf(indicator);
  const terms = eachOnce(textColumn(table, 'term') ?? []);
  const chosen = columnsOfComparison(table, sides, options[`show.${sides[0]}`]);
  const term = [asked, indicator.charted ?? ''].find((one) => terms.includes(one)) ?? terms[0] ?? '';
  const heads = columnsOf(table, lang).filter(
    ({ id, numeric }) => !numeric && id !== sides[0] && !BESIDE.has(id),
  );
  const all = linesOf(table, { sides, term, heads: heads.map(({ id }) => id) });
  const { economies, lines } = withoutMirror(all, chosen);
  const told = tellerOf(table, lang);
  return {
    economies: economies.map((code) => told.named(sides[0], code)),
    terms: terms.map((code) => told.named('term', code)),
    term,
    heads,
    count: lines.length,
    rows: lines.slice(0, MOST_ROWS).map(({ first, other, rows }) => ({
      heads: heads.map(({ id }) =>
        other !== null && id === sides[1] ? { text: told.named(id, other).title } : told.cell(id, first),
      ),
      cells: economies.map((economy) => {
        const row = rows.get(economy);
        return row === undefined ? null : { cell: told.cell('value', row), key: told.key(row) };
      }),
    })),
  };
}

/** Lines with a number of some economy; of two economies the one against the other, not the other way round too. */
function withoutMirror(all: readonly CompareLine[], economies: readonly string[]) {
  const lines = all.filter(({ rows }) => economies.some((economy) => rows.has(economy)));
  const [first, ...others] = economies;
  if (others.length !== 1 || lines.every(({ other }) => other === null)) return { economies, lines };
  const told = lines.filter(({ other, rows }) => other !== first || rows.has(first));
  return {
    economies: economies.filter((economy) => told.some(({ rows }) => rows.has(economy))),
    lines: told,
  };
}

/** The column of the economy, and of the other one where a result tells each pair once. */
function sidesOf(indicator: AnyIndicator): readonly [string, string?] {
  const place = placeOf(indicator) ?? '';
  const pairs: readonly string[] = isChain(indicator) ? [] : (indicator.pairs ?? []);
  const other = pairs.find((name) => name !== place);
  return pairs.includes(place) && other !== undefined ? [place, other] : [place];
}

/** The economies that have a column: of pairs those that were chosen, else all that the result is about. */
function columnsOfComparison(
  table: Table,
  sides: readonly (string | undefined)[],
  chosen = '',
): readonly string[] {
  const all = eachOnce(sides.flatMap((name) => (name === undefined ? [] : (textColumn(table, name) ?? []))));
  const wanted = sides[1] === undefined ? [] : all.filter((code) => chosen.split(',').includes(code));
  return wanted.length > 0 ? wanted : all;
}

/** Rows of one term that differ in their economy alone. */
interface CompareLine {
  /** One of them. */
  readonly first: number;
  /** Of a pair the economy that the others are set against; null where rows are about one economy. */
  readonly other: string | null;
  /** The row of each economy. */
  readonly rows: Map<string, number>;
}

/** The lines of a comparison; of a pair that is told once each is the other's. */
function linesOf(
  table: Table,
  {
    sides: [place, other],
    term,
    heads,
  }: {
    readonly sides: readonly [string, string?];
    readonly term: string;
    readonly heads: readonly string[];
  },
): readonly CompareLine[] {
  const [terms, places] = ['term', place].map((name) => textColumn(table, name));
  const others = other === undefined ? null : textColumn(table, other);
  const lines = new Map<string, CompareLine>();
  for (let row = 0; row < table.rows; row += 1) {
    if (terms?.[row] !== term) continue;
    const [one, two] = [places?.[row] ?? '', others?.[row] ?? null];
    const ways =
      two === null || two === one
        ? [[one, two]]
        : [
            [one, two],
            [two, one],
          ];
    for (const [economy, against] of ways) {
      const key = JSON.stringify(
        heads.map((name) => (name === other ? against : cellAt(table.columns[name], row))),
      );
      const line = lines.get(key) ?? { first: row, other: against, rows: new Map<string, number>() };
      line.rows.set(economy ?? '', row);
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}

/** Says codes and cells of a table as people read them. */
function tellerOf(table: Table, lang: Lang) {
  const labels = labelsOf(table, undefined);
  return {
    named: (column: string, code: string): Named => {
      const own = table.fields.find(({ name }) => name === column)?.labels;
      return { id: code, title: own?.[code]?.[lang] ?? labels[code]?.[lang] ?? code };
    },
    cell: (column: string, row: number): CellView =>
      cellsOf(table, [row], labels, lang, [column])[0]?.[0] ?? { text: '' },
    key: (row: number): Choices => keysOf(table, [row])[0] ?? {},
  };
}

function eachOnce(codes: readonly (string | null)[]): readonly string[] {
  return [...new Set(codes.flatMap((code) => (code === null || code === '' ? [] : [code])))];
}
