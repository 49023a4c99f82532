import type { ErrorText, ErrorTexts } from './kind.ts';

/** Errors in an inter-country input-output table. A cell is named `row → column`. */
export const chainErrors = {
  'io-not-recognised': (p: { path: string; names: readonly string[] } & ErrorText) => p,
  'io-row-unknown': (p: { label: string; nearest: string | null } & ErrorText) => p,
  'io-column-order': (p: { label: string; expected: string } & ErrorText) => p,
  'io-other-year': (p: { path: string; have: readonly string[]; wanted: string } & ErrorText) => p,
  'io-row-missing': (p: { labels: string; count: number; all: number } & ErrorText) => p,
  'io-total-differs': (p: { cell: string; stated: number; sum: number; side: 'row' | 'column' }) => ({
    what: {
      en: `The ${p.side} ${p.cell} adds up to ${p.sum}, and the file says ${p.stated}.`,
      es: `${p.side === 'row' ? 'El renglón' : 'La columna'} ${p.cell} suma ${p.sum}, y el archivo dice ${p.stated}.`,
    },
    mend: {
      en: 'Something was changed or is missing: compare the file with the download. --read totals=ignore reads inputs and final demand as they stand, without totals, value added and taxes.',
      es: 'Algo cambió o falta: compare el archivo con el original. --read totals=ignore lee los insumos y la demanda final tal como están, sin totales, valor agregado ni impuestos.',
    },
  }),
  'io-part-missing': (p: { path: string; have: string | null; lacks: string } & ErrorText) => p,
  'io-part-twice': (p: { path: string; part: string; first: string; other: string }) => ({
    what: {
      en: `The folder ${p.path} has two files for ${p.part}: ${p.first} and ${p.other}.`,
      es: `La carpeta ${p.path} tiene dos archivos para ${p.part}: ${p.first} y ${p.other}.`,
    },
    mend: {
      en: 'Leave one table in a folder: put the other into a folder of its own.',
      es: 'Deje una sola matriz por carpeta: ponga la otra en una carpeta propia.',
    },
  }),
  'io-no-year': (p: { path: string }) => ({
    what: {
      en: `The table in ${p.path} has no year: its name holds none.`,
      es: `La matriz de ${p.path} no tiene año: su nombre no lo dice.`,
    },
    mend: {
      en: 'Write the year into the name (io_2008), or give that folder alone with --read year=2008 (in YAML read: { year: 2008 }).',
      es: 'Escriba el año en el nombre (io_2008), o indique solo esa carpeta con --read year=2008 (en YAML, read: { year: 2008 }).',
    },
  }),
  'io-year-twice': (p: { year: string; first: string; other: string }) => ({
    what: {
      en: `Two tables are of ${p.year}: ${p.first} and ${p.other}.`,
      es: `Dos matrices son de ${p.year}: ${p.first} y ${p.other}.`,
    },
    mend: {
      en: 'The last year in a name counts (icio2021-1995 is 1995). Rename one of them, or move it elsewhere.',
      es: 'Cuenta el último año del nombre (icio2021-1995 es 1995). Cambie el nombre de una, o llévela a otro lugar.',
    },
  }),
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
  'io-duplicate-label': (p: { part: string; label: string; first?: number | null }) => ({
    what: {
      en: `${p.part} names "${p.label}" twice${p.first ? `, first on line ${p.first}` : ''}.`,
      es: `${p.part} nombra "${p.label}" dos veces${p.first ? `, la primera en la línea ${p.first}` : ''}.`,
    },
    mend: {
      en: 'Each industry of each economy has one row, each category of final demand one column.',
      es: 'Cada industria de cada economía tiene una fila; cada categoría de demanda final, una columna.',
    },
  }),
  'io-header-rows': (p: { path: string; example: string } & ErrorText) => p,
  'io-wholes': (p: { year: string; pairs: readonly string[] }) => ({
    what: {
      en: `Totals stand among the rows or columns of the table${p.year === '' ? '' : ` of ${p.year}`} and would count twice. ${p.pairs.join('; ')}.`,
      es: `Entre las filas o columnas de la matriz${p.year === '' ? '' : ` de ${p.year}`} hay totales, que contarían dos veces. ${p.pairs.join('; ')}.`,
    },
    mend: {
      en: 'Leave them out with --read levels=finest. If these are no totals, --read levels=all takes every row. In a study: read: { levels: finest }.',
      es: 'Déjelos fuera con --read levels=finest. Si no son totales, --read levels=all toma todas las filas. En un estudio: read: { levels: finest }.',
    },
  }),
  'io-bad-label': (p: { part: string; label: string }) => ({
    what: {
      en: `"${p.label}" in ${p.part} does not say which economy and which industry or category it is.`,
      es: `"${p.label}" en ${p.part} no dice qué economía y qué industria o categoría es.`,
    },
    mend: {
      en: 'Write the economy first, then a point or an underscore, then the industry: MEX.c14 or MEX_c14. Take out rows and columns of totals, value added and taxes.',
      es: 'Escriba primero la economía, luego un punto o un guion bajo y la industria: MEX.c14 o MEX_c14. Quite los renglones y columnas de totales, valor agregado e impuestos.',
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
  'io-several-units': (p: { part: string; units: readonly [string, string] }) => ({
    what: {
      en: `Rows of ${p.part} are in several units (${p.units.join(', ')}), which do not add up.`,
      es: `Las filas de ${p.part} están en varias unidades (${p.units.join(', ')}), que no se suman.`,
    },
    mend: {
      en: 'Bring all rows to one unit, and say it in the column or leave the column out.',
      es: 'Lleve todas las filas a una sola unidad e indíquela en la columna u omita la columna.',
    },
  }),
  'io-negative-output': (p: { cell: string; output: number }) => ({
    what: {
      en: `The uses of ${p.cell} add up to a negative output (${p.output}).`,
      es: `Los usos de ${p.cell} suman una producción negativa (${p.output}).`,
    },
    mend: {
      en: 'Check the change of inventories of this row; an industry cannot produce less than nothing. --read negative-output=none takes it for no output and says so.',
      es: 'Revise la variación de existencias de esa fila; una industria no puede producir menos que nada. --read negative-output=none la toma como producción nula y lo dice.',
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
  'io-memory': (p: { rows: number; gigabytes: number; most: number } & ErrorText) => p,
  'io-singular': (p: { year: string; cell: string | null; residual: number }) => ({
    what: {
      en: `The table${p.year === '' ? '' : ` of ${p.year}`} has no Leontief inverse: I − A is singular${p.cell === null ? '' : ` at ${p.cell}`} (residual ${p.residual.toExponential(1)}).`,
      es: `La tabla${p.year === '' ? '' : ` de ${p.year}`} no tiene inversa de Leontief: I − A es singular${p.cell === null ? '' : ` en ${p.cell}`} (residuo ${p.residual.toExponential(1)}).`,
    },
    mend: {
      en: 'Some group of industries uses all that it makes and adds no value; check its inputs against its output.',
      es: 'Algún grupo de industrias usa todo lo que produce y no agrega valor; compare sus insumos con su producción.',
    },
  }),
  'io-unproductive': (p: { year: string; cell: string } & ErrorText) => p,
  'io-ill-conditioned': (
    p: {
      year: string;
      cell: string | null;
      condition: number;
      identity: string;
      residual: number;
    } & ErrorText,
  ) => p,
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
