import { info, type PlainNote, warning } from '../../base/note.ts';
import { abroadNotes } from '../io-cells/cross-notes.ts';
import { someOf } from '../tabular/some-of.ts';
import type { FinestLines } from './finest-lines.ts';
import type { Valuation } from './sut-checks.ts';
import type { SutPair } from './sut-pair.ts';

/** What was done with a pair on the way to its uses at basic prices. */
export interface SutDone {
  readonly pair: SutPair;
  readonly prices: Valuation;
  readonly totals: 'check' | 'ignore';
  readonly left: readonly Pick<FinestLines, 'wholes' | 'parts'>[];
  readonly exports: readonly string[];
  readonly isApart: boolean;
  readonly hasAdded: boolean;
  /** Products that nobody makes at home. */
  readonly foreign: readonly string[];
  /** Rows of the use table that are neither used nor checked. */
  readonly beside: readonly string[];
}

/** What a reader of the table must know of it. */
export function sutNotes(done: SutDone): readonly PlainNote[] {
  const { pair, prices, totals, exports, isApart, hasAdded } = done;
  const { file, home } = pair;
  return [
    ...pair.notes,
    ...leftNotes(file, done),
    ...besideNotes(file, done.beside),
    ...(hasAdded
      ? []
      : [
          warning(
            `${file}: no row of value added: nothing compares what industries make with what they use.`,
            `${file}: sin renglón de valor agregado: nada compara lo que hacen las industrias con lo que usan.`,
          ),
        ]),
    ...(totals === 'check'
      ? []
      : [
          warning(
            `${file}: its totals, value added and taxes were neither checked nor used (totals=ignore).`,
            `${file}: sus totales, su valor agregado y sus impuestos no se comprobaron ni se usaron (totals=ignore).`,
          ),
        ]),
    ...(prices === 'basic' ? [] : [proportionalNote(file)]),
    ...abroadNotes(file, home, exports, isApart),
  ];
}

function besideNotes(file: string, beside: readonly string[]): readonly PlainNote[] {
  const rows = someOf(beside);
  return rows === ''
    ? []
    : [
        info(
          `${file}: rows that are in no output at basic prices, left out: ${rows}.`,
          `${file}: renglones que no están en ninguna producción a precios básicos, omitidos: ${rows}.`,
        ),
      ];
}

function leftNotes(file: string, { left, foreign }: SutDone): readonly PlainNote[] {
  const [wholes, parts] = (['wholes', 'parts'] as const).map((kind) =>
    someOf([...new Set(left.flatMap((one) => one[kind]))]),
  );
  const abroad = someOf(foreign);
  return [
    ...(wholes === ''
      ? []
      : [
          info(
            `${file}: left out as sums of others: ${wholes}.`,
            `${file}: omitidos por ser sumas de otros: ${wholes}.`,
          ),
        ]),
    ...(parts === ''
      ? []
      : [
          warning(
            `${file}: left out, since they do not add up to the whole beside them: ${parts}.`,
            `${file}: omitidos porque no suman el total que está a su lado: ${parts}.`,
          ),
        ]),
    ...(abroad === ''
      ? []
      : [
          info(
            `${file}: products that are used and that nobody makes at home, taken for products of ROW: ${abroad}.`,
            `${file}: productos que se usan y que nadie hace en el país, tomados como productos de ROW: ${abroad}.`,
          ),
        ]),
  ];
}

function proportionalNote(file: string): PlainNote {
  return warning(
    `${file}: its uses are at purchasers' prices; at basic prices each use of a product was given the same share of its margins and taxes (valuation=proportional). Exports, which bear few taxes, and uses that buy from the maker are made too low by it.`,
    `${file}: sus usos están a precios de comprador; para llevarlos a precios básicos se dio a cada uso de un producto la misma proporción de sus márgenes e impuestos (valuation=proportional). Las exportaciones, que pagan pocos impuestos, y los usos que compran directamente al productor quedan por eso demasiado bajos.`,
  );
}
