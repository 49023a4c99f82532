import { EscalarError, type Where } from '../../base/error.ts';

/** For a quotation mark without its end. */
export function unclosedQuote(where?: Where): EscalarError {
  return new EscalarError(
    'unclosed-quote',
    {
      what: {
        en: 'A quotation mark opens here and is never closed.',
        es: 'Aquí se abre una comilla que nunca se cierra.',
      },
      mend: {
        en: 'Close it, or write a quotation mark inside a quoted cell twice ("").',
        es: 'Ciérrela, o escriba dos veces ("") una comilla que va dentro de una celda entrecomillada.',
      },
    },
    where,
  );
}

/** For what stands between a closing quotation mark and the end of its cell. */
export function strayQuote(p: { found: string }, where?: Where): EscalarError {
  return new EscalarError(
    'stray-quote',
    {
      ...p,
      what: {
        en: `After the closing quotation mark there is ${JSON.stringify(p.found)} where the cell should end.`,
        es: `Después de la comilla de cierre hay ${JSON.stringify(p.found)} donde debería terminar la celda.`,
      },
      mend: {
        en: 'Write a quotation mark inside a quoted cell twice ("").',
        es: 'Escriba dos veces ("") una comilla que va dentro de una celda entrecomillada.',
      },
    },
    where,
  );
}
