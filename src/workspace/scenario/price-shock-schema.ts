import * as z from 'zod/mini';
import { activities, buyer, code, codes, told } from './shock-parts.ts';

const rate = z.number().check(z.gte(0));
const maker = told(code, 'economy', 'The economy that produces.', 'La economía que produce.');
const from = z.optional(
  told(
    codes,
    'economies',
    'Who delivers; all other economies when left out.',
    'Quiénes entregan; todas las demás economías si se omite.',
  ),
);
const change = (en: string, es: string) => told(z.number().check(z.gt(-1)), 'number', en, es);

/** Shocks of the model with prices; a scenario has shocks of one model. */
export const priceShocks = [
  told(
    z.strictObject({
      kind: z.literal('tariff'),
      economy: buyer,
      from,
      activities,
      before: z.optional(
        told(
          rate,
          'number',
          'The tariff in the year of the table; none when left out.',
          'El arancel en el año de la matriz; ninguno si se omite.',
        ),
      ),
      after: told(rate, 'number', '0.25 is 25 per cent.', '0.25 es 25 por ciento.'),
    }),
    null,
    'A tariff, with prices, wages and trade that follow.',
    'Un arancel, con los precios, los salarios y el comercio que resultan.',
  ),
  told(
    z.strictObject({
      kind: z.literal('trade-cost'),
      economy: buyer,
      from,
      activities,
      change: change('-0.1: it arrives a tenth cheaper.', '-0.1: llega una décima parte más barato.'),
    }),
    null,
    'What it costs to bring goods to an economy: freight, time, standards.',
    'Lo que cuesta llevar bienes a una economía: fletes, tiempo, normas.',
  ),
  told(
    z.strictObject({
      kind: z.literal('productivity'),
      economy: maker,
      activities,
      change: change(
        '0.05: 5 per cent more of the same inputs.',
        '0.05: 5 por ciento más con los mismos insumos.',
      ),
    }),
    null,
    'Output per unit of all inputs together, with prices.',
    'Producción por unidad de todos los insumos, con precios.',
  ),
  told(
    z.strictObject({
      kind: z.literal('subsidy'),
      economy: maker,
      activities,
      rate: told(
        z.number().check(z.gte(0), z.lt(1)),
        'number',
        'Part of the cost that its government pays.',
        'Parte del costo que paga su gobierno.',
      ),
    }),
    null,
    'A subsidy to production that the households of the economy pay for.',
    'Un subsidio a la producción que pagan los hogares de la economía.',
  ),
  told(
    z.strictObject({
      kind: z.literal('trade-deficit'),
      economy: told(code, 'economy', 'The economy whose trade changes.', 'La economía cuyo comercio cambia.'),
      change: told(z.number(), 'number', '-1 closes it.', '-1 lo cierra.'),
    }),
    null,
    'Imports less exports of an economy; all others take the difference.',
    'Importaciones menos exportaciones de una economía; las demás absorben la diferencia.',
  ),
] as const;
