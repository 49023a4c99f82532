import { info } from '../base/note.ts';
import { codedColumn, type Table } from '../base/table.ts';
import { wordsIn } from '../base/text-column.ts';
import type { WholeDimension } from '../catalog/wholes/named-whole.ts';
import type { Note } from './note.ts';

/** Where economies are compared with one another and an option leaves some out, numbers hang on which. */
export function sampleNotes(
  sums: readonly WholeDimension[],
  { economies }: Readonly<Record<string, unknown>>,
  table: Table,
): readonly Note[] {
  const column = sums.includes('economy') ? codedColumn(table, 'economy') : null;
  if (column === null || !Array.isArray(economies) || economies.length === 0) return [];
  const all = wordsIn(column).length;
  if (economies.length >= all) return [];
  const counted = `${economies.length}/${all}`;
  return [
    info(
      `economies= narrows the sample that numbers are relative to (${counted}); show= only chooses what is shown.`,
      `economies= reduce la muestra frente a la que se calcula (${counted}); show= solo elige lo que se muestra.`,
    ),
  ];
}
