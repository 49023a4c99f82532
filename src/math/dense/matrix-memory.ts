import { EscalarError } from '../../base/error.ts';

/** The error `matrix-memory`. */
export function matrixMemory(p: { megabytes: number; limit: number }): EscalarError {
  return new EscalarError('matrix-memory', {
    ...p,
    what: {
      en: `Another ${p.megabytes} MB do not fit in the ${p.limit} MB that the WebAssembly backend may use.`,
      es: `Otros ${p.megabytes} MB no caben en los ${p.limit} MB que puede usar el motor de WebAssembly.`,
    },
    mend: {
      en: 'Aggregate the table, or use the backend of the system (ESCALAR_BACKEND=native).',
      es: 'Agregue el cuadro, o use el motor del sistema (ESCALAR_BACKEND=native).',
    },
  });
}
