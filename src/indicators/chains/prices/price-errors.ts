import { EscalarError } from '../../../base/error.ts';

/** Where the search for an equilibrium ends without one. */
export function noEquilibrium(steps: number): EscalarError {
  return new EscalarError('no-equilibrium', {
    steps,
    what: {
      en: `No prices and wages were found at which all markets clear, in ${steps} steps.`,
      es: `No se hallaron, en ${steps} pasos, precios y salarios con los que se equilibren todos los mercados.`,
    },
    mend: {
      en: 'Make the shock smaller, or the trade elasticities; a sweep shows from where on there is no solution.',
      es: 'Reduzca el choque o las elasticidades comerciales; una curva (sweep) muestra desde dónde no hay solución.',
    },
  });
}

export function nothingLeftToSpend(economy: string): EscalarError {
  return new EscalarError('nothing-left-to-spend', {
    economy,
    what: {
      en: `${economy} would have less than nothing left to spend after what it owes abroad and pays for subsidies.`,
      es: `${economy} no tendría nada que gastar después de lo que debe al exterior y de lo que paga en subsidios.`,
    },
    mend: {
      en: 'Make the shock smaller: a change of a trade deficit of -1 closes it.',
      es: 'Reduzca el choque: un cambio de -1 en el déficit comercial lo cierra.',
    },
  });
}

export function noValueAddedToPay(economy: string): EscalarError {
  return new EscalarError('no-value-added-to-pay', {
    economy,
    what: {
      en: `${economy} has no value added left after inputs and tariffs: nobody earns a wage there.`,
      es: `${economy} no tiene valor agregado después de insumos y aranceles: ahí nadie recibe un salario.`,
    },
    mend: {
      en: 'Lower the tariffs before the shock (before), or add this economy to another one (--aggregate).',
      es: 'Reduzca los aranceles previos al choque (before) o sume esta economía a otra (--aggregate).',
    },
  });
}
