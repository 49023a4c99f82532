import { isMissing } from '../../base/missing.ts';
import { sum } from '../../math/sum.ts';
import { closes } from '../define.ts';
import { concentration } from '../industry/kernels/concentration.ts';
import { theil } from '../industry/kernels/theil.ts';
import { besideWorld, type Floors, unctad } from './kernels/basket.ts';
import { cellOf, orMissing } from './measured.ts';

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
  const active = theil(
    own,
    null,
    Array.from(own, (x) => (x > 0 ? 'active' : 'inactive')),
  );
  const byGroup = theil(own, null, groups);
  if (isMissing(measures) || isMissing(active) || isMissing(byGroup)) throw new TypeError('an empty basket');
  const total = sum(own);
  const ofReference = sum(reference);
  const beside =
    ofReference > 0
      ? besideWorld(
          own.map((x) => x / total),
          reference.map((x) => x / ofReference),
        )
      : null;
  const official = ofReference > 0 ? unctad(own, reference, n, floors) : null;
  const sorted = own.slice().sort().reverse();
  const worst = (value: number | undefined) => orMissing(value ?? Number.NaN);
  const terms: (readonly [string, ReturnType<typeof cellOf>])[] = [
    ['lines', n],
    ['active_lines', own.reduce((count, x) => count + (x > 0 ? 1 : 0), 0)],
    ['hhi', measures.hhi],
    ['hhi_normalised', cellOf(measures.hhiNormalised)],
    ['effective_number', measures.effectiveNumber],
    [
      'unctad_concentration',
      orMissing(official?.concentration ?? Number.NaN, n > 1 ? 'zero-denominator' : 'too-few-observations'),
    ],
    ['unctad_diversification', worst(official?.diversification)],
    ['unctad_lines', official?.counted ?? 0],
    ['krugman', worst(beside?.krugman)],
    ['spec_coeff', worst(beside === null ? undefined : beside.krugman / 2)],
    ['hachman', worst(beside?.hachman)],
    ['entropy', measures.entropy],
    ['entropy_bits', measures.entropy / Math.LN2],
    ['theil', measures.theilUniform],
    ['theil_between', active.between],
    ['theil_within', active.within],
    ['theil_between_groups', byGroup.between],
    ['theil_within_groups', byGroup.within],
    ['gini', measures.gini],
    ...tops.map((k) => [`cr${k}`, sum(sorted.subarray(0, k)) / total] as const),
  ];
  const scale = Math.max(1, Math.log(n));
  return {
    terms,
    residuals: [
      closes('Theil = ln n − entropy', measures.theilUniform - (Math.log(n) - measures.entropy), scale),
      closes('Theil = between + within', measures.theilUniform - active.between - active.within, scale),
      closes(
        'Theil = between groups + within',
        measures.theilUniform - byGroup.between - byGroup.within,
        scale,
      ),
    ],
  };
}
