import { type PlainNote, warning } from '../../../base/note.ts';
import type { Grid } from '../grid.ts';

/** A column of numbers, and the rows whose cells prove a decimal mark. */
interface Marked {
  readonly plan: { readonly index: number; readonly header: string };
  readonly proofs: Readonly<Record<string, { readonly row: number } | undefined>>;
}

/** Nobody marks a break at every number; thousands of millions are marked so. */
export function everywhereNotes(header: string): readonly PlainNote[] {
  return [
    warning(
      `Every number in "${header}" carries "b", which was read as a flag and not as billions. If it is a unit, multiply the values by it.`,
      `Todos los números de "${header}" llevan "b", que se leyó como marca y no como miles de millones. Si es una unidad, multiplique los valores.`,
    ),
  ];
}

/** Of a column whose cells prove two decimal marks. */
export function mixedNotes(grid: Grid, { plan, proofs }: Marked): readonly PlainNote[] {
  const [first, second] = Object.values(proofs)
    .filter((proof) => proof !== undefined)
    .sort((a, b) => a.row - b.row)
    .map(({ row }) => [grid.text(row, plan.index), grid.line(row)] as const) as [CellAt, CellAt];
  return [
    warning(
      `Column "${plan.header}" was read as text because "${first[0]}" on line ${first[1]} and "${second[0]}" on line ${second[1]} have different decimal marks.`,
      `La columna "${plan.header}" se leyó como texto porque "${first[0]}" en la línea ${first[1]} y "${second[0]}" en la línea ${second[1]} tienen signos decimales distintos.`,
    ),
  ];
}

type CellAt = readonly [text: string, line: number];
