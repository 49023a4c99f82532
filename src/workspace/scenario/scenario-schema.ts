import * as z from 'zod/mini';
import { ELASTICITIES } from '../../catalog/trade-elasticities.ts';
import type { FileSchema } from '../check-shape.ts';
import { scalar, text } from '../schema-parts.ts';
import { priceShocks } from './price-shock-schema.ts';
import { activities, buyer, code, codes, told } from './shock-parts.ts';

const unit = z.number().check(z.gte(0), z.lte(1));
const economy = told(code, 'economy', 'An economy of the table.', 'Una economía de la matriz.');
const share = told(unit, 'number', '0 to 1.', 'De 0 a 1.');

const target = told(
  z.union([share, z.strictObject({ economy, activities })]),
  'target',
  'Domestic share of exports to reach: a number, or that of an economy in the table as it is.',
  'Contenido nacional de las exportaciones que se busca: un número, o el de una economía en la matriz tal como está.',
);

const sourcing = {
  economy: buyer,
  activities: z.optional(
    told(
      codes,
      'activities',
      'Using industries; all when left out.',
      'Ramas que usan los insumos; todas si se omite.',
    ),
  ),
  inputs: z.optional(
    told(
      codes,
      'activities',
      'Products bought at home instead; all when left out.',
      'Productos que pasan a comprarse en el país; todos si se omite.',
    ),
  ),
  from: z.optional(
    told(
      codes,
      'economies',
      'Only what comes from these economies.',
      'Solo lo que viene de estas economías.',
    ),
  ),
  exports: z.optional(
    told(
      codes,
      'activities',
      'With a target: industries whose exports must reach it; `activities` when left out.',
      'Con una meta: ramas cuyas exportaciones deben alcanzarla; las de `activities` si se omite.',
    ),
  ),
};

export const shockSchema = z.discriminatedUnion('kind', [
  told(
    z.strictObject({
      kind: z.literal('local-sourcing'),
      ...sourcing,
      share: z.optional(share),
      target: z.optional(target),
    }),
    null,
    'A share of imported inputs is bought at home; give share or target.',
    'Una proporción de los insumos importados se compra en el país; indique share o target.',
  ),
  told(
    z.strictObject({ kind: z.literal('content-rule'), ...sourcing, target }),
    null,
    'The smallest share of imported inputs bought at home that reaches a domestic share of exports.',
    'La menor proporción de insumos importados que hay que comprar en el país para llegar a un contenido nacional de las exportaciones.',
  ),
  told(
    z.strictObject({
      kind: z.literal('displacement'),
      economy: told(code, 'economy', 'Who takes over.', 'Quién toma el lugar.'),
      from: told(codes, 'economies', 'Whose deliveries.', 'De quién son las entregas.'),
      activities,
      partners: z.optional(
        told(
          codes,
          'economies',
          'Buying economies; all but the one that delivers when left out.',
          'Economías que compran; todas menos la que entrega si se omite.',
        ),
      ),
      share,
    }),
    null,
    'An economy takes over a share of what others deliver abroad.',
    'Una economía toma una proporción de lo que otras entregan al exterior.',
  ),
  told(
    z.strictObject({
      kind: z.literal('diversification'),
      economy,
      market: told(code, 'economy', 'The market it withdraws from.', 'El mercado del que se retira.'),
      activities,
      share,
      fall: z.optional(
        told(
          unit,
          'number',
          'Fall of demand in the market to measure exposure with; 0.1 when left out.',
          'Caída de la demanda de ese mercado con que se mide la exposición; 0.1 si se omite.',
        ),
      ),
    }),
    null,
    'Withdraws a share of deliveries to one market and wins the same amount in others.',
    'Retira de un mercado una proporción de sus entregas y gana el mismo monto en otros.',
  ),
  told(
    z.strictObject({
      kind: z.literal('trade-mix'),
      economy: buyer,
      from: told(
        codes,
        'economies',
        'Who shall deliver the share, taken together.',
        'Quiénes han de entregar la proporción, en conjunto.',
      ),
      activities: z.optional(
        told(
          codes,
          'activities',
          'Products imported; all when left out.',
          'Productos importados; todos si se omite.',
        ),
      ),
      share,
    }),
    null,
    'A share of what an economy imports comes from those named, the rest from others as before.',
    'Una proporción de lo que importa una economía viene de las indicadas; el resto, de las demás como antes.',
  ),
  told(
    z.strictObject({
      kind: z.literal('demand'),
      market: economy,
      activities,
      change: told(
        z.number().check(z.gte(-1)),
        'number',
        '-0.1 is a fall by a tenth.',
        '-0.1 es una caída de una décima parte.',
      ),
    }),
    null,
    'Final demand of one economy changes.',
    'Cambia la demanda final de una economía.',
  ),
  told(
    z.strictObject({
      kind: z.literal('lost-supplier'),
      economy,
      activities,
      buyers: z.optional(
        told(
          z.union([z.enum(['all', 'abroad']), codes]),
          'buyers',
          'Who gets nothing any more; all when left out.',
          'Quiénes dejan de recibir; todos si se omite.',
        ),
      ),
      share: z.optional(
        told(
          unit,
          'number',
          'Share that is lost; 1 when left out.',
          'Proporción que se pierde; 1 si se omite.',
        ),
      ),
    }),
    null,
    'Deliveries vanish and nobody takes them over.',
    'Desaparecen las entregas y nadie las sustituye.',
  ),
  ...priceShocks,
]);

const sweep = z.strictObject({
  shock: z.optional(z.number().check(z.int(), z.gte(1))),
  over: z.optional(z.enum(['share', 'target', 'elasticity'])),
  from: z.number(),
  to: z.number(),
  steps: z.number().check(z.int(), z.gte(1), z.lte(1000)),
});

export const scenarioSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')),
  title: text,
  about: z.optional(text),
  on: z.optional(z.string()),
  data: z.optional(
    z.strictObject({
      release: z.optional(z.string()),
      file: z.optional(z.string()),
      read: z.optional(z.record(z.string(), scalar)),
    }),
  ),
  year: z.optional(z.union([z.string(), z.number().check(z.int())])),
  shocks: z.array(shockSchema).check(z.minLength(1)),
  elasticity: z.optional(
    z.union([
      z.number().check(z.gt(0)),
      z.enum(ELASTICITIES),
      z.record(z.string(), z.number().check(z.gt(0))),
    ]),
  ),
  sweep: z.optional(sweep),
});

export type WrittenScenario = z.infer<typeof scenarioSchema>;
/** With the data that it is on, of another scenario too. */
export type ScenarioFile = WrittenScenario & { readonly data: NonNullable<WrittenScenario['data']> };
export type ScenarioShock = ScenarioFile['shocks'][number];
export type SweepSpec = z.infer<typeof sweep>;

export const SCENARIO: FileSchema<WrittenScenario> = {
  schema: scenarioSchema,
  path: 'schema/scenario.schema.json',
  root: 'scenario',
  renamed: { industries: 'activities', markets: 'partners' },
};
