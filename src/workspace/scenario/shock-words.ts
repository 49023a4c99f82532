import type { Text } from '../../base/locale.ts';
import type { PriceShockKind } from '../../indicators/chains/prices/price-shock.ts';
import type { ShockKind } from '../../indicators/chains/scenarios/shock.ts';

/** What a kind of shock is, and what its parts mean where that is not the usual. */
interface KindWords {
  readonly name: Text;
  readonly about: Text;
  readonly parts?: Readonly<Record<string, Text>>;
}

/** What a part means in most kinds. */
const USUAL: Readonly<Record<string, Text>> = {
  economy: { en: 'The economy that buys.', es: 'La economía que compra.' },
  activities: { en: 'Industries; all when left out.', es: 'Ramas; todas si se omite.' },
  inputs: {
    en: 'Products bought at home instead; all when left out.',
    es: 'Productos que pasan a comprarse en el país; todos si se omite.',
  },
  from: { en: 'Only what comes from these economies.', es: 'Solo lo que viene de estas economías.' },
  exports: {
    en: 'With a target: industries whose exports must reach it; those of activities when left out.',
    es: 'Con una meta: ramas cuyas exportaciones deben alcanzarla; las de activities si se omite.',
  },
  share: { en: '0 to 1.', es: 'De 0 a 1.' },
  target: {
    en: 'Domestic share of exports to reach: a number, or that of an economy in the table as it is.',
    es: 'Contenido nacional de las exportaciones que se busca: un número, o el de una economía en la matriz tal como está.',
  },
};

const WORDS: Readonly<Record<ShockKind | PriceShockKind, KindWords>> = {
  'local-sourcing': {
    name: { en: 'Inputs bought at home', es: 'Insumos comprados en el país' },
    about: {
      en: 'A share of imported inputs is bought at home; give share or target.',
      es: 'Una proporción de los insumos importados se compra en el país; indique share o target.',
    },
    parts: {
      activities: {
        en: 'Using industries; all when left out.',
        es: 'Ramas que usan los insumos; todas si se omite.',
      },
    },
  },
  'content-rule': {
    name: { en: 'Rule of domestic content', es: 'Regla de contenido nacional' },
    about: {
      en: 'The smallest share of imported inputs bought at home that reaches a domestic share of exports.',
      es: 'La menor proporción de insumos importados que hay que comprar en el país para llegar a un contenido nacional de las exportaciones.',
    },
    parts: {
      activities: {
        en: 'Using industries; all when left out.',
        es: 'Ramas que usan los insumos; todas si se omite.',
      },
    },
  },
  displacement: {
    name: { en: 'Deliveries taken over from others', es: 'Entregas que se toman de otros' },
    about: {
      en: 'An economy takes over a share of what others deliver abroad.',
      es: 'Una economía toma una proporción de lo que otras entregan al exterior.',
    },
    parts: {
      economy: { en: 'Who takes over.', es: 'Quién toma el lugar.' },
      from: { en: 'Whose deliveries.', es: 'De quién son las entregas.' },
      partners: {
        en: 'Buying economies; all but the one that delivers when left out.',
        es: 'Economías que compran; todas menos la que entrega si se omite.',
      },
    },
  },
  diversification: {
    name: { en: 'Other markets', es: 'Otros mercados' },
    about: {
      en: 'Withdraws a share of deliveries to one market and wins the same amount in others.',
      es: 'Retira de un mercado una proporción de sus entregas y gana el mismo monto en otros.',
    },
    parts: {
      economy: { en: 'An economy of the table.', es: 'Una economía de la matriz.' },
      market: { en: 'The market it withdraws from.', es: 'El mercado del que se retira.' },
      fall: {
        en: 'Fall of demand in the market to measure exposure with; 0.1 when left out.',
        es: 'Caída de la demanda de ese mercado con que se mide la exposición; 0.1 si se omite.',
      },
    },
  },
  'trade-mix': {
    name: { en: 'Other suppliers', es: 'Otros proveedores' },
    about: {
      en: 'A share of what an economy imports comes from those named, the rest from others as before.',
      es: 'Una proporción de lo que importa una economía viene de las indicadas; el resto, de las demás como antes.',
    },
    parts: {
      from: {
        en: 'Who shall deliver the share, taken together.',
        es: 'Quiénes han de entregar la proporción, en conjunto.',
      },
      activities: {
        en: 'Products imported; all when left out.',
        es: 'Productos importados; todos si se omite.',
      },
    },
  },
  demand: {
    name: { en: 'Final demand', es: 'Demanda final' },
    about: { en: 'Final demand of one economy changes.', es: 'Cambia la demanda final de una economía.' },
    parts: {
      market: { en: 'An economy of the table.', es: 'Una economía de la matriz.' },
      change: { en: '-0.1 is a fall by a tenth.', es: '-0.1 es una caída de una décima parte.' },
    },
  },
  'lost-supplier': {
    name: { en: 'A supplier is lost', es: 'Se pierde un proveedor' },
    about: {
      en: 'Deliveries vanish and nobody takes them over.',
      es: 'Desaparecen las entregas y nadie las sustituye.',
    },
    parts: {
      economy: { en: 'An economy of the table.', es: 'Una economía de la matriz.' },
      buyers: {
        en: 'Who gets nothing any more; all when left out.',
        es: 'Quiénes dejan de recibir; todos si se omite.',
      },
      share: { en: 'Share that is lost; 1 when left out.', es: 'Proporción que se pierde; 1 si se omite.' },
    },
  },
  tariff: {
    name: { en: 'Tariff', es: 'Arancel' },
    about: {
      en: 'A tariff, with prices, wages and trade that follow.',
      es: 'Un arancel, con los precios, los salarios y el comercio que resultan.',
    },
    parts: {
      from: {
        en: 'Who delivers; all other economies when left out.',
        es: 'Quiénes entregan; todas las demás economías si se omite.',
      },
      before: {
        en: 'The tariff in the year of the table; none when left out.',
        es: 'El arancel en el año de la matriz; ninguno si se omite.',
      },
      after: { en: '0.25 is 25 per cent.', es: '0.25 es 25 por ciento.' },
    },
  },
  'export-tax': {
    name: { en: 'Export tax or subsidy', es: 'Impuesto o subsidio a la exportación' },
    about: {
      en: 'A tax on what an economy sells abroad, or a subsidy, with prices; its households get the revenue, or pay.',
      es: 'Un impuesto a lo que una economía vende al exterior, o un subsidio, con precios; sus hogares reciben lo recaudado, o lo pagan.',
    },
    parts: {
      economy: { en: 'The economy that sells.', es: 'La economía que vende.' },
      partners: {
        en: 'Buying economies; all others when left out.',
        es: 'Economías que compran; todas las demás si se omite.',
      },
      before: {
        en: 'The tax in the year of the table; none when left out.',
        es: 'El impuesto en el año de la matriz; ninguno si se omite.',
      },
      after: {
        en: '0.1 is 10 per cent of the price that the producer asks; -0.1, a subsidy of as much.',
        es: '0.1 es 10 por ciento del precio que pide el productor; -0.1, un subsidio de otro tanto.',
      },
    },
  },
  'trade-cost': {
    name: { en: 'Cost of trade', es: 'Costo de comerciar' },
    about: {
      en: 'What it costs to bring goods to an economy: freight, time, standards.',
      es: 'Lo que cuesta llevar bienes a una economía: fletes, tiempo, normas.',
    },
    parts: {
      from: {
        en: 'Who delivers; all other economies when left out.',
        es: 'Quiénes entregan; todas las demás economías si se omite.',
      },
      change: { en: '-0.1: it arrives a tenth cheaper.', es: '-0.1: llega una décima parte más barato.' },
    },
  },
  productivity: {
    name: { en: 'Productivity', es: 'Productividad' },
    about: {
      en: 'Output per unit of all inputs together, with prices.',
      es: 'Producción por unidad de todos los insumos, con precios.',
    },
    parts: {
      economy: { en: 'The economy that produces.', es: 'La economía que produce.' },
      change: {
        en: '0.05: 5 per cent more of the same inputs.',
        es: '0.05: 5 por ciento más con los mismos insumos.',
      },
    },
  },
  subsidy: {
    name: { en: 'Subsidy', es: 'Subsidio' },
    about: {
      en: 'A subsidy to production that the households of the economy pay for.',
      es: 'Un subsidio a la producción que pagan los hogares de la economía.',
    },
    parts: {
      economy: { en: 'The economy that produces.', es: 'La economía que produce.' },
      rate: { en: 'Part of the cost that its government pays.', es: 'Parte del costo que paga su gobierno.' },
    },
  },
  'trade-deficit': {
    name: { en: 'Trade deficit', es: 'Déficit comercial' },
    about: {
      en: 'Imports less exports of an economy; all others take the difference.',
      es: 'Importaciones menos exportaciones de una economía; las demás absorben la diferencia.',
    },
    parts: {
      economy: { en: 'The economy whose trade changes.', es: 'La economía cuyo comercio cambia.' },
      change: { en: '-1 closes it.', es: '-1 lo cierra.' },
    },
  },
};

/** How a kind of shock is called and what it is, for forms in either language. */
export function wordsOfKind(kind: ShockKind | PriceShockKind): Pick<KindWords, 'name' | 'about'> {
  const { name, about } = WORDS[kind];
  return { name, about };
}

/** What a part of a kind of shock means. */
export function wordsOfPart(kind: ShockKind | PriceShockKind, part: string): Text {
  const found = WORDS[kind].parts?.[part] ?? USUAL[part];
  if (found === undefined) throw new TypeError(`a part of a shock without its meaning: ${kind} ${part}`);
  return found;
}
