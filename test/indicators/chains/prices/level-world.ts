import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';

/**
 * A world of Eaton and Kortum with industries in levels, not in changes: technology, labour and costs of trade are
 * numbers here, and prices, wages and flows are found from them by patient iteration. Written apart from the kernel.
 */
export interface LevelWorld {
  readonly G: number;
  readonly N: number;
  /** Output per bundle of inputs by economy and industry. */
  readonly technology: number[][];
  readonly labour: number[];
  /** Costs of trade [industry][from][to], 1 at home. */
  readonly cost: number[][][];
  /** Tariffs [industry][from][to]. */
  readonly tariff: number[][][];
  /** Taxes on exports [industry][from][to], of the price at the factory. */
  readonly exportTax: number[][][];
  /** Money for each physical unit that leaves the factory: of the maker [economy][industry], at a border [industry][from][to]. */
  readonly specific?: { readonly own: number[][]; readonly border: number[][][] };
  /** Part of the cost that the government pays, by economy and industry. */
  readonly subsidy: number[][];
  /** Value added in cost by industry; product k in the inputs of industry j; product k in final spending. */
  readonly valueAdded: number[];
  readonly inputs: number[][];
  readonly tastes: number[];
  readonly theta: number[];
  /** Imports less exports as a part of the wages of the world. */
  readonly deficit: number[];
}

export interface LevelResult {
  readonly wages: number[];
  readonly prices: number[][];
  /** Sales [industry][from][to] before tariffs and export taxes. */
  readonly sales: number[][][];
  readonly income: number[];
  readonly revenue: number[];
  readonly duties: number[];
  /** Price at the factory [economy][industry]. */
  readonly asked: number[][];
  /** Revenue of what is levied for each unit. */
  readonly levied: number[];
}

/** The same list each time: the rounds ask for the same few millions of times. */
const ranges = new Map<number, readonly number[]>();
const range = (count: number): readonly number[] => {
  const known = ranges.get(count) ?? Array.from({ length: count }, (_, k) => k);
  ranges.set(count, known);
  return known;
};
const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What is paid abroad for what costs `price` at the factory. */
const charged = (world: LevelWorld, price: number, k: number, s: number, m: number): number =>
  price * (1 + world.exportTax[k][s][m]) * (1 + world.tariff[k][s][m]) + borderOf(world, k, s, m);

const borderOf = ({ specific }: LevelWorld, k: number, s: number, m: number): number =>
  specific?.border[k]?.[s]?.[m] ?? 0;
const ownOf = ({ specific }: LevelWorld, s: number, k: number): number => specific?.own[s]?.[k] ?? 0;

export function solveLevels(world: LevelWorld): LevelResult {
  const { G, N } = world;
  let wages = range(G).map(() => 1);
  for (let round = 0; round < 20_000; round += 1) {
    const size = 100 / add(wages.map((wage, m) => wage * world.labour[m]));
    wages = wages.map((wage) => wage * size);
    const state = marketsAt(world, wages);
    const miss = wages.map((wage, m) => state.earned[m] / (wage * world.labour[m]) - 1);
    if (Math.max(...miss.map(Math.abs)) < 1e-13) return { wages, ...state };
    wages = wages.map((wage, m) => wage * (1 + 0.15 * miss[m]));
  }
  throw new Error(`no equilibrium of ${G} x ${N}`);
}

function marketsAt(world: LevelWorld, wages: number[]) {
  const { G, N, theta } = world;
  let prices = range(G).map(() => range(N).map(() => 1));
  let asked: number[][] = [];
  for (let round = 0; round < 3000; round += 1) {
    asked = range(G).map((s) =>
      range(N).map((k) => {
        const inputs = range(N).reduce(
          (product, l) => product * prices[s][l] ** ((1 - world.valueAdded[k]) * world.inputs[l][k]),
          1,
        );
        return (
          ((1 - world.subsidy[s][k]) * wages[s] ** world.valueAdded[k] * inputs) / world.technology[s][k] +
          ownOf(world, s, k)
        );
      }),
    );
    const next = range(G).map((m) =>
      range(N).map(
        (k) =>
          add(
            range(G).map((s) => (world.cost[k][s][m] * charged(world, asked[s][k], k, s, m)) ** -theta[k]),
          ) **
          (-1 / theta[k]),
      ),
    );
    const moved = Math.max(
      ...next.flatMap((row, m) => row.map((price, k) => Math.abs(price / prices[m][k] - 1))),
    );
    prices = next;
    if (moved < 1e-15) break;
  }
  const share = range(N).map((k) =>
    range(G).map((s) =>
      range(G).map(
        (m) => ((world.cost[k][s][m] * charged(world, asked[s][k], k, s, m)) / prices[m][k]) ** -theta[k],
      ),
    ),
  );
  const bill = wages.map((wage, m) => wage * world.labour[m]);
  let spent = range(G).map((m) => range(N).map((k) => bill[m] * world.tastes[k]));
  for (let round = 0; ; round += 1) {
    const sales = range(N).map((k) =>
      range(G).map((s) =>
        range(G).map(
          (m) => (share[k][s][m] * spent[m][k] * asked[s][k]) / charged(world, asked[s][k], k, s, m),
        ),
      ),
    );
    const units = range(N).map((k) => range(G).map((s) => sales[k][s].map((sold) => sold / asked[s][k])));
    const own = range(G).map((s) => range(N).map((k) => ownOf(world, s, k) * add(units[k][s])));
    const levied = range(G).map(
      (m) =>
        add(own[m]) +
        add(range(N).map((k) => add(range(G).map((s) => units[k][s][m] * borderOf(world, k, s, m))))),
    );
    const made = range(G).map((s) =>
      range(N).map((k) => (add(sales[k][s]) - own[s][k]) / (1 - world.subsidy[s][k])),
    );
    const paid = range(G).map((s) => add(range(N).map((k) => made[s][k] * world.subsidy[s][k])));
    const revenue = range(G).map((m) =>
      add(
        range(N).map((k) =>
          add(range(G).map((s) => sales[k][s][m] * (1 + world.exportTax[k][s][m]) * world.tariff[k][s][m])),
        ),
      ),
    );
    const duties = range(G).map((s) =>
      add(range(N).map((k) => add(range(G).map((m) => sales[k][s][m] * world.exportTax[k][s][m])))),
    );
    const income = range(G).map(
      (m) => bill[m] + revenue[m] + duties[m] + levied[m] - paid[m] + 100 * world.deficit[m],
    );
    const next = range(G).map((m) =>
      range(N).map(
        (k) =>
          add(range(N).map((j) => (1 - world.valueAdded[j]) * world.inputs[k][j] * made[m][j])) +
          world.tastes[k] * income[m],
      ),
    );
    const moved = Math.max(...next.flatMap((row, m) => row.map((value, k) => Math.abs(value - spent[m][k]))));
    const earned = range(G).map((m) => add(range(N).map((k) => world.valueAdded[k] * made[m][k])));
    if (moved < 1e-13 || round > 5000)
      return { prices, asked, sales, income, revenue, duties, levied, earned };
    spent = next;
  }
}

/** The table that a statistical office would publish of this world: it knows flows before tariffs, and nothing else. */
export function tableOfWorld(world: LevelWorld, { sales, asked }: LevelResult): IoTable {
  const { G, N } = world;
  const n = G * N;
  const Z = new Float64Array(n * n);
  const Y = new Float64Array(n * G);
  const made = range(G).map((s) => range(N).map((k) => add(sales[k][s])));
  for (const k of range(N))
    for (const m of range(G)) {
      const spent = add(
        range(G).map((s) => (sales[k][s][m] / asked[s][k]) * charged(world, asked[s][k], k, s, m)),
      );
      const uses = range(N).map((j) => (1 - world.valueAdded[j]) * world.inputs[k][j] * made[m][j]);
      for (const s of range(G)) {
        const part = sales[k][s][m] / spent;
        uses.forEach((use, j) => {
          Z[(s * N + k) * n + m * N + j] = part * use;
        });
        Y[(s * N + k) * G + m] = part * (spent - add(uses));
      }
    }
  const economies = range(G).map((s) => `E${s}`);
  return buildTable({
    year: '2020',
    rows: economies.flatMap((economy) => range(N).map((k) => ({ economy, sector: `s${k}` }))),
    demand: economies.map((economy) => ({ economy, category: 'hh' })),
    Z,
    Y,
  });
}

const [G, N] = [3, 2];
/** By product, origin and buyer. */
export const byProduct = (make: (k: number, s: number, m: number) => number): number[][][] =>
  Array.from({ length: N }, (_, k) =>
    Array.from({ length: G }, (_, s) => Array.from({ length: G }, (_, m) => make(k, s, m))),
  );

/** Three economies that trade two products with tariffs and one tax on exports, and deficits. */
export const SMALL_WORLD: LevelWorld = {
  G,
  N,
  technology: [
    [1, 2],
    [1.5, 0.7],
    [0.9, 1.1],
  ],
  labour: [10, 25, 4],
  cost: byProduct((k, s, m) => (s === m ? 1 : 1.3 + 0.1 * k + 0.07 * s + 0.05 * m)),
  tariff: byProduct((k, s, m) => (s === m ? 0 : 0.05 * (k + 1) + 0.02 * m)),
  exportTax: byProduct((_, s, m) => (s === 2 && m !== 2 ? 0.08 : 0)),
  subsidy: Array.from({ length: G }, () => [0, 0]),
  valueAdded: [0.45, 0.6],
  inputs: [
    [0.7, 0.2],
    [0.3, 0.8],
  ],
  tastes: [0.35, 0.65],
  theta: [4, 7.5],
  deficit: [0.01, -0.025, 0.015],
};
