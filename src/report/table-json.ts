import { MISSING_REASONS } from '../base/missing.ts';
import type { Column, Table } from '../base/table.ts';
import { visible } from '../base/visible-text.ts';
import { cellOf, missingOf } from './cell.ts';
import { bytesOf, type Cells, POINT, rowBytes } from './row-bytes.ts';

export type JsonRow = Readonly<Record<string, number | string | null>>;

/**
 * Rows for machines: stable names, numbers in full precision. A missing number is null, and the row
 * then has `<name>_missing` with the reason.
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { tableJson } from 'escalar/report';
 *
 * const fields = [
 *   { name: 'economy', title: { en: 'Economy', es: 'Economía' } },
 *   { name: 'value', title: { en: 'Share', es: 'Proporción' }, unit: UNITS.share },
 * ];
 * const table = tableOf('shares', fields, [{ economy: 'MEX', value: 0.25 }, { economy: 'TWN' }]);
 * tableJson(table);
 * // => [{ economy: 'MEX', value: 0.25 }, { economy: 'TWN', value: null, value_missing: 'not-reported' }]
 */
export function tableJson(table: Table): JsonRow[] {
  return Array.from({ length: table.rows }, (_, row) => jsonRow(table, row));
}

/**
 * The text of `tableJson`, or of an object with these rows behind the keys of `around`, as bytes, many rows at a time,
 * for tables of any size. What is around is indented by 2, each row stands on a line.
 */
export function* jsonChunks(table: Table, around?: Readonly<Record<string, unknown>>): Generator<Uint8Array> {
  const frame = visible(JSON.stringify(around === undefined ? [] : { ...around, rows: [] }, null, 2));
  if (table.rows === 0) {
    yield bytesOf(frame);
    return;
  }
  const at = frame.lastIndexOf('[]');
  const indent = around === undefined ? '' : '  ';
  const line = `\n${indent}  `;
  yield bytesOf(`${frame.slice(0, at + 1)}${line}`);
  const chunks = rowBytes(cellsOf(table, `,${line}`), table.rows);
  // the last row has no comma behind it
  let held: Uint8Array | null = null;
  for (const chunk of chunks) {
    if (held !== null) yield held;
    held = chunk;
  }
  if (held !== null) yield held.subarray(0, held.length - bytesOf(`,${line}`).length);
  yield bytesOf(`\n${indent}${frame.slice(at + 1)}`);
}

/** A row a line, each a JSON object as in `tableJson`. */
export function* jsonLines(table: Table): Generator<Uint8Array> {
  yield* rowBytes(cellsOf(table, '\n'), table.rows);
}

/** The cells of a row as JSON, `end` behind its last brace. */
function cellsOf({ fields, columns }: Table, end: string): Cells[] {
  return fields.map(({ name }, k) => {
    const before = `${k === 0 ? '{' : ''}${visible(JSON.stringify(name))}:`;
    const after = k === fields.length - 1 ? `}${end}` : ',';
    return jsonCells(name, columns[name], before, after);
  });
}

function jsonCells(name: string, column: Column, before: string, after: string): Cells {
  if (column.kind === 'text') {
    const bytes = [null, ...column.words].map((word) =>
      bytesOf(`${before}${visible(JSON.stringify(word))}${after}`),
    );
    return { codes: column.codes, bytes };
  }
  const why = visible(JSON.stringify(`${name}_missing`));
  const missing = ['', ...MISSING_REASONS].map((reason) =>
    bytesOf(`${before}null,${why}:${JSON.stringify(reason)}${after}`),
  );
  const { values, reason = null } = column;
  return { values, reason, before: bytesOf(before), after: bytesOf(after), missing, mark: POINT };
}

function jsonRow(table: Table, row: number): JsonRow {
  const out: Record<string, number | string | null> = {};
  for (const field of table.fields) {
    const cell = cellOf(table, field, row);
    const reason = missingOf(cell);
    out[field.name] = typeof cell === 'number' || typeof cell === 'string' ? cell : null;
    if (reason !== null) out[`${field.name}_missing`] = reason;
  }
  return out;
}
