import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api';
import { MISSING_REASONS, type MissingReason, REASON_SUFFIX } from '../base/missing.ts';
import type { Column } from '../base/table.ts';
import { textBuilder } from '../base/text-column.ts';
import { parquetUnreadable } from '../sources/release/parquet-errors.ts';

export interface ReadColumns {
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** A column that was asked for. */
export interface WantedColumn {
  readonly name: string;
  /** Null for lists, structures and the like, which cannot be a column of a table. */
  readonly kind: Column['kind'] | null;
  /** The column that says why numbers are missing. */
  readonly reason: string | null;
  /** The texts whose codes the query gives; null where it gives the texts. */
  readonly words: readonly string[] | null;
}

/**
 * The chunks of a query as columns of ours: each wanted column in turn, and behind it the one that says why. A chunk
 * is let go before the next is taken.
 * @throws EscalarError `parquet-unreadable` for a reason that is none of ours
 */
export async function gatherColumns(
  path: string,
  wanted: readonly WantedColumn[],
  result: DuckDBResult,
  rows: number,
): Promise<ReadColumns> {
  let index = 0;
  const drafts = wanted.map((column) => {
    const draft = draftOf(path, column, index, rows);
    index += column.reason === null ? 1 : 2;
    return draft;
  });
  let start = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; ) {
    for (const draft of drafts) draft.take(chunk, start);
    start += chunk.rowCount;
    chunk = await result.fetchChunk();
  }
  const columns = wanted.map(({ name }, k): [string, Column] => [name, drafts[k].column()]);
  return { rows, names: wanted.map(({ name }) => name), columns: Object.fromEntries(columns) };
}

/** A column that takes chunk after chunk. */
interface Draft {
  take(chunk: DuckDBDataChunk, start: number): void;
  column(): Column;
}

function draftOf(
  path: string,
  { name, kind, words, reason }: WantedColumn,
  index: number,
  rows: number,
): Draft {
  if (kind === 'number') return numberDraft(path, name, index, reason === null ? null : index + 1, rows);
  return words === null ? textDraft(index, rows) : codeDraft(index, rows, words);
}

function codeDraft(index: number, rows: number, words: readonly string[]): Draft {
  const codes = new Uint32Array(rows);
  return {
    take(chunk, start) {
      const vector = chunk.getColumnVector(index);
      const count = chunk.rowCount;
      for (let row = 0; row < count; row += 1) codes[start + row] = vector.getItem(row) as number;
    },
    column: () => ({ kind: 'text', codes, words }),
  };
}

function textDraft(index: number, rows: number): Draft {
  const builder = textBuilder(rows);
  return {
    take(chunk) {
      const vector = chunk.getColumnVector(index);
      const count = chunk.rowCount;
      for (let row = 0; row < count; row += 1) builder.add(vector.getItem(row) as string | null);
    },
    column: () => builder.column(),
  };
}

const NOT_DEFINED = MISSING_REASONS.indexOf('not-defined') + 1;

function numberDraft(path: string, name: string, index: number, why: number | null, rows: number): Draft {
  const values = new Float64Array(rows);
  let reasons: Uint8Array | null = null;
  return {
    take(chunk, start) {
      const vector = chunk.getColumnVector(index);
      const said = why === null ? null : chunk.getColumnVector(why);
      const count = chunk.rowCount;
      for (let row = 0; row < count; row += 1) {
        const number = vector.getItem(row) as number;
        values[start + row] = number;
        if (Number.isFinite(number)) continue;
        reasons ??= new Uint8Array(rows);
        values[start + row] = Number.NaN;
        const reason = (said?.getItem(row) ?? null) as MissingReason | null;
        // a division by zero that somebody wrote is no number
        reasons[start + row] =
          reason === null ? (Number.isNaN(number) ? 1 : NOT_DEFINED) : reasonCode(path, name, reason);
      }
    },
    column: () =>
      reasons === null ? { kind: 'number', values } : { kind: 'number', values, reason: reasons },
  };
}

function reasonCode(path: string, name: string, reason: MissingReason): number {
  const code = MISSING_REASONS.indexOf(reason) + 1;
  if (code > 0) return code;
  const detail = `${name}${REASON_SUFFIX}: ${String(reason)}`;
  throw parquetUnreadable({ path, detail });
}
