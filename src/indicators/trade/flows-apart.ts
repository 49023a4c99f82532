import type { FlowsApart } from '../define.ts';

type Options = Readonly<Record<string, unknown>>;

/** Trade as economies × products. */
export function byProduct(): FlowsApart {
  return { by: ['product'], imports: false };
}

/** The same with imports where they are asked for; of the lines of partners themselves each is looked at. */
export function byProductBothWays({ flow = 'M', imports }: Options): FlowsApart | null {
  if (flow !== 'M') return byProduct();
  return imports === 'partners' ? null : { by: ['product'], imports: imports === 'auto' };
}

/** What a group of shares is taken over. */
export function overBy({ by }: Options): FlowsApart {
  return { by: [by === 'partner' ? 'partner' : 'product'], imports: false };
}

/** The sums of economies alone. */
export function ofEconomies(): FlowsApart {
  return { by: [], imports: false };
}

/** Products as cells; products in markets are flows, each of which is looked at. */
export function byCells({ cells }: Options): FlowsApart | null {
  return cells === 'product' ? byProduct() : null;
}

/** Baskets of products; those of partners leave out what an economy sells to itself, flow by flow. */
export function byBasket(options: Options): FlowsApart | null {
  return options.by === 'product' ? byProductBothWays(options) : null;
}
