import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { nearestName } from '../../base/nearest.ts';

/** A line that stands in one of the two tables alone, and that nobody knows. */
export function loneLine(
  file: string,
  label: string,
  where: { readonly side: 'row' | 'column'; readonly table: 'supply' | 'use' },
  others: readonly string[],
): EscalarError {
  const nearest = nearestName(label, others);
  const near: Text =
    nearest === null
      ? { en: '', es: '' }
      : { en: ` (the nearest there is ${nearest})`, es: ` (allí el más parecido es ${nearest})` };
  const en = {
    row: where.side === 'row' ? 'row' : 'column',
    here: where.table,
    there: where.table === 'use' ? 'supply' : 'use',
  };
  const es = {
    row: where.side === 'row' ? 'el renglón' : 'la columna',
    here: where.table === 'use' ? 'utilización' : 'oferta',
    there: where.table === 'use' ? 'oferta' : 'utilización',
  };
  return new EscalarError(
    'not-computable',
    {
      indicator: file,
      why: {
        en: `the ${en.row} "${label}" of the ${en.here} table is not in the ${en.there} table${near.en}, and is no known total, tax, margin, import, value added or final use`,
        es: `${es.row} "${label}" del cuadro de ${es.here} no está en el de ${es.there}${near.es}, y no es ningún total, impuesto, margen, importación, valor agregado o uso final conocido`,
      },
      try: {
        en: 'Download both tables of the year again, at one level of detail; what is nothing needs a zero in the other table.',
        es: 'Descargue de nuevo los dos cuadros del año, con el mismo nivel de detalle; lo que es nada lleva un cero en el otro cuadro.',
      },
    },
    { file },
  );
}

/** A pair of which one has nothing in common with the other. */
export function nothingShared(file: string, what: Text): EscalarError {
  return new EscalarError(
    'not-computable',
    {
      indicator: file,
      why: {
        en: `its supply and its use table have no ${what.en} in common`,
        es: `sus cuadros de oferta y de utilización no tienen ${what.es} en común`,
      },
      try: {
        en: 'Give the supply and the use table of one economy, year and classification.',
        es: 'Indique el cuadro de oferta y el de utilización de una misma economía, año y clasificación.',
      },
    },
    { file },
  );
}

/** Uses at purchasers' prices, of which no table at basic prices follows by itself. */
export function purchasersPrices(file: string): EscalarError {
  return new EscalarError(
    'not-computable',
    {
      indicator: file,
      why: {
        en: "its uses are at purchasers' prices, and which margins and taxes each of them holds is not stated",
        es: 'sus usos están a precios de comprador, y no se declara qué márgenes e impuestos contiene cada uno',
      },
      try: {
        en: 'Put the use table at basic prices of the year in its place (Eurostat: naio_10_cp1610), or say that each use of a product holds the same share of them: --read valuation=proportional.',
        es: 'Ponga en su lugar el cuadro de utilización a precios básicos del año (Eurostat: naio_10_cp1610), o diga que cada uso de un producto contiene la misma proporción de ellos: --read valuation=proportional.',
      },
    },
    { file },
  );
}

/** Several sheets that hold the same of the two tables. */
export function severalSheets(file: string, sheets: readonly string[]): EscalarError {
  const shown = sheets.join(', ');
  return new EscalarError(
    'not-computable',
    {
      indicator: file,
      why: {
        en: `several of its sheets hold the same of the two tables for one year (${shown})`,
        es: `varias de sus hojas contienen el mismo de los dos cuadros para un año (${shown})`,
      },
      try: {
        en: 'Keep one supply and one use sheet a year, at basic prices where there is a choice, in a workbook of their own.',
        es: 'Deje en un libro propio una hoja de oferta y una de utilización por año, a precios básicos si hay dos.',
      },
    },
    { file },
  );
}
