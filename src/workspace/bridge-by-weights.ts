import { EscalarError } from '../base/error.ts';
import { numberColumn, type Table, textColumn } from '../base/table.ts';
import { type BridgedTable, bridgeTable } from '../catalog/bridge-table.ts';
import type { Correspondence } from '../catalog/correspondence.ts';
import { moveColumns, productNames } from '../catalog/products/move-columns.ts';
import { columnNotes } from '../catalog/products/move-notes.ts';
import { readTabularBytes } from '../sources/tabular/read-tabular.ts';
import type { InputFile } from './host.ts';

/** A file of weights, and what the person calls it and its classes. */
export interface WeightsFile extends InputFile {
  readonly shown: string;
  /** The classification that it leads to; the file itself when left out. */
  readonly to?: string | undefined;
}

/** The table that was moved, and the file that it was moved by. */
export interface MovedByWeights extends BridgedTable {
  readonly weights: { readonly file: string; readonly sha256: string };
}

/**
 * Moves the classes that a file of weights knows; others stay, and are named. Of products only known measures are added.
 * @param measures columns that a person has named as measures
 * @throws EscalarError `nothing-matched` when the file knows none of the classes, `missing-column`, those of `bridgeTable`
 */
export function bridgeByWeights(
  table: Table,
  column: 'activity' | 'product',
  file: WeightsFile,
  measures: readonly string[] = [],
): MovedByWeights {
  const weights = readWeights(file);
  const known = new Set(weights.links.map((link) => link.from));
  const codes = [...new Set(textColumn(table, column))].filter((code) => code !== null);
  if (codes.length > 0 && !codes.some((code) => known.has(code)))
    throw new EscalarError('nothing-matched', { from: file.shown, to: weights.to, examples: codes });
  // only a table of products may have columns of unknown meaning
  const described = column === 'product' ? productNames(table) : [];
  const fields = table.fields.filter(({ name }) => !described.includes(name));
  const { carried, ...moving } =
    column === 'product'
      ? moveColumns({ ...table, fields }, measures)
      : { table, carried: undefined, asKeys: [], dropped: [] };
  const { table: moved, notes } = bridgeTable(moving.table, () => weights, {
    column,
    ...(carried === undefined ? {} : { carried }),
  });
  const said = [...notes, ...columnNotes(moving, described)];
  return { table: moved, notes: said, weights: { file: file.shown, sha256: file.sha256 } };
}

function readWeights({ bytes, shown, to: scheme }: WeightsFile): Correspondence {
  // codes are text, whatever they look like: two columns that are so
  const map = { from: 'product', to: 'activity', weight: 'value' };
  const { table } = readTabularBytes(shown, bytes, { map });
  const [from, to, weight] = [
    textColumn(table, map.from),
    textColumn(table, map.to),
    numberColumn(table, map.weight),
  ];
  if (from === null || to === null || weight === null)
    throw new EscalarError(
      'missing-column',
      { column: 'from, to, weight', have: Object.keys(table.columns), indicator: 'bridge', nearest: null },
      { file: shown },
    );
  const links = from.map((code, row) => ({
    from: code ?? '',
    to: to[row] ?? '',
    weight: weight.values[row],
  }));
  return { id: shown, from: shown, to: scheme ?? shown, convention: 'published', links };
}
