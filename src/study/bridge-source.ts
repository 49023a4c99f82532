import { resolve } from 'node:path';
import { EscalarError } from '../base/error.ts';
import { numberColumn, type Table, textColumn } from '../base/table.ts';
import { type BridgedTable, bridgeTable } from '../catalog/bridge-table.ts';
import { findClassification } from '../catalog/classification.ts';
import type { Correspondence } from '../catalog/correspondence.ts';
import { correspondence } from '../catalog/correspondences.ts';
import { moveNotes } from '../catalog/products/move-notes.ts';
import { type MoveChoice, moveProducts } from '../catalog/products/move-products.ts';
import { readTabularFile } from '../sources/tabular/read-tabular-file.ts';
import type { SourceSpec } from './schema.ts';

/**
 * Moves the classes of a source: by the catalog, from the classification that each row names to `to`; or by a file
 * of weights, every class that the file knows. Products come from the classification that is stated in `from`, that
 * the rows name, or that has all their codes.
 * @throws EscalarError `study-shape` without a way, `missing-column`, `unknown-name`, those of `bridgeTable`.
 */
export async function bridgeSource(
  table: Table,
  spec: NonNullable<SourceSpec['bridge']>,
  folder: string,
  measures: readonly string[] = [],
): Promise<BridgedTable> {
  const column =
    table.columns.activity === undefined && table.columns.product !== undefined ? 'product' : 'activity';
  if (spec.weights !== undefined) {
    const weights = await readWeights(resolve(folder, spec.weights), spec.weights);
    const known = new Set(weights.links.map((link) => link.from));
    return bridgeTable(table, (row) => (known.has(String(row[column])) ? weights : null), { column });
  }
  if (spec.to === undefined) {
    throw new EscalarError('study-shape', {
      path: 'bridge',
      problem: { en: 'give to or weights', es: 'dé to o weights' },
    });
  }
  if (column === 'product') {
    const moved = moveProducts(table, { ...choiceOf(spec, spec.to), measures });
    return { table: moved.table, notes: [...moved.notes, ...moveNotes(moved.report)] };
  }
  const to = findClassification(spec.to)?.id ?? spec.to;
  if (textColumn(table, 'classification') === null) {
    throw new EscalarError('missing-column', {
      column: 'classification',
      have: Object.keys(table.columns),
      indicator: 'bridge',
      nearest: null,
    });
  }
  return bridgeTable(table, (row) => {
    const named = String(row.classification ?? '');
    const from = findClassification(named)?.id ?? named;
    return from === to ? null : correspondence(`${from}-${to}`);
  });
}

function choiceOf(spec: NonNullable<SourceSpec['bridge']>, to: string): MoveChoice {
  return {
    from: spec.from ?? null,
    to,
    ...(spec.route === undefined ? {} : { route: spec.route }),
    ...(spec.digits === undefined ? {} : { digits: spec.digits }),
  };
}

async function readWeights(path: string, name: string): Promise<Correspondence> {
  const map = { from: 'from', to: 'to', weight: 'weight' };
  const { table } = await readTabularFile(path, { map });
  const [from, to, weight] = [
    textColumn(table, 'from'),
    textColumn(table, 'to'),
    numberColumn(table, 'weight'),
  ];
  const lacking = from === null ? 'from' : to === null ? 'to' : 'weight';
  if (from === null || to === null || weight === null) {
    throw new EscalarError(
      'missing-column',
      { column: lacking, have: Object.keys(table.columns), indicator: 'bridge', nearest: null },
      { file: name },
    );
  }
  const links = from.map((code, row) => ({
    from: code ?? '',
    to: to[row] ?? '',
    weight: weight.values[row],
  }));
  return { id: name, from: 'from', to: 'to', convention: 'published', links };
}
