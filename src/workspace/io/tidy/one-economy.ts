import type { PlainNote } from '../../../base/note.ts';
import { findEconomy } from '../../../catalog/economy.ts';
import { homeIn, NAMELESS } from '../../../sources/io-cells/cross-home.ts';
import { aloneNotes } from '../../../sources/io-cells/cross-notes.ts';
import { goesAbroad, useKind } from '../../../sources/io-cells/io-codes.ts';
import type { IoFile } from '../../../sources/io-csv/read-io-csv.ts';
import { labelMark } from '../../../sources/mrio/label-mark.ts';
import { marginKind } from './matrix-labels.ts';
import { type Cells, cellsOf, firstCells, written } from './named-matrices.ts';

interface Matrices {
  readonly Z: IoFile;
  readonly Y: IoFile;
  readonly vectors?: IoFile;
}

/** Whether nothing divides names into an economy and something of it. */
function areAlone(names: readonly string[]): boolean {
  const said = names.filter((name) => name !== '' && marginKind(name) === null);
  return said.length > 0 && !said.some((name) => /[._|:]/.test(name)) && labelMark(said, '.') === null;
}

/**
 * The matrices of one economy whose names are those of industries alone, with its name before each. As they are where a
 * name says more than an industry or is an economy, the two sides have not the same industries, or a column of final demand is not known
 * or goes abroad.
 */
export function ofOneEconomy(
  given: Matrices,
  shown: string,
): { readonly files: Matrices; readonly notes: readonly PlainNote[] } {
  const { Z, Y, vectors } = given;
  // a large table says its economies in its first line
  if (!areAlone(firstCells(Z)[0]?.slice(1) ?? [])) return { files: given, notes: [] };
  const [inputs, final] = [cellsOf(Z), cellsOf(Y)];
  const [heads = [], ...lines] = inputs;
  const names = lines.map(([label]) => label.trim()).filter((label) => marginKind(label) === null);
  const columns = heads.slice(1).map((head) => head.trim());
  const uses = (final[0] ?? []).slice(1).map((head) => head.trim());
  const isAlone = !names.includes('') && areAlone([...names, ...uses]);
  const areSame = names.length > 1 && names.every((name) => columns.includes(name));
  const areEconomies = 2 * names.filter((name) => findEconomy(name) !== null).length >= names.length;
  if (!isAlone || !areSame || areEconomies || !areOfHome(uses)) return { files: given, notes: [] };
  const own = homeIn(Z.name, []);
  const home = own === NAMELESS ? homeIn(shown, []) : own;
  const files = {
    Z: written(Z, namedFor(home, inputs)),
    Y: written(Y, namedFor(home, final)),
    ...(vectors === undefined ? {} : { vectors: written(vectors, rowsNamedFor(home, cellsOf(vectors))) }),
  };
  return { files, notes: aloneNotes(shown, home) };
}

/** Whether columns of final demand are known, none goes abroad, and none is the sum of the others. */
function areOfHome(uses: readonly string[]): boolean {
  const kinds = uses.map((use) => useKind(use));
  const isWhole = kinds.includes('whole');
  return isWhole ? uses.length === 1 : kinds.every((kind, c) => kind === 'demand' && !goesAbroad(uses[c]));
}

function namedFor(home: string, [heads, ...lines]: Cells): Cells {
  return rowsNamedFor(home, [[heads[0], ...heads.slice(1).map(nameFor(home))], ...lines]);
}

function rowsNamedFor(home: string, [heads, ...lines]: Cells): Cells {
  return [heads, ...lines.map(([label, ...cells]) => [nameFor(home)(label), ...cells])];
}

const nameFor =
  (home: string) =>
  (text: string): string =>
    marginKind(text) === null ? `${home}.${text.trim()}` : text;
