import type { ShockSize } from './shock.ts';

/** The curve: which shock varies (from 0), over what, and the sizes; over `elasticity` no shock varies. */
export interface Curve {
  readonly shock: number;
  readonly over: ShockSize['over'] | 'elasticity';
  readonly values: readonly number[];
}
