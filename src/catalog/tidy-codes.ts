import type { PlainNote } from '../base/note.ts';
import { codedColumn, filterRows, type Table, textColumn } from '../base/table.ts';
import { mapWords, textColumnOf, textsOf, wordsIn } from '../base/text-column.ts';
import { findClassification } from './classification.ts';
import { checkEconomies } from './economy-column.ts';
import { type CodesOf, restoreCodes } from './products/restore-codes.ts';
import { withoutErrors } from './spoiled-codes.ts';

export interface TidyTable {
  readonly table: Table;
  readonly notes: readonly PlainNote[];
}

/** What `classification` says of a row: an id of the catalog, `HS` of no stated revision, or nothing. */
export function saidOf(name: string | null): CodesOf {
  if (name === null) return null;
  const header = findClassification(name);
  if (header !== null) return header.id;
  return /^(HS|SA|H)$/i.test(name.trim()) ? 'HS' : null;
}

/**
 * What every file that is loaded goes through, and a table from `tableOf` only when it is given to this: indicators take
 * the codes of a table as they stand.
 * A person's table with the codes of economies and products in the form of their catalog: codes
 * lose points and get back their zeros row by row as `classification` says, rows without an economy beside others go.
 * Classifications that differ from row to row are said, unless the table is to be moved to one.
 * @throws EscalarError those of `restoreCodes`, `code-in-exponent`
 * @example
 * import { rowsOf, tableOf, UNITS } from 'escalar/core';
 * import { tidyCodes } from 'escalar/catalog';
 *
 * const field = (name: string) => ({ name, title: { en: name, es: name } });
 * const fields = [field('economy'), field('product'), { ...field('exports'), unit: UNITS.usd }];
 * const table = tableOf('trade_flow', fields, [{ economy: 'MEX', product: '87.03', exports: 5 }]);
 * rowsOf(tidyCodes(table).table); // => [{ economy: 'MEX', product: '8703', exports: 5 }]
 */
export function tidyCodes(given: Table, isMoved = false): TidyTable {
  const table = withoutErrors(given);
  const economies = checkEconomies(table);
  const named = economies.blank.size === 0 ? table : filterRows(table, (row) => !economies.blank.has(row));
  const column = named.columns.product === undefined ? 'activity' : 'product';
  const products = withRestored(named, column);
  return {
    table: products.table,
    notes: [...economies.notes, ...products.notes, ...(isMoved ? [] : classificationNotes(named))],
  };
}

function withRestored(table: Table, column: 'product' | 'activity'): TidyTable {
  const own = codedColumn(table, column);
  if (own === null) return { table, notes: [] };
  const said = textColumn(table, 'classification');
  if (column === 'product' && new Set(said ?? []).size < 2) {
    // all rows of one classification: each different code is looked at once
    const { codes, notes } = restoreCodes(wordsIn(own), saidOf(said?.[0] ?? null));
    const restored = codes.size === 0 ? own : mapWords(own, (code) => codes.get(code) ?? code);
    return { table: { ...table, columns: { ...table.columns, [column]: restored } }, notes };
  }
  const texts = textsOf(own);
  // an industry's code is only judged by a classification that is named
  if (column === 'activity' && said === null) return { table, notes: [] };
  const of = new Map([...new Set(said ?? [null])].map((name) => [name, saidOf(name)]));
  const written = new Map<CodesOf, Set<string>>();
  texts.forEach((code, row) => {
    const kind = of.get(said?.[row] ?? null) ?? null;
    if (code !== null && !(column === 'activity' && kind === null))
      written.set(kind, (written.get(kind) ?? new Set()).add(code));
  });
  const restored = new Map([...written].map(([kind, codes]) => [kind, restoreCodes([...codes], kind)]));
  const values = texts.map((code, row) => {
    if (code === null) return null;
    return restored.get(of.get(said?.[row] ?? null) ?? null)?.codes.get(code) ?? code;
  });
  return {
    table: { ...table, columns: { ...table.columns, [column]: textColumnOf(values) } },
    notes: [...restored.values()].flatMap(({ notes }) => notes),
  };
}

/** Says where the products of a table are of several classifications, or of an HS without a revision. */
function classificationNotes(table: Table): TidyTable['notes'] {
  if (table.columns.product === undefined) return [];
  const said = [...new Set(textColumn(table, 'classification') ?? [])];
  const ids = [...new Set(said.map(saidOf))].filter((id) => id !== null);
  if (ids.length > 1)
    return [
      {
        level: 'warning',
        text: {
          en: `Products are of several classifications (${ids.join(', ')}): one code may mean another good in each. --bridge to=${ids[0]} brings them to one, each row from its own.`,
          es: `Los productos son de varias clasificaciones (${ids.join(', ')}): una misma clave puede ser otro bien en cada una. --bridge to=${ids[0]} los lleva a una sola, cada fila desde la suya.`,
        },
      },
    ];
  return ids[0] === 'HS'
    ? [
        {
          level: 'warning',
          text: {
            en: 'The classification says HS without its revision. Where one is needed it is told from the codes, or HS1992 is assumed; state it with --set classification=HS2012.',
            es: 'La clasificación dice HS sin su enmienda. Donde hace falta se deduce de las claves o se supone HS1992; indíquela con --set classification=HS2012.',
          },
        },
      ]
    : [];
}
