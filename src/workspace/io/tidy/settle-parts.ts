import { info, type PlainNote, warning } from '../../../base/note.ts';
import { labelGrid } from '../../../sources/io-csv/label-grid.ts';
import type { IoFile } from '../../../sources/io-csv/read-io-csv.ts';
import { ioPartMissing } from '../../../sources/mrio/layout-errors.ts';
import type { HowRead } from '../found-table.ts';
import type { IoPart } from '../io-parts.ts';
import { withOneHeader } from './header-rows.ts';
import { labelLines } from './label-lines.ts';
import { flowsOf, looseVectors } from './loose-parts.ts';
import { madeOutput } from './made-output.ts';
import { namedMatrix, namesOf } from './named-matrices.ts';
import { ofOneEconomy } from './one-economy.ts';

type Given = Readonly<Partial<Record<IoPart, IoFile>>>;

/**
 * Parts of a table as `Z`, `Y` and `vectors` have them: names from files of labels and joined from two lines, output and value added from
 * files of their own, inputs from coefficients and output.
 * @throws EscalarError `io-part-missing` for coefficients without output, `io-header-rows`, those of `namedMatrix`, `looseVectors` and `flowsOf`
 */
export function settleParts(
  given: Given,
  shown: string,
  { decimal }: Pick<HowRead, 'decimal'>,
): { readonly files: Given; readonly notes: readonly PlainNote[] } {
  const { Z, Y, coefficients, output, valueAdded, labels, labelsY, ...others } = given;
  const inputs = Z ?? coefficients;
  if (inputs === undefined || Y === undefined) return { files: given, notes: [] };
  const rows = labels === undefined ? null : labelLines(labels);
  const named = namedMatrix(inputs, rows, rows);
  const isLoose = others.vectors === undefined && (output !== undefined || valueAdded !== undefined);
  const needsNames = isLoose || Z === undefined || namesOf(Y) !== null;
  const names = rows ?? (needsNames ? labelGrid(named.name, named.bytes).rows : []);
  const final = namedMatrix(Y, names, labelsY === undefined ? economiesOf(names) : labelLines(labelsY));
  const loose = isLoose ? looseVectors(names, { output, valueAdded }, decimal) : null;
  const isMade = Z === undefined && others.vectors === undefined && loose === null;
  const vectors = others.vectors ?? loose ?? (isMade ? madeOutput(named, final, decimal) : undefined);
  if (Z === undefined && loose !== null && output === undefined)
    throw ioPartMissing({ path: shown, have: inputs.name, lacks: 'x.csv' });
  const flows = Z === undefined && vectors !== undefined ? flowsOf(named, vectors, decimal) : named;
  const one = ofOneEconomy({ Z: flows, Y: final, ...(vectors === undefined ? {} : { vectors }) }, shown);
  const files = { ...others, ...one.files, Z: withOneHeader(one.files.Z), Y: withOneHeader(one.files.Y) };
  const alone = [inputs, Y].filter((file) => ORDERED.has(namesOf(file)));
  return {
    files,
    notes: [
      ...one.notes,
      ...(Z === undefined ? [isMade ? madeAllNote(shown) : madeNote(shown)] : []),
      ...alone.map(({ name }) => orderNote(name, name === Y.name ? labelsY : labels)),
    ],
  };
}

/** Matrices whose names are those of labels in their order. */
const ORDERED: ReadonlySet<unknown> = new Set(['none', 'counted']);

function orderNote(file: string, labels: IoFile | undefined): PlainNote {
  return labels === undefined
    ? warning(
        `${file}: its columns have no names and were taken for one of each economy, in the order of the rows, which nothing in it can check.`,
        `${file}: sus columnas no tienen nombres y se tomaron por una de cada economía, en el orden de los renglones, lo que nada en él puede comprobar.`,
      )
    : warning(
        `${file}: its lines have no names and were given those of ${labels.name} in their order, which nothing in it can check.`,
        `${file}: sus líneas no tienen nombres y recibieron los de ${labels.name} en su orden, lo que nada en él puede comprobar.`,
      );
}

/** The economies of rows, in their order: what numbers alone of final demand are columns of. */
function economiesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.slice(0, Math.max(0, name.search(/[._]/)))))];
}

function madeNote(shown: string): PlainNote {
  return info(
    `${shown}: inputs were made from coefficients (A) and output (x).`,
    `${shown}: los insumos se hicieron a partir de los coeficientes (A) y la producción (x).`,
  );
}

function madeAllNote(shown: string): PlainNote {
  return info(
    `${shown}: output was made from coefficients (A) and final demand (Y), x = (I − A)⁻¹y, and inputs from both.`,
    `${shown}: la producción se hizo a partir de los coeficientes (A) y la demanda final (Y), x = (I − A)⁻¹y, y los insumos a partir de ambas.`,
  );
}
