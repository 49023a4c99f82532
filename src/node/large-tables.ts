import { EscalarError } from '../base/error.ts';
import { formatNumber, type Text } from '../base/locale.ts';
import type { LargeTables } from '../indicators/chains/inverse-products.ts';
import { solvedProducts } from '../indicators/chains/solved-products.ts';

/** Rows from which the inverse, of 2n³ operations, takes more than a minute of two cores. */
const LARGE = 6000;

/**
 * Large tables are solved for what is asked, and inverted where there is room.
 * @param say told of the memory that a large table takes, before it is computed with
 */
export function largeTables(
  say: (notice: Text) => void = () => undefined,
  from: number = LARGE,
): LargeTables {
  return {
    from,
    products(table, ...more) {
      const { en, es } = gigabytes(matrixBytes(table.n));
      say({
        en: `A large table, ${table.n} × ${table.n}: its flows take ${en} of memory. What is asked is solved for; what needs the whole inverse takes ${en} more.`,
        es: `Una tabla grande, de ${table.n} × ${table.n}: sus flujos ocupan ${es} de memoria. Se resuelve lo que se pide; lo que necesita la inversa completa ocupa otros ${es}.`,
      });
      return solvedProducts(table, ...more);
    },
    beforeInverse: (rows, { most = Number.POSITIVE_INFINITY }) => refuseInverse(rows, most),
  };
}

/** Bytes of one matrix of a table. */
function matrixBytes(rows: number): number {
  return 8 * rows * rows;
}

function gigabytes(bytes: number): Text {
  const shown = (lang: 'en' | 'es') => `${formatNumber(bytes / 1e9, lang, 1)} GB`;
  return { en: shown('en'), es: shown('es') };
}

/**
 * @param most bytes that a matrix may take
 * @throws EscalarError `io-memory`
 */
export function refuseInverse(rows: number, most: number): void {
  const bytes = matrixBytes(rows);
  if (bytes <= most) return;
  const [needed, room] = [gigabytes(bytes), gigabytes(most)];
  throw new EscalarError('io-memory', {
    rows,
    gigabytes: bytes / 1e9,
    most: most / 1e9,
    what: {
      en: `This needs the whole inverse of a table, ${rows} × ${rows}: ${needed.en}, and a matrix may take ${room.en} here.`,
      es: `Esto necesita la inversa completa de una tabla, ${rows} × ${rows}: ${needed.es}, y aquí una matriz puede ocupar ${room.es}.`,
    },
    mend: {
      en: 'Ask what a large table is solved for without it (upstreamness, value-added-trade), add industries or economies up (--read sectors=, economies=), or, where the machine has the memory, use its own algebra (ESCALAR_BACKEND=native).',
      es: 'Pida lo que en una tabla grande se resuelve sin ella (upstreamness, value-added-trade), sume industrias o economías (--read sectors=, economies=) o, si la máquina tiene memoria, use su propia álgebra (ESCALAR_BACKEND=native).',
    },
  });
}
