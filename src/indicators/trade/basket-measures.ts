import { isMissing } from '../../base/missing.ts';
import { sum } from '../../math/sum.ts';
import { closes } from '../define.ts';
import { concentration } from '../industry/kernels/concentration.ts';
import { theil } from '../industry/kernels/theil.ts';
import { besideWorld, type Floors, unctad } from './kernels/basket.ts';
import { cellOf, orMissing } from './measured.ts';

type Terms = readonly (readonly [string, ReturnType<typeof cellOf>])[];

/** The terms of one economy and year, and the identities that hold among them. */
export function basketMeasures(
  own: Float64Array,
  reference: Float64Array,
  groups: readonly string[],
  tops: readonly number[],
  floors: Floors,
) {
  const n = own.length;
  const measures = concentration(own, 1);
  const active = theil(own, null, Array.from(own, activity));
  const byGroup = theil(own, null, groups);
  if (isMissing(measures) || isMissing(active) || isMissing(byGroup)) throw new TypeError('an empty basket');
  const terms: Terms = [
    ['lines', n],
    ['active_lines', own.reduce((count, x) => count + (x > 0 ? 1 : 0), 0)],
    ['hhi', measures.hhi],
    ['hhi_normalised', cellOf(measures.hhiNormalised)],
    ['effective_number', measures.effectiveNumber],
    ...besideReference(own, reference, floors),
    ['entropy', measures.entropy],
    ['entropy_bits', measures.entropy / Math.LN2],
    ['theil', measures.theilUniform],
    ['theil_between', active.between],
    ['theil_within', active.within],
    ['theil_between_groups', byGroup.between],
    ['theil_within_groups', byGroup.within],
    ['gini', measures.gini],
    ...largestShares(own, tops),
  ];
  const theilCloses = (identity: string, parts: number) =>
    closes(`Theil = ${identity}`, parts, Math.max(1, Math.log(n)));
  return {
    terms,
    residuals: [
      theilCloses('ln n − entropy', measures.theilUniform - (Math.log(n) - measures.entropy)),
      theilCloses('between + within', measures.theilUniform - active.between - active.within),
      theilCloses('between groups + within', measures.theilUniform - byGroup.between - byGroup.within),
    ],
  };
}

const activity = (x: number): string => (x > 0 ? 'active' : 'inactive');

/** What compares the basket with that of the world, or of another economy; none where that one sells nothing. */
function besideReference(own: Float64Array, reference: Float64Array, floors: Floors): Terms {
  const n = own.length;
  const ofReference = sum(reference);
  const total = sum(own);
  const beside =
    ofReference > 0
      ? besideWorld(
          own.map((x) => x / total),
          reference.map((x) => x / ofReference),
        )
      : null;
  const official = ofReference > 0 ? unctad(own, reference, n, floors) : null;
  const concentrated = official?.concentration ?? Number.NaN;
  const known = (value: number | undefined) => orMissing(value ?? Number.NaN);
  return [
    ['unctad_concentration', orMissing(concentrated, n > 1 ? 'zero-denominator' : 'too-few-observations')],
    ['unctad_diversification', known(official?.diversification)],
    ['unctad_lines', official?.counted ?? 0],
    ['krugman', known(beside?.krugman)],
    ['spec_coeff', known(beside === null ? undefined : beside.krugman / 2)],
    ['hachman', known(beside?.hachman)],
  ];
}

/** The share of so many largest lines. */
function largestShares(own: Float64Array, tops: readonly number[]): Terms {
  const total = sum(own);
  const largest = own.slice().sort().reverse();
  return tops.map((k) => [`cr${k}`, sum(largest.subarray(0, k)) / total]);
}
