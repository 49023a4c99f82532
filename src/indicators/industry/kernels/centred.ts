import { closed, type Decomposition } from './decomposition.ts';

/** The aggregate level that classes are compared with. */
export type Reference = 'base' | 'average' | 'end';

/**
 * The same decomposition with every between-type term of a class taken relative to the aggregate: p becomes
 * p − P_ref in the term `shareTerm` and in entry and exit. Totals do not change, because Σ Δs = 0; a class below
 * the aggregate that grows now counts against it. Rankings of classes must use this form.
 * @param shares the shares whose changes `shareTerm` weighs: labour, or output for labour per unit of output.
 */
export function centred(
  decomposition: Decomposition,
  shares: { readonly s0: Float64Array; readonly s1: Float64Array },
  shareTerm: string,
  reference: Reference,
): Decomposition {
  const { level0, level1, terms } = decomposition;
  const weight = reference === 'base' ? 0 : reference === 'end' ? 1 : 0.5;
  const aggregate = (1 - weight) * level0 + weight * level1;
  const { s0, s1 } = shares;
  const moved = (name: string, here: (i: number) => boolean) =>
    (terms[name] ?? new Float64Array(s0.length)).map((value, i) =>
      here(i) ? value - aggregate * (s1[i] - s0[i]) : value,
    );
  const enters = (i: number) => s0[i] === 0 && s1[i] !== 0;
  const leaves = (i: number) => s1[i] === 0 && s0[i] !== 0;
  return closed(decomposition, {
    ...terms,
    [shareTerm]: moved(shareTerm, (i) => !enters(i) && !leaves(i)),
    entry: moved('entry', enters),
    exit: moved('exit', leaves),
  });
}
