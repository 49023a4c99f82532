import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { numberColumn, type Table } from '../../../src/base/table.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { grossExports } from '../../../src/indicators/chains/gross-exports.ts';
import { upstreamness } from '../../../src/indicators/chains/upstreamness.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import type { DenseBackend } from '../../../src/math/dense/backend.ts';
import { openBackend } from '../../../src/math/dense/open-backend.ts';

/** What a worker found: how it computed, how many rows there are, and the hash of all their values. */
export interface YearFinding {
  readonly detail: string;
  readonly rows: number;
  readonly hash: string;
}

/** Labels of a table as they travel; its numbers lie at `/Z` and `/Y`. */
export type YearLabels = Pick<IoTableInput, 'year' | 'rows' | 'demand'>;

/** Decompositions by pair and industry, and positions, of one year. */
export function yearTables(input: IoTableInput, backend: DenseBackend): readonly Table[] {
  const context = chainContext(buildTable(input), backend);
  const { options } = grossExports;
  const raw = [
    { method: 'wwz', level: 'bilateral' },
    { method: 'borin-mancini', approach: 'source', level: 'sector' },
    { method: 'borin-mancini', approach: 'sink', level: 'bilateral' },
    { method: 'borin-mancini', approach: 'self', level: 'sector' },
    { method: 'kww-corrected' },
  ];
  const tables = raw.map((chosen) => grossExports.computeTable(context, parseOptions(options, chosen)).table);
  const positions = upstreamness.computeTable(
    context,
    parseOptions(upstreamness.options, { level: 'sector' }),
  );
  context.release();
  return [...tables, positions.table];
}

/** The values of all tables, one after the other. */
export function valuesOf(tables: readonly Table[]): Float64Array {
  return Float64Array.from(tables.flatMap((table) => [...(numberColumn(table, 'value')?.values ?? [])]));
}

async function find(labels: YearLabels, threads: number): Promise<YearFinding> {
  const numbers = async (part: string) => new Float64Array(await (await fetch(part)).arrayBuffer());
  const backend = await openBackend({ threads });
  const tables = yearTables({ ...labels, Z: await numbers('/Z'), Y: await numbers('/Y') }, backend);
  await backend.close();
  const values = valuesOf(tables);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', values.buffer as ArrayBuffer));
  return {
    detail: backend.detail,
    rows: values.length,
    hash: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

/** The worker's global, where this file is started as one. */
const scope = globalThis as unknown as {
  readonly WorkerGlobalScope?: unknown;
  onmessage?: (event: { readonly data: { labels: YearLabels; threads: number } }) => void;
  postMessage?: (finding: unknown) => void;
};
if (scope.WorkerGlobalScope !== undefined) {
  scope.onmessage = ({ data }) => {
    find(data.labels, data.threads).then(
      (finding) => scope.postMessage?.(finding),
      (error: unknown) => scope.postMessage?.({ detail: String(error), rows: 0, hash: '' }),
    );
  };
}
