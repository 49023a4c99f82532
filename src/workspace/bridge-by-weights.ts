import type { Table } from '../base/table.ts';
import { type BridgedTable, bridgeTable } from '../catalog/bridge-table.ts';
import { checkWeights } from '../catalog/correspondence.ts';
import { lookUpIn } from '../catalog/products/look-up.ts';
import { moveColumns, productNames } from '../catalog/products/move-columns.ts';
import { columnNotes } from '../catalog/products/move-notes.ts';
import { type CorrespondenceFile, readCorrespondence } from './own-correspondence.ts';

/** The table that was moved, and the file that it was moved by. */
export interface MovedByWeights extends BridgedTable {
  readonly weights: { readonly file: string; readonly sha256: string };
}

/**
 * Moves the classes that a file of weights knows; others stay, and are named. Of products only known measures are added.
 * @param measures columns that a person has named as measures
 * @throws EscalarError those of `readCorrespondence` and `bridgeTable`
 */
export function bridgeByWeights(
  table: Table,
  column: 'activity' | 'product',
  file: CorrespondenceFile,
  measures: readonly string[] = [],
): MovedByWeights {
  const { of, notes: read } = readCorrespondence(file, table, column);
  const find = lookUpIn(of.from, checkWeights(of), of.family);
  // only a table of products may have columns of unknown meaning
  const described = column === 'product' ? productNames(table) : [];
  const fields = table.fields.filter(({ name }) => !described.includes(name));
  const { carried, ...moving } =
    column === 'product'
      ? moveColumns({ ...table, fields }, measures)
      : { table, carried: undefined, asKeys: [], dropped: [] };
  const { table: moved, notes } = bridgeTable(moving.table, () => of, {
    column,
    linksOf: (code) => find(code)?.links,
    ...(carried === undefined ? {} : { carried }),
  });
  const said = [...read, ...notes, ...columnNotes(moving, described)];
  return { table: moved, notes: said, weights: { file: file.shown, sha256: file.sha256 } };
}
