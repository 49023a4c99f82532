import { EscalarError } from '../../base/error.ts';
import { formatNumber, LANGS } from '../../base/locale.ts';
import { info, type PlainNote, warning } from '../../base/note.ts';
import type { SupplyUseInput } from '../../base/supply-use-input.ts';
import { supplyUseGaps } from './check-supply-use.ts';
import { GLORIA_PARTS, type GloriaName, type GloriaPart, gloriaSource } from './gloria.ts';
import { type GloriaAxes, type GloriaGroups, gloriaAxes } from './gloria-axes.ts';
import type { GloriaLabels } from './gloria-labels.ts';
import { unnamedLines } from './unnamed-lines.ts';
import type { WideLine } from './wide-lines.ts';
import { sourceNotes } from './wide-notes.ts';

/** Takes the three files of a year, in any order. */
export interface GloriaReader {
  /** @throws EscalarError `io-shape` for another number of cells or lines than the labels say, `io-not-finite` */
  readonly open: (part: GloriaPart) => {
    readonly feed: (chunk: Uint8Array) => void;
    readonly end: () => void;
  };
  /** @throws EscalarError `not-computable` where cells that must be zero are not */
  readonly end: (name: GloriaName, totals: 'check' | 'ignore') => SupplyUseInput;
}

/**
 * The most industries that a table is put together of: its matrices take half a gigabyte each. GLORIA has 19,680.
 */
export const MOST_INDUSTRIES = 8_000;

/** Of what is where it belongs: more than rounding leaves where nothing belongs. */
const STRAY = 1e-6;

/**
 * Adds up the matrices of GLORIA while they are read: a region has its industries first and its products behind them,
 * in rows and in columns. Industries in rows make products in columns; products in rows are used by industries in columns;
 * all else is zero. Cost: one pass, the memory of the table that is left.
 * @throws EscalarError `not-computable` for more than `MOST_INDUSTRIES`
 */
export function gloriaReader(
  files: Readonly<Record<GloriaPart, string>>,
  labels: GloriaLabels,
  groups: GloriaGroups,
): GloriaReader {
  const axes = gloriaAxes(labels, groups);
  const { rows, demand, at, demandAt } = axes;
  if (rows.length > MOST_INDUSTRIES) throw tooLarge(files.T, rows.length);
  const sums = sumsOf(axes);
  const sizes: Readonly<Record<GloriaPart, readonly [number, number]>> = {
    T: [at.length, at.length],
    Y: [at.length, demandAt.length],
    V: [labels.regions.length * labels.valueAdded.length, at.length],
  };
  return {
    open: (part) => linesOf(files[part], sizes[part], sums.take[part]),
    end: (name, totals) => {
      for (const part of GLORIA_PARTS) refuseStray(files[part], sums.stray[part]);
      const source = gloriaSource(name);
      const { valueAdded, ...matrices } = sums.matrices;
      const whole = { year: name.year, products: rows, industries: rows, demand, ...matrices };
      const stated = totals === 'ignore' ? whole : { ...whole, valueAdded };
      return {
        ...stated,
        unit: source.publisher.unit,
        notes: [
          ...sourceNotes(files.T, source, name.year),
          ...(totals === 'ignore' ? [] : balanceNotes(stated)),
          ...(rows.length < at.length / 2 ? [addedNote(rows.length, at.length / 2)] : []),
        ],
      };
    },
  };
}

type Take = (row: number, values: Float64Array) => void;

/** The matrices that lines are added up to, and what lay where nothing belongs. */
function sumsOf({ rows, demand, at, isProduct, demandAt }: GloriaAxes) {
  const [n, width] = [rows.length, demand.length];
  const matrices = {
    supply: new Float64Array(n * n),
    use: new Float64Array(n * n),
    Y: new Float64Array(n * width),
    valueAdded: new Float64Array(n),
  };
  const { supply, use, Y, valueAdded } = matrices;
  const stray: Record<GloriaPart, Sum> = { T: nothing(), Y: nothing(), V: nothing() };
  const put = (sum: Sum, into: Float64Array | null, place: number, value: number): void => {
    if (into === null) sum.outside += Math.abs(value);
    else {
      sum.inside += Math.abs(value);
      into[place] += value;
    }
  };
  const take: Readonly<Record<GloriaPart, Take>> = {
    T: (row, values) => {
      for (let c = 0; c < values.length; c += 1) {
        if (values[c] === 0) continue;
        if (isProduct[row] === isProduct[c]) put(stray.T, null, 0, values[c]);
        else if (isProduct[row] === 1) put(stray.T, use, at[row] * n + at[c], values[c]);
        else put(stray.T, supply, at[c] * n + at[row], values[c]);
      }
    },
    Y: (row, values) => {
      const into = isProduct[row] === 1 ? Y : null;
      for (let c = 0; c < values.length; c += 1) put(stray.Y, into, at[row] * width + demandAt[c], values[c]);
    },
    V: (_, values) => {
      for (let c = 0; c < values.length; c += 1)
        put(stray.V, isProduct[c] === 1 ? null : valueAdded, at[c], values[c]);
    },
  };
  return { matrices, stray, take };
}

interface Sum {
  inside: number;
  outside: number;
}

const nothing = (): Sum => ({ inside: 0, outside: 0 });

/** Hands over the lines of a file of numbers alone, once their size is known to be right. */
function linesOf(
  file: string,
  [height, width]: readonly [number, number],
  take: Take,
): { readonly feed: (chunk: Uint8Array) => void; readonly end: () => void } {
  let row = 0;
  const shape = (rows: number, columns: number): EscalarError =>
    new EscalarError('io-shape', {
      part: file,
      expected: `${height} × ${width}`,
      found: `${rows} × ${columns}`,
    });
  const reader = unnamedLines(file, {
    header: (columns) => {
      if (columns.length !== width) throw shape(height, columns.length);
    },
    row: (line) => {
      if (row >= height) throw shape(row + 1, width);
      refuseGap(file, line);
      take(row, line.values);
      row += 1;
    },
  });
  return {
    feed: reader.feed,
    end: () => {
      reader.end();
      if (row !== height) throw shape(row, width);
    },
  };
}

/** @throws EscalarError `io-not-finite` for an empty cell */
function refuseGap(file: string, { values, line }: WideLine): void {
  const gap = values.findIndex(Number.isNaN);
  if (gap >= 0)
    throw new EscalarError('io-not-finite', { part: file, cell: `→ ${gap + 1}`, value: '' }, { line });
}

/** @throws EscalarError `not-computable` */
function refuseStray(file: string, { inside, outside }: Sum): void {
  if (outside <= STRAY * inside) return;
  throw new EscalarError('not-computable', {
    indicator: file,
    why: {
      en: `amounts of ${outside} lie where GLORIA has zeros (${inside} where they belong): each region has its industries first and its products behind them, industries make products and products go to industries and final users`,
      es: `hay montos por ${outside} donde GLORIA tiene ceros (${inside} donde corresponde): cada región tiene primero sus industrias y después sus productos, las industrias hacen productos y los productos van a industrias y usuarios finales`,
    },
    try: {
      en: 'Check that file and labels (GLORIA_ReadMe) are of one release and that rows and columns are as downloaded.',
      es: 'Compruebe que el archivo y los nombres (GLORIA_ReadMe) son de la misma edición y que filas y columnas están como se descargaron.',
    },
  });
}

function tooLarge(file: string, n: number): EscalarError {
  return new EscalarError('not-computable', {
    indicator: file,
    why: {
      en: `its table would have ${n} industries, more than the ${MOST_INDUSTRIES} for which there is memory`,
      es: `su tabla tendría ${n} industrias, más de las ${MOST_INDUSTRIES} para las que alcanza la memoria`,
    },
    try: {
      en: 'Say which economies stay, and the rest is added up while the files are read: --read economies=MEX,CHN,USA,ROW:*',
      es: 'Indique qué economías quedan y el resto se suma al leer los archivos: --read economies=MEX,CHN,USA,ROW:*',
    },
  });
}

/** What is made of each product beside its uses, and each industry's output beside its inputs and value added. */
function balanceNotes(sut: SupplyUseInput): readonly PlainNote[] {
  const { gaps, compared, share } = supplyUseGaps(sut);
  if (gaps.length === 0)
    return [
      info(
        `Supply and use agree for all ${compared} products and industries.`,
        `La oferta y la utilización concuerdan en los ${compared} productos e industrias.`,
      ),
    ];
  const most = gaps.reduce((largest, one) => (one.gap > largest.gap ? one : largest));
  const words = (lang: 'en' | 'es') => ({
    part: percent(share, lang),
    stated: formatNumber(most.stated, lang, 0),
    sum: formatNumber(most.sum, lang, 0),
  });
  const [en, es] = [words('en'), words('es')];
  return [
    warning(
      `Supply and use differ for ${gaps.length} of ${compared} products and industries, by ${en.part} of what was compared; most for ${most.name}: ${en.stated} made, ${en.sum} used or put in. The files state no total that would tell a fault from margins and taxes that lie elsewhere.`,
      `La oferta y la utilización difieren en ${gaps.length} de ${compared} productos e industrias, por ${es.part} de lo comparado; lo más en ${most.name}: ${es.stated} producidos, ${es.sum} usados o empleados. Los archivos no declaran un total que distinga una falla de los márgenes e impuestos que están aparte.`,
    ),
  ];
}

function percent(share: number, lang: 'en' | 'es'): string {
  return `${formatNumber(100 * share, lang, 2)}%`;
}

function addedNote(left: number, all: number): PlainNote {
  const [en, es] = LANGS.map((lang) => [left, all].map((n) => formatNumber(n, lang, 0)));
  return info(
    `Of ${en[1]} industries, each with a product of its own, supply and use keep ${en[0]} after the sums that --read names (economies, sectors).`,
    `De ${es[1]} industrias, cada una con su producto, la oferta y la utilización conservan ${es[0]} tras las sumas que indica --read (economies, sectors).`,
  );
}
