import { EscalarError } from '../../../base/error.ts';

/**
 * Where the search for an equilibrium ends without one.
 * @param size of what a curve varies; null without a curve
 */
export function noEquilibrium(steps: number, size: number | null = null): EscalarError {
  const at = size === null ? '' : ` (${size})`;
  return new EscalarError('no-equilibrium', {
    steps,
    what: {
      en: `No prices and wages were found at which all markets clear${at}, in ${steps} steps.`,
      es: `No se hallaron, en ${steps} pasos, precios y salarios con los que se equilibren todos los mercados${at}.`,
    },
    mend: {
      en: 'Make the shock smaller, or the trade elasticities; a curve must end before.',
      es: 'Reduzca el choque o las elasticidades comerciales; una curva debe terminar antes.',
    },
  });
}

export function nothingLeftToSpend(economy: string): EscalarError {
  return new EscalarError('nothing-left-to-spend', {
    economy,
    what: {
      en: `${economy} would have nothing left to spend after what it owes abroad and pays for subsidies.`,
      es: `${economy} no tendría nada que gastar después de lo que debe al exterior y de lo que paga en subsidios.`,
    },
    mend: {
      en: 'Make the shock smaller: a lower rate of the subsidy, or a change of the trade deficit nearer to -1, which closes it.',
      es: 'Reduzca el choque: una tasa menor del subsidio, o un cambio del déficit comercial más cercano a -1, que lo cierra.',
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
