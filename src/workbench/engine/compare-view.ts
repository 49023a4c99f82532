import type { Lang } from '../../base/locale.ts';
import { cellAt, type Table, textColumn } from '../../base/table.ts';
import { findIndicator } from '../../indicators/find-indicator.ts';
import { labelsOf } from '../../study/report/labels.ts';
import type { Choices } from '../address.ts';
import type { CellView, ColumnView, Computation, InLang, Named } from './engine.ts';
import type { Desk } from './open-engine.ts';
import { placeOf } from './place-of.ts';
import { columnsOf } from './result-view.ts';
import { cellsOf, keysOf } from './rows-view.ts';

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
  const place = placeOf(indicator) ?? '';
  const [terms, economies] = ['term', place].map((name) => eachOnce(textColumn(table, name) ?? []));
  const term = [asked, indicator.charted ?? ''].find((one) => terms?.includes(one)) ?? terms?.[0] ?? '';
  const heads = columnsOf(table, lang).filter(
    ({ id, numeric }) => !numeric && id !== place && !BESIDE.has(id),
  );
  const lines = linesOf(table, { place, term, heads: heads.map(({ id }) => id) });
  const told = tellerOf(table, lang);
  return {
    economies: (economies ?? []).map((code) => told.named(place, code)),
    terms: (terms ?? []).map((code) => told.named('term', code)),
    term,
    heads,
    count: lines.length,
    rows: lines.slice(0, MOST_ROWS).map((line) => {
      const [first = 0] = line.values();
      return {
        heads: heads.map(({ id }) => told.cell(id, first)),
        cells: (economies ?? []).map((economy) => {
          const row = line.get(economy);
          return row === undefined ? null : { cell: told.cell('value', row), key: told.key(row) };
        }),
      };
    }),
  };
}

/** Rows of one term that differ in their economy alone, each by economy. */
function linesOf(
  table: Table,
  {
    place,
    term,
    heads,
  }: { readonly place: string; readonly term: string; readonly heads: readonly string[] },
): readonly ReadonlyMap<string, number>[] {
  const [terms, places] = ['term', place].map((name) => textColumn(table, name));
  const lines = new Map<string, Map<string, number>>();
  for (let row = 0; row < table.rows; row += 1) {
    if (terms?.[row] !== term) continue;
    const key = JSON.stringify(heads.map((name) => cellAt(table.columns[name], row)));
    const line = lines.get(key) ?? new Map<string, number>();
    lines.set(key, line.set(places?.[row] ?? '', row));
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
