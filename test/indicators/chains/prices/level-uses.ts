import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';

/**
 * A world in levels in which each industry, and final use, has trade costs of its own, as in Antràs and Chor 2018:
 * prices, wages and flows by patient iteration. Written apart from the kernel, and from the world without such costs.
 */
export interface UseWorld {
  readonly G: number;
  readonly N: number;
  readonly technology: number[][];
  readonly labour: number[];
  /** Costs of trade [product][from][to][use]; use N is final use. */
  readonly cost: number[][][][];
  /** Tariffs [product][from][to]. */
  readonly tariff: number[][][];
  /** Taxes on exports [product][from][to], of the price at the factory. */
  readonly exportTax: number[][][];
  readonly valueAdded: number[];
  /** Product k in the inputs of industry j. */
  readonly inputs: number[][];
  readonly tastes: number[];
  readonly theta: number[];
  /** Imports less exports as a part of the wages of the world. */
  readonly deficit: number[];
}

export interface UseResult {
  readonly wages: number[];
  /** Prices of final goods, Π P^α. */
  readonly index: number[];
  /** Sales [product][from][to][use] before tariffs and export taxes. */
  readonly sales: number[][][][];
  readonly income: number[];
}

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);
const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What of a price paid abroad is taxes, as a multiple of that at the factory. */
const taxed = ({ tariff, exportTax }: UseWorld, k: number, s: number, m: number): number =>
  (1 + exportTax[k][s][m]) * (1 + tariff[k][s][m]);

export function solveUses(world: UseWorld): UseResult {
  let wages = range(world.G).map(() => 1);
  for (let round = 0; round < 20_000; round += 1) {
    const size = 100 / add(wages.map((wage, m) => wage * world.labour[m]));
    wages = wages.map((wage) => wage * size);
    const state = marketsAt(world, wages);
    const miss = wages.map((wage, m) => state.earned[m] / (wage * world.labour[m]) - 1);
    if (Math.max(...miss.map(Math.abs)) < 1e-13) return { wages, ...state };
    wages = wages.map((wage, m) => wage * (1 + 0.15 * miss[m]));
  }
  throw new Error('no equilibrium');
}

/** Prices [economy][use][product], and what each origin asks at the door of the buyer, [product][from][to][use]. */
function pricesAt(world: UseWorld, wages: number[]) {
  const { G, N, theta } = world;
  const uses = range(N + 1);
  let prices = range(G).map(() => uses.map(() => range(N).map(() => 1)));
  for (;;) {
    const asked = range(G).map((s) =>
      range(N).map((k) => {
        const bundle = range(N).map(
          (l) => prices[s][k][l] ** ((1 - world.valueAdded[k]) * world.inputs[l][k]),
        );
        return (wages[s] ** world.valueAdded[k] * bundle.reduce((a, b) => a * b)) / world.technology[s][k];
      }),
    );
    const arriving = range(N).map((k) =>
      range(G).map((s) =>
        range(G).map((m) => uses.map((u) => asked[s][k] * world.cost[k][s][m][u] * taxed(world, k, s, m))),
      ),
    );
    const next = range(G).map((m) =>
      uses.map((u) =>
        range(N).map((k) => add(range(G).map((s) => arriving[k][s][m][u] ** -theta[k])) ** (-1 / theta[k])),
      ),
    );
    const moved = Math.max(
      ...next.flatMap((of, m) =>
        of.flatMap((row, u) => row.map((p, k) => Math.abs(p / prices[m][u][k] - 1))),
      ),
    );
    prices = next;
    if (moved < 1e-15) return { prices, arriving };
  }
}

function marketsAt(world: UseWorld, wages: number[]) {
  const { G, N, theta } = world;
  const uses = range(N + 1);
  const { prices, arriving } = pricesAt(world, wages);
  const bill = wages.map((wage, m) => wage * world.labour[m]);
  let made = range(G).map((s) => range(N).map(() => bill[s] / N));
  let income = bill;
  for (let round = 0; ; round += 1) {
    const sales = range(N).map((k) =>
      range(G).map((s) =>
        range(G).map((m) =>
          uses.map((u) => {
            const spent =
              u === N
                ? world.tastes[k] * income[m]
                : (1 - world.valueAdded[u]) * world.inputs[k][u] * made[m][u];
            const share = (arriving[k][s][m][u] / prices[m][u][k]) ** -theta[k];
            return (share * spent) / taxed(world, k, s, m);
          }),
        ),
      ),
    );
    const next = range(G).map((s) => range(N).map((k) => add(sales[k][s].flat())));
    const revenue = range(G).map((m) =>
      add(
        range(N).map((k) =>
          add(
            range(G).map((o) => {
              const bought = add(sales[k][o][m]) * (1 + world.exportTax[k][o][m]) * world.tariff[k][o][m];
              return bought + add(sales[k][m][o]) * world.exportTax[k][m][o];
            }),
          ),
        ),
      ),
    );
    income = range(G).map((m) => bill[m] + revenue[m] + 100 * world.deficit[m]);
    const moved = Math.max(...next.flatMap((row, s) => row.map((value, k) => Math.abs(value - made[s][k]))));
    made = next;
    if (moved > 1e-13 && round < 5000) continue;
    const index = range(G).map((m) =>
      range(N).reduce((product, k) => product * prices[m][N][k] ** world.tastes[k], 1),
    );
    const earned = range(G).map((m) => add(range(N).map((k) => world.valueAdded[k] * made[m][k])));
    return { index, sales, income, earned };
  }
}

/** What a statistical office would publish of this world. */
export function tableOfUses({ G, N }: UseWorld, { sales }: UseResult): IoTable {
  const n = G * N;
  const Z = new Float64Array(n * n);
  const Y = new Float64Array(n * G);
  for (const k of range(N))
    for (const s of range(G))
      for (const m of range(G)) {
        for (const j of range(N)) Z[(s * N + k) * n + m * N + j] = sales[k][s][m][j];
        Y[(s * N + k) * G + m] = sales[k][s][m][N];
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
