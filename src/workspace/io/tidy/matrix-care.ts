import { type PlainNote, warning } from '../../../base/note.ts';
import { someOf } from '../../../sources/tabular/some-of.ts';
import type { PartNames } from '../io-parts.ts';
import { laidOut, orLaidOut } from '../one-file/laid-out.ts';
import { settleParts } from './settle-parts.ts';
import { tidyMatrices } from './tidy-matrices.ts';

/** What a host does with the matrices of a person before they are read. */
export interface MatrixCare {
  readonly settle: typeof settleParts;
  readonly tidy: typeof tidyMatrices;
  readonly unread: typeof unreadNotes;
  readonly laidOut: typeof laidOut;
  readonly orLaidOut: typeof orLaidOut;
}

/** Words about data, programs, and what they leave behind. */
const NO_DATA =
  /^[.~]|^(?:readme|l[eé]ame|licen[cs]e|changelog)|\.(?:md|pdf|html?|ya?ml|log|docx?|pptx?|lock|do|R|py|m|png|svg)$/i;

/** That files lie beside a table and nothing reads them. */
export function unreadNotes(shown: string, names: readonly string[], parts: PartNames): readonly PlainNote[] {
  const read = new Set(Object.values(parts));
  const other = names.filter((name) => /\.\w+$/.test(name) && !read.has(name) && !NO_DATA.test(name));
  if (other.length === 0) return [];
  const list = someOf(other);
  return [
    warning(
      `${shown}: nothing reads ${list}: a table lies in Z (T, or A with x), Y (FD), vectors (output, va) or x and VA, labels, and satellites (accounts).`,
      `${shown}: nada lee ${list}: una matriz está en Z (T, o A con x), Y (FD), vectors (output, va) o x y VA, labels, y satellites (cuentas).`,
    ),
  ];
}

export const matrixCare: MatrixCare = {
  settle: settleParts,
  tidy: tidyMatrices,
  unread: unreadNotes,
  laidOut,
  orLaidOut,
};
