import { decompress } from 'fzstd';
import { type ColumnData, parquetMetadata, parquetRead, type SchemaElement } from 'hyparquet';
import { EscalarError } from '../base/error.ts';
import { MISSING_REASONS, type MissingReason, REASON_SUFFIX } from '../base/missing.ts';
import type { Column } from '../base/table.ts';
import { textBuilder } from '../base/text-column.ts';
import { parquetColumnType, parquetNotExact, parquetUnreadable } from '../sources/release/parquet-errors.ts';

/** Columns by name, in the order of the file. */
export interface ParquetColumns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

type Cells = ColumnData['columnData'];
const NUMBERS = ['INT32', 'INT64', 'FLOAT', 'DOUBLE'];

/**
 * The columns of a Parquet file: text and numbers, with the reasons of those that are missing.
 * @param shown the name for messages
 * @param isCode whether a column is a code even where the file stores whole numbers
 * @throws EscalarError `parquet-unreadable`, `parquet-column-type`, `parquet-not-exact`
 */
export async function readParquetBytes(
  bytes: Uint8Array,
  shown: string,
  isCode: (name: string) => boolean = () => false,
): Promise<ParquetColumns> {
  const file = bytes.slice().buffer;
  const parts = new Map<string, Cells[]>();
  const onChunk = ({ columnName, columnData }: ColumnData) =>
    void parts.set(columnName, [...(parts.get(columnName) ?? []), columnData]);
  try {
    const metadata = parquetMetadata(file);
    const [root, ...schema] = metadata.schema;
    await parquetRead({ file, metadata, onChunk, compressors: { ZSTD: (packed) => decompress(packed) } });
    if (root?.num_children !== schema.length) throw new TypeError('nested columns');
    const rows = Number(metadata.num_rows);
    const named = new Set(schema.map(({ name }) => name));
    const columns = schema.flatMap((element): [string, Column][] => {
      const { name } = element;
      const base = name.slice(0, -REASON_SUFFIX.length);
      if (name.endsWith(REASON_SUFFIX) && named.has(base)) return [];
      const cells = parts.get(name) ?? [];
      if (kindOf(element, shown) === 'text' || isCode(name)) return [[name, textFrom(cells, rows)]];
      return [[name, numbersFrom(cells, parts.get(`${name}${REASON_SUFFIX}`) ?? [], rows, name, shown)]];
    });
    return { rows, columns: Object.fromEntries(columns) };
  } catch (cause) {
    if (cause instanceof EscalarError) throw cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw parquetUnreadable({ path: shown, detail });
  }
}

function kindOf({ name, type, converted_type: converted }: SchemaElement, path: string): Column['kind'] {
  if (type === 'BYTE_ARRAY' && (converted === 'UTF8' || converted === 'ENUM')) return 'text';
  const isNumber = NUMBERS.includes(type ?? '') && (converted === undefined || /^U?INT_/.test(converted));
  if (isNumber) return 'number';
  throw parquetColumnType({ path, column: name, type: converted ?? type ?? '' });
}

function textFrom(parts: readonly Cells[], rows: number): Column {
  const builder = textBuilder(rows);
  for (const part of parts)
    for (const cell of part) builder.add(cell === null || cell === undefined ? null : String(cell));
  return builder.column();
}

const NOT_DEFINED = MISSING_REASONS.indexOf('not-defined') + 1;

function numbersFrom(
  parts: readonly Cells[],
  why: readonly Cells[],
  rows: number,
  column: string,
  path: string,
): Column {
  const values = new Float64Array(rows);
  const reason = new Uint8Array(rows);
  const said = why.flatMap((part) => Array.from(part as ArrayLike<MissingReason | null | undefined>));
  let row = 0;
  for (const part of parts)
    for (const cell of part) {
      const number = cell === null || cell === undefined ? Number.NaN : Number(cell);
      if (typeof cell === 'bigint' && !Number.isSafeInteger(number))
        throw parquetNotExact({ path, column, value: String(cell) });
      values[row] = Number.isFinite(number) ? number : Number.NaN;
      // a division by zero that somebody wrote is no number
      if (!Number.isFinite(number))
        reason[row] = reasonOf(said[row], Number.isNaN(number) ? 1 : NOT_DEFINED, column, path);
      row += 1;
    }
  return reason.some((code) => code > 0) ? { kind: 'number', values, reason } : { kind: 'number', values };
}

function reasonOf(
  said: MissingReason | null | undefined,
  otherwise: number,
  column: string,
  path: string,
): number {
  if (said === null || said === undefined) return otherwise;
  const code = MISSING_REASONS.indexOf(said) + 1;
  if (code > 0) return code;
  throw parquetUnreadable({ path, detail: `${column}${REASON_SUFFIX}: ${said}` });
}
