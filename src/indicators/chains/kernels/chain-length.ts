import type { ChainContext } from '../context.ts';
import {
  aTimes,
  bTimes,
  domesticTimes,
  localTimes,
  minus,
  plus,
  times,
  timesA,
  timesB,
  timesDomestic,
  timesLocal,
} from './products.ts';

/**
 * Value added (V), and value added times stages (X), of four kinds of production, n each: purely domestic, traded in
 * final goods (Ricardian), and in chains that cross borders, simple and complex; stages of the chains at home, at
 * border crossings and abroad.
 */
export interface ChainLengths {
  readonly domestic: Float64Array;
  readonly traded: Float64Array;
  readonly simple: Float64Array;
  readonly complex: Float64Array;
  /** V of all: value added forward, final products backward. */
  readonly all: Float64Array;
  readonly stagesDomestic: Float64Array;
  readonly stagesTraded: Float64Array;
  readonly stagesHome: Float64Array;
  readonly stagesBorder: Float64Array;
  readonly stagesAbroad: Float64Array;
  readonly stagesAll: Float64Array;
}

export interface LengthsBothWays {
  /** By row of origin of the value added. */
  readonly forward: ChainLengths;
  /** By row that makes the final product. */
  readonly backward: ChainLengths;
}

/**
 * Production lengths from both ends. Sums of rows and columns only: no matrix of full size is formed.
 *
 * V_D = v̂Lŷ^D, V_RT = v̂Lŷ^F, V_GVC = v̂LA^M Bŷ (simple v̂LA^M Lŷ^D); X = v̂BBŷ, X_D = v̂LLŷ^D, X_RT = v̂LLŷ^F, and of
 * the chains: at home v̂LLA^M Bŷ, borders v̂BA^M Bŷ, abroad v̂LA^M BA^D Bŷ. X is the sum of the five.
 *
 * Wang, Wei, Yu and Zhu 2017, NBER WP 23222 and 23261.
 */
export function chainLengths(context: ChainContext): LengthsBothWays {
  const { n, G, table, v } = context;
  const home = new Float64Array(n);
  const abroad = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < G; k += 1) {
      if (k === table.rowEconomy[i]) home[i] += table.Y[i * G + k];
      else abroad[i] += table.Y[i * G + k];
    }
  }
  const final = plus(home, abroad);
  return {
    forward: forwardLengths(context, home, abroad, final, v),
    backward: backwardLengths(context, home, abroad, final),
  };
}

function forwardLengths(
  context: ChainContext,
  home: Float64Array,
  abroad: Float64Array,
  final: Float64Array,
  v: Float64Array,
): ChainLengths {
  const value = (w: Float64Array): Float64Array => times(v, w);
  const output = timesB(context, final);
  const localHome = timesLocal(context, home);
  const localAbroad = timesLocal(context, abroad);
  // A^M w
  const imported = (w: Float64Array): Float64Array => minus(timesA(context, w), timesDomestic(context, w));
  const exportedInputs = imported(output);
  const chains = timesLocal(context, exportedInputs);
  const simple = timesLocal(context, imported(localHome));
  const insideAbroad = timesB(context, timesDomestic(context, output));
  return {
    domestic: value(localHome),
    traded: value(localAbroad),
    simple: value(simple),
    complex: value(minus(chains, simple)),
    all: value(output),
    stagesDomestic: value(timesLocal(context, localHome)),
    stagesTraded: value(timesLocal(context, localAbroad)),
    stagesHome: value(timesLocal(context, chains)),
    stagesBorder: value(timesB(context, exportedInputs)),
    stagesAbroad: value(timesLocal(context, imported(insideAbroad))),
    stagesAll: value(timesB(context, output)),
  };
}

function backwardLengths(
  context: ChainContext,
  home: Float64Array,
  abroad: Float64Array,
  final: Float64Array,
): ChainLengths {
  const { local, all } = context.shares();
  const twice = localTimes(context, local);
  // w A^M
  const imported = (w: Float64Array): Float64Array => minus(aTimes(context, w), domesticTimes(context, w));
  const localImported = imported(local);
  const chains = bTimes(context, localImported);
  const simple = localTimes(context, localImported);
  const stagesHome = bTimes(context, imported(twice));
  const stagesBorder = bTimes(context, imported(all));
  const stagesAbroad = bTimes(context, domesticTimes(context, chains));
  const simpleHome = times(simple, home);
  return {
    domestic: times(local, home),
    traded: times(local, abroad),
    simple: simpleHome,
    complex: minus(times(chains, final), simpleHome),
    all: times(all, final),
    stagesDomestic: times(twice, home),
    stagesTraded: times(twice, abroad),
    stagesHome: times(stagesHome, final),
    stagesBorder: times(stagesBorder, final),
    stagesAbroad: times(stagesAbroad, final),
    stagesAll: times(bTimes(context, all), final),
  };
}
