import type { SpaceLink } from './space-links.ts';

export interface LayoutOptions {
  readonly steps: number;
  /** How strongly nodes push each other away. */
  readonly repulsion: number;
  /** Pull towards the middle in proportion to the distance, which bends long branches back. */
  readonly gravity: number;
  readonly seed: number;
}

/** Places of nodes. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Places of linked nodes by forces: linked nodes pull each other in proportion to their distance and
 * proximity, all push each other by one over it, the much linked more, and each node walks as far as it does
 * not swing. After Jacomy, Venturini, Heymann and Bastian 2014, ForceAtlas2, PLoS ONE 9(6) e98679.
 * Only sums, products and square roots, so that every machine finds the same places.
 */
export function forceLayout(count: number, links: readonly SpaceLink[], options: LayoutOptions): Layout {
  const { x, y } = startOf(count, options.seed);
  const mass = new Float64Array(count).fill(1);
  for (const { from, to } of links) {
    mass[from] = (mass[from] as number) + 1;
    mass[to] = (mass[to] as number) + 1;
  }
  const before = { x: new Float64Array(count), y: new Float64Array(count) };
  let speed = 1;
  for (let step = 0; step < options.steps; step += 1) {
    const force = { x: new Float64Array(count), y: new Float64Array(count) };
    repel(x, y, mass, options, force);
    attract(x, y, links, force);
    speed = walk(x, y, mass, force, before, speed);
    before.x = force.x;
    before.y = force.y;
  }
  return { x, y };
}

/** Places drawn from a square by the generator of Lehmer (a = 48271, m = 2³¹ − 1). */
function startOf(count: number, seed: number): Layout {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647 - 0.5) * 1000;
  };
  const x = Float64Array.from({ length: count }, next);
  return { x, y: Float64Array.from({ length: count }, next) };
}

function repel(
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  { repulsion, gravity }: LayoutOptions,
  force: Layout,
): void {
  for (let i = 0; i < x.length; i += 1) {
    const [xi, yi, mi] = [x[i] as number, y[i] as number, mass[i] as number];
    let fx = 0;
    let fy = 0;
    for (let j = 0; j < x.length; j += 1) {
      const dx = xi - (x[j] as number);
      const dy = yi - (y[j] as number);
      const square = dx * dx + dy * dy;
      if (square === 0) continue;
      const push = (repulsion * mi * (mass[j] as number)) / square;
      fx += dx * push;
      fy += dy * push;
    }
    force.x[i] = fx - xi * gravity * mi;
    force.y[i] = fy - yi * gravity * mi;
  }
}

function attract(x: Float64Array, y: Float64Array, links: readonly SpaceLink[], force: Layout): void {
  for (const { from, to, proximity } of links) {
    const fx = ((x[to] as number) - (x[from] as number)) * proximity;
    const fy = ((y[to] as number) - (y[from] as number)) * proximity;
    force.x[from] = (force.x[from] as number) + fx;
    force.y[from] = (force.y[from] as number) + fy;
    force.x[to] = (force.x[to] as number) - fx;
    force.y[to] = (force.y[to] as number) - fy;
  }
}

/** Moves every node, less where its force turned round; gives the speed of the next step. */
function walk(
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  force: Layout,
  before: Layout,
  speed: number,
): number {
  const count = x.length;
  const swings = new Float64Array(count);
  let swinging = 0;
  let traction = 0;
  for (let i = 0; i < count; i += 1) {
    const [fx, fy] = [force.x[i] as number, force.y[i] as number];
    const [bx, by] = [before.x[i] as number, before.y[i] as number];
    const swing = Math.sqrt((fx - bx) ** 2 + (fy - by) ** 2);
    swings[i] = swing;
    swinging += (mass[i] as number) * swing;
    traction += ((mass[i] as number) * Math.sqrt((fx + bx) ** 2 + (fy + by) ** 2)) / 2;
  }
  const next = Math.min(traction / Math.max(swinging, 1e-12), 1.5 * speed);
  for (let i = 0; i < count; i += 1) {
    const factor = next / (1 + next * Math.sqrt(swings[i] as number));
    x[i] = (x[i] as number) + (force.x[i] as number) * factor;
    y[i] = (y[i] as number) + (force.y[i] as number) * factor;
  }
  return next;
}

/** Pushes nodes apart, half the way each, until no two are nearer than `least` or `rounds` are over. */
export function spaced({ x, y }: Layout, least: number, rounds: number): Layout {
  const out = { x: Float64Array.from(x), y: Float64Array.from(y) };
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let i = 1; i < x.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const dx = (out.x[i] as number) - (out.x[j] as number);
        const dy = (out.y[i] as number) - (out.y[j] as number);
        const square = dx * dx + dy * dy;
        if (square >= least * least || square === 0) continue;
        const far = Math.sqrt(square);
        const half = (least - far) / 2 / far;
        out.x[i] = (out.x[i] as number) + dx * half;
        out.y[i] = (out.y[i] as number) + dy * half;
        out.x[j] = (out.x[j] as number) - dx * half;
        out.y[j] = (out.y[j] as number) - dy * half;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return out;
}
