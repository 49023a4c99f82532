import type { Matrix } from '../../../support/random-io.ts';
import { vectorMultiply } from '../../../support/random-io.ts';
import { type Brute, multiplyVector, only, sum } from '../brute.ts';

/** Coefficients and final demand after a shock, as rows. */
export interface World {
  readonly A: Matrix;
  readonly Y: Matrix;
}

export const copyOf = ({ A, Y }: World): World => ({
  A: A.map((row) => [...row]),
  Y: Y.map((row) => [...row]),
});

/** Everything that a scenario reports, with a new inversion. */
export function measureBrute(b: Brute, { A, Y }: World) {
  const { n, G, v, of, rows } = b;
  const all = Array.from({ length: n }, (_, i) => i);
  const B = b.leontief(A);
  const x = multiplyVector(
    B,
    Y.map((row) => sum(row)),
  );
  const exports = all.map((i) => {
    const inputs = all.filter((j) => of[j] !== of[i]).map((j) => A[i][j] * x[j]);
    return sum(inputs) + sum(Y[i].filter((_, k) => k !== of[i]));
  });
  const content = (s: number) =>
    vectorMultiply(
      only(v, (i) => of[i] === s),
      B,
    );
  const contents = Array.from({ length: G }, (_, s) => content(s));
  const domestic = all.map((j) => contents[of[j]][j] * exports[j]);
  const foreign = all.map(
    (j) => sum(contents.filter((_, s) => s !== of[j]).map((row) => row[j])) * exports[j],
  );
  const forward = contents.map((row, s) =>
    sum(all.filter((j) => of[j] !== s).map((j) => row[j] * exports[j])),
  );
  const valueAdded = x.map((value, i) => v[i] * value);
  const forMarket = (p: number) =>
    multiplyVector(
      B,
      Y.map((row) => row[p]),
    ).map((value, i) => v[i] * value);
  return { x, exports, domestic, foreign, forward, valueAdded, forMarket, rows };
}

/** Share t of the inputs in `inputs` of the users `users` of s moves home. */
export function sourceBrute(
  b: Brute,
  world: World,
  sectorOf: readonly number[],
  shock: {
    s: number;
    users: readonly number[];
    inputs: readonly number[];
    from: readonly number[];
    t: number;
  },
): World {
  const out = copyOf(world);
  for (const j of b.rows(shock.s).filter((row) => shock.users.includes(sectorOf[row]))) {
    for (const k of shock.inputs) {
      const home = b.rows(shock.s).find((row) => sectorOf[row] === k) as number;
      if (b.x[home] === 0) continue;
      for (const r of shock.from) {
        if (r === shock.s) continue;
        const abroad = b.rows(r).find((row) => sectorOf[row] === k) as number;
        out.A[home][j] += shock.t * world.A[abroad][j];
        out.A[abroad][j] = (1 - shock.t) * world.A[abroad][j];
      }
    }
  }
  return out;
}

/** Of what s imports of each product, for each use, the share t comes from `from`. */
export function mixBrute(
  b: Brute,
  world: World,
  sectorOf: readonly number[],
  {
    s,
    from,
    industries,
    t,
  }: { s: number; from: readonly number[]; industries: readonly number[]; t: number },
): World {
  const out = copyOf(world);
  const uses = [...b.rows(s).map((j) => [world.A, out.A, j] as const), [world.Y, out.Y, s] as const];
  for (const k of industries) {
    const foreign = b.of.flatMap((r, i) => (r !== s && sectorOf[i] === k ? [i] : []));
    const members = foreign.filter((i) => from.includes(b.of[i]));
    const made = sum(members.map((i) => b.x[i]));
    if (made === 0) continue;
    for (const [before, after, j] of uses) {
      const some = (i: number) => Math.max(before[i][j], 0);
      const whole = sum(foreign.map(some));
      const own = sum(members.map(some));
      if (whole === 0 || (own === whole && t < 1)) continue;
      for (const i of foreign) {
        const wanted = members.includes(i)
          ? t * whole * (own > 0 ? some(i) / own : b.x[i] / made)
          : (1 - t) * whole * (own === whole ? 0 : some(i) / (whole - own));
        after[i][j] = wanted + Math.min(before[i][j], 0);
      }
    }
  }
  return out;
}

/** Share t of what `from` deliver of `industries` to the markets, others than themselves, moves to s. */
export function displaceBrute(
  b: Brute,
  world: World,
  sectorOf: readonly number[],
  shock: {
    s: number;
    from: readonly number[];
    industries: readonly number[];
    markets: readonly number[];
    t: number;
  },
): World {
  const out = copyOf(world);
  for (const r of shock.from) {
    for (const k of shock.industries) {
      const to = b.rows(shock.s).find((row) => sectorOf[row] === k) as number;
      const row = b.rows(r).find((one) => sectorOf[one] === k) as number;
      if (b.x[to] === 0) continue;
      for (let j = 0; j < b.n; j += 1) {
        if (b.of[j] === r || !shock.markets.includes(b.of[j])) continue;
        out.A[to][j] += shock.t * world.A[row][j];
        out.A[row][j] -= shock.t * world.A[row][j];
      }
      for (const m of shock.markets) {
        if (m === r) continue;
        out.Y[to][m] += shock.t * world.Y[row][m];
        out.Y[row][m] -= shock.t * world.Y[row][m];
      }
    }
  }
  return out;
}

/** Leaves market p by a share and wins the same elsewhere; null where there is no room. */
export function diversifyBrute(
  b: Brute,
  world: World,
  sectorOf: readonly number[],
  shock: { s: number; p: number; industries: readonly number[]; t: number; x: readonly number[] },
): World | null {
  const out = copyOf(world);
  const { s, p, t, x } = shock;
  const positive = (value: number) => Math.max(value, 0);
  for (const k of shock.industries) {
    const row = (r: number) => b.rows(r).find((one) => sectorOf[one] === k) as number;
    const mine = row(s);
    if (b.x[mine] === 0) continue;
    const economies = Array.from({ length: b.G }, (_, r) => r);
    const users = (market: number) => [
      ...b.rows(market).map((j) => ({ from: world.A, to: out.A, at: j, worth: x[j] })),
      { from: world.Y, to: out.Y, at: market, worth: 1 },
    ];
    let amount = 0;
    for (const user of users(p)) {
      const others = economies.filter((r) => r !== s && r !== p);
      const theirs = sum(others.map((r) => positive(user.from[row(r)][user.at])));
      if (theirs === 0) continue;
      const gone = t * positive(user.from[mine][user.at]);
      user.to[mine][user.at] -= gone;
      for (const r of others)
        user.to[row(r)][user.at] += (gone * positive(user.from[row(r)][user.at])) / theirs;
      amount += gone * user.worth;
    }
    const places = economies
      .filter((q) => q !== s && q !== p)
      .flatMap((q) =>
        users(q).flatMap((user) => economies.filter((r) => r !== s && r !== q).map((r) => ({ user, r }))),
      );
    const room = sum(places.map(({ user, r }) => positive(user.from[row(r)][user.at]) * user.worth));
    if (amount === 0) continue;
    const theta = amount / room;
    if (!(theta > 0 && theta <= 1)) return null;
    for (const { user, r } of places) {
      const taken = theta * positive(user.from[row(r)][user.at]);
      user.to[row(r)][user.at] -= taken;
      user.to[mine][user.at] += taken;
    }
  }
  return out;
}
