import type { ErrorTexts } from './kind.ts';

/** Errors in an inter-country input-output table. A cell is named `row → column`. */
export const chainErrors = {
  'io-shape': (p: { part: string; expected: string; found: string }) => ({
    what: {
      en: `${p.part} has the wrong shape: ${p.found} instead of ${p.expected}.`,
      es: `${p.part} no tiene la forma debida: ${p.found} en lugar de ${p.expected}.`,
    },
    mend: {
      en: 'Every row of the table needs one line in Z and Y, and every row is also a column of Z.',
      es: 'Cada fila de la tabla necesita un renglón en Z y en Y, y cada fila es también una columna de Z.',
    },
  }),
  'io-duplicate-label': (p: { part: string; label: string }) => ({
    what: {
      en: `${p.part} names "${p.label}" twice.`,
      es: `${p.part} nombra "${p.label}" dos veces.`,
    },
    mend: {
      en: 'Each industry of each economy has one row, each category of final demand one column.',
      es: 'Cada industria de cada economía tiene una fila; cada categoría de demanda final, una columna.',
    },
  }),
  'io-bad-label': (p: { part: string; label: string }) => ({
    what: {
      en: `"${p.label}" in ${p.part} does not say which economy and which industry or category it is.`,
      es: `"${p.label}" en ${p.part} no dice qué economía y qué industria o categoría es.`,
    },
    mend: {
      en: 'Write the economy first, then a point or an underscore, then the industry: MEX.c14 or MEX_c14.',
      es: 'Escriba primero la economía, luego un punto o un guion bajo y la industria: MEX.c14 o MEX_c14.',
    },
  }),
  'io-not-finite': (p: { part: string; cell: string; value: string }) => ({
    what: {
      en: `${p.part} holds "${p.value}" at ${p.cell}, which is no number.`,
      es: `${p.part} contiene "${p.value}" en ${p.cell}, que no es un número.`,
    },
    mend: {
      en: 'A table of flows has no gaps: write 0 where there is no flow.',
      es: 'Una tabla de flujos no tiene huecos: escriba 0 donde no hay flujo.',
    },
  }),
  'io-negative-output': (p: { cell: string; output: number }) => ({
    what: {
      en: `The uses of ${p.cell} add up to a negative output (${p.output}).`,
      es: `Los usos de ${p.cell} suman una producción negativa (${p.output}).`,
    },
    mend: {
      en: 'Check the change of inventories of this row; an industry cannot produce less than nothing.',
      es: 'Revise la variación de existencias de esa fila; una industria no puede producir menos que nada.',
    },
  }),
  'io-unbalanced': (p: { cell: string; output: number; uses: number; side: 'row' | 'column' }) => ({
    what: {
      en: `${p.cell} does not balance: its ${p.side === 'row' ? 'uses' : 'inputs and value added'} add up to ${p.uses}, its output is ${p.output}.`,
      es: `${p.cell} no cuadra: ${p.side === 'row' ? 'sus usos suman' : 'sus insumos y su valor agregado suman'} ${p.uses} y su producción es ${p.output}.`,
    },
    mend: {
      en: 'A column of final demand or a row of inputs may be missing, or the output may be of another year. Leave the output out to take the sum of the uses.',
      es: 'Tal vez falta una columna de demanda final o una fila de insumos, o la producción es de otro año. Omita la producción para tomar la suma de los usos.',
    },
  }),
  'io-empty-column': (p: { cell: string; output: number; share: number }) => ({
    what: {
      en: `${p.cell} produces ${p.output}, ${(100 * p.share).toFixed(1)}% of the output of its economy, without a single input.`,
      es: `${p.cell} produce ${p.output}, ${(100 * p.share).toFixed(1)}% de la producción de su economía, sin un solo insumo.`,
    },
    mend: {
      en: 'Its column of Z is all zeros, as if all of it were value added; check that the column was read.',
      es: 'Su columna de Z es toda de ceros, como si todo fuera valor agregado; compruebe que la columna se leyó.',
    },
  }),
  'io-singular': (p: { year: string; cell: string | null; residual: number }) => ({
    what: {
      en: `The table of ${p.year} has no Leontief inverse: I − A is singular${p.cell === null ? '' : ` at ${p.cell}`} (residual ${p.residual.toExponential(1)}).`,
      es: `La tabla de ${p.year} no tiene inversa de Leontief: I − A es singular${p.cell === null ? '' : ` en ${p.cell}`} (residuo ${p.residual.toExponential(1)}).`,
    },
    mend: {
      en: 'Some group of industries uses all that it makes and adds no value; check its inputs against its output.',
      es: 'Algún grupo de industrias usa todo lo que produce y no agrega valor; compare sus insumos con su producción.',
    },
  }),
  'io-tables-differ': (p: { what: { en: string; es: string }; first: string; other: string }) => ({
    what: {
      en: `The tables of ${p.first} and ${p.other} cannot be compared: they differ in ${p.what.en}.`,
      es: `Las tablas de ${p.first} y ${p.other} no se pueden comparar: difieren en ${p.what.es}.`,
    },
    mend: {
      en: 'Aggregate both to the same economies and industries first.',
      es: 'Agregue antes ambas a las mismas economías e industrias.',
    },
  }),
} satisfies ErrorTexts;
