import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { type Table, textColumn } from '../base/table.ts';
import { type BridgedTable, bridgeTable } from '../catalog/bridge-table.ts';
import { findClassification } from '../catalog/classification.ts';
import { correspondence } from '../catalog/correspondences.ts';
import { moveNotes } from '../catalog/products/move-notes.ts';
import type { MoveChoice } from '../catalog/products/move-products.ts';
import { namesOfCodes } from '../catalog/products/used-links.ts';
import { bridgeByWeights, type MovedByWeights } from './bridge-by-weights.ts';
import type { LoadContext } from './load-context.ts';
import { moveSettled } from './move-settled.ts';
import type { SourceSpec } from './source-schema.ts';

/**
 * Moves the classes of a source: by the catalog, from the classification that each row names to `to`; or by a file
 * of weights, every class that the file knows. Products come from the classification that is stated in `from`, that
 * the rows name, or that has all their codes.
 * @throws EscalarError `study-shape` without a way, `missing-column`, `unknown-name`, those of `bridgeTable`.
 */
export async function bridgeSource(
  table: Table,
  spec: NonNullable<SourceSpec['bridge']>,
  { host, folder }: LoadContext,
  measures: readonly string[] = [],
): Promise<BridgedTable & Partial<MovedByWeights> & { readonly names?: Readonly<Record<string, Text>> }> {
  const column =
    table.columns.activity === undefined && table.columns.product !== undefined ? 'product' : 'activity';
  if (spec.weights !== undefined) {
    const read = await host.files.read(host.files.resolve(folder, spec.weights), spec.weights);
    return bridgeByWeights(table, column, { ...read, shown: spec.weights, to: spec.to }, measures);
  }
  if (spec.to === undefined) {
    throw new EscalarError('study-shape', {
      path: 'bridge',
      problem: { en: 'give to or weights', es: 'dé to o weights' },
    });
  }
  if (column === 'product') {
    const moved = moveSettled(table, { ...choiceOf(spec, spec.to), measures }, 'bridge');
    const names = namesOfCodes(moved.table, column, moved.report.to);
    return { table: moved.table, notes: [...moved.notes, ...moveNotes(moved.report)], names };
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
  const moved = bridgeTable(table, (row) => {
    const named = String(row.classification ?? '');
    const from = findClassification(named)?.id ?? named;
    return from === to ? null : correspondence(`${from}-${to}`);
  });
  return { ...moved, names: namesOfCodes(moved.table, column, to) };
}

function choiceOf(
  spec: NonNullable<SourceSpec['bridge']>,
  to: string,
): MoveChoice & { readonly levels?: string } {
  return {
    from: spec.from ?? null,
    to,
    ...(spec.route === undefined ? {} : { route: spec.route }),
    ...(spec.digits === undefined ? {} : { digits: spec.digits }),
    ...(spec.levels === undefined ? {} : { levels: String(spec.levels) }),
  };
}
