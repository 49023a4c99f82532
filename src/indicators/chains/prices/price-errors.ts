import { EscalarError } from '../../../base/error.ts';
import type { PriceModel } from './buyers.ts';

/** Where a search for an equilibrium ended. */
export interface Unsettled {
  readonly steps: number;
  readonly model: PriceModel;
}

/**
 * Where the search for an equilibrium ends without one.
 * @param size of what a curve varies; null without a curve
 */
export function noEquilibrium({ steps, model }: Unsettled, size: number | null = null): EscalarError {
  const at = size === null ? '' : ` (${size})`;
  const pooled = model === 'caliendo2015' ? { en: '', es: '' } : POOLED;
  return new EscalarError('no-equilibrium', {
    steps,
    model,
    what: {
      en: `No prices and wages were found at which all markets clear${at}, in ${steps} steps.`,
      es: `No se hallaron, en ${steps} pasos, precios y salarios con los que se equilibren todos los mercados${at}.`,
    },
    mend: {
      en: `Make the shock smaller, or the trade elasticities; a curve must end before.${pooled.en}`,
      es: `Reduzca el choque o las elasticidades comerciales; una curva debe terminar antes.${pooled.es}`,
    },
  });
}

/** A stock that is drawn down is a use below zero: it can turn what one use pays below zero, and seldom that of all. */
const POOLED = {
  en: ' Or leave out the model: then all uses of an economy share their origins, and stocks that are drawn down weigh less.',
  es: ' O quite el modelo: así todos los usos de una economía comparten sus orígenes y pesan menos los inventarios que se reducen.',
};

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
      en: `${economy} has no value added left after inputs and taxes at borders: nobody earns a wage there.`,
      es: `${economy} no tiene valor agregado después de insumos e impuestos en frontera: ahí nadie recibe un salario.`,
    },
    mend: {
      en: 'Lower the taxes before the shock (before), or add this economy to another one (--aggregate).',
      es: 'Reduzca los impuestos previos al choque (before) o sume esta economía a otra (--aggregate).',
    },
  });
}
