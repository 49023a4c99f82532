import * as z from 'zod/mini';
import { activities, buyer, code, codes, told } from './shock-parts.ts';

const rate = z.number().check(z.gte(0));
const maker = told(code, 'economy');
const from = z.optional(told(codes, 'economies'));
/** Above minus the whole: all of it cannot be taken off. */
const signed = z.number().check(z.gt(-1));
const change = told(signed, 'number');

/** Shocks of the model with prices; a scenario has shocks of one model. */
export const priceShocks = [
  z.strictObject({
    kind: z.literal('tariff'),
    economy: buyer,
    from,
    activities,
    before: z.optional(told(rate, 'number')),
    after: told(rate, 'number'),
  }),
  z.strictObject({
    kind: z.literal('export-tax'),
    economy: maker,
    partners: z.optional(told(codes, 'economies')),
    activities,
    before: z.optional(told(signed, 'number')),
    after: told(signed, 'number'),
  }),
  z.strictObject({
    kind: z.literal('carbon-price'),
    economies: from,
    activities,
    account: told(code, 'word'),
    price: told(rate, 'number'),
    currency: told(code, 'word'),
    tonnes: z.optional(told(z.number().check(z.gt(0)), 'number')),
    border: z.optional(told(z.boolean(), 'switch')),
  }),
  z.strictObject({
    kind: z.literal('trade-cost'),
    economy: buyer,
    from,
    activities,
    change,
  }),
  z.strictObject({
    kind: z.literal('productivity'),
    economy: maker,
    activities,
    change,
  }),
  z.strictObject({
    kind: z.literal('subsidy'),
    economy: maker,
    activities,
    rate: told(z.number().check(z.gte(0), z.lt(1)), 'number'),
  }),
  z.strictObject({
    kind: z.literal('trade-deficit'),
    economy: told(code, 'economy'),
    change: told(z.number(), 'number'),
  }),
] as const;
