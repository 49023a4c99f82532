import type { Given, Service } from '../service.ts';
import { comtrade } from './comtrade.ts';

const { size: _, ...common } = comtrade;

/** What the ways into UN Comtrade have in common that ask for a key that is paid for. */
export const paidComtrade: Omit<Service, 'id' | 'title'> = {
  ...common,
  secret: {
    variable: 'COMTRADE_API_KEY',
    isNeeded: true,
    about: {
      en: 'a key of comtradedeveloper.un.org that is paid for (a free one serves escalar get comtrade)',
      es: 'una clave de pago de comtradedeveloper.un.org (una gratuita sirve para escalar get comtrade)',
    },
  },
};

/** A part for each value of a parameter that names what the service has ready; null where none is named. */
export function eachNamed(given: Given, name: string): readonly Given[] | null {
  const values = given[name] ?? [];
  return values.length === 0 ? null : values.map((one) => ({ ...given, [name]: [one] }));
}
