import type { ErrorText, ErrorTexts } from './kind.ts';

/** Errors of dense matrices; rows and columns count from 0 in `params`, from 1 in what a person reads. */
export const denseErrors = {
  'singular-matrix': (p: { size: number; position: number }) => ({
    what: {
      en: `The ${p.size} × ${p.size} matrix has no inverse: column ${p.position + 1} is a combination of those before it.`,
      es: `La matriz de ${p.size} × ${p.size} no tiene inversa: la columna ${p.position + 1} es combinación de las anteriores.`,
    },
    mend: {
      en: 'Look for a column of I − A of zeros, or for industries that buy only from one another and add no value.',
      es: 'Busque una columna de ceros en I − A, o industrias que solo se compran entre sí y no agregan valor.',
    },
  }),
  'matrix-not-finite': (p: { row: number; column: number; value: number }) => ({
    what: {
      en: `The matrix has no finite number at row ${p.row + 1}, column ${p.column + 1}.`,
      es: `La matriz no tiene un número finito en la fila ${p.row + 1}, columna ${p.column + 1}.`,
    },
    mend: {
      en: 'Correct the cell: a division by zero output, an overflow or a missing value was written there.',
      es: 'Corrija la celda: ahí quedó una división entre un producto de cero, un desbordamiento o un valor faltante.',
    },
  }),
  /** Only Node throws it: its words stand there, not in every browser. */
  'no-native-backend': (p: { tried: readonly string[] } & ErrorText) => p,
  'matrix-memory': (p: { megabytes: number; limit: number } & ErrorText) => p,
} satisfies ErrorTexts;
