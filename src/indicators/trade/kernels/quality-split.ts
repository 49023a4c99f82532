/** Trade of both directions by kind; parts of x + m. */
export interface QualitySplit {
  readonly oneWay: number;
  readonly horizontal: number;
  /** The exporter's unit value is above the band. */
  readonly verticalHigh: number;
  readonly verticalLow: number;
  /** Two-way, but without comparable unit values. */
  readonly unallocated: number;
}

export interface QualityRule {
  /** `overlap`: min(x, m) twice is two-way (Greenaway, Hine & Milner); `threshold`: all or nothing (Fontagné & Freudenberg). */
  readonly method: 'overlap' | 'threshold';
  /** α above 0. */
  readonly alpha: number;
  /** Band from 1 − α, or from 1/(1 + α); to 1 + α. */
  readonly band: 'symmetric' | 'reciprocal';
  /** `threshold`: two-way where min(x, m)/max(x, m) is above this. */
  readonly minimum: number;
}

/**
 * One product of one pair of economies.
 * @param exports and @param imports zero or more, not both zero. @param ratio unit value of exports over that of imports,
 *   NaN where one is missing.
 * Reference: Greenaway, Hine & Milner 1995, The Economic Journal 105; Fontagné & Freudenberg 1997, CEPII Working Paper 1997-01.
 */
export function qualitySplit(
  exports: number,
  imports: number,
  ratio: number,
  rule: QualityRule,
): QualitySplit {
  const [small, large] = [Math.min(exports, imports), Math.max(exports, imports)];
  const whole = exports + imports;
  const twoWay = rule.method === 'overlap' ? 2 * small : small > rule.minimum * large ? whole : 0;
  const low = rule.band === 'symmetric' ? 1 - rule.alpha : 1 / (1 + rule.alpha);
  const part = (is: boolean) => (is ? twoWay : 0);
  return {
    oneWay: whole - twoWay,
    horizontal: part(ratio >= low && ratio <= 1 + rule.alpha),
    verticalHigh: part(ratio > 1 + rule.alpha),
    verticalLow: part(ratio < low),
    unallocated: part(Number.isNaN(ratio)),
  };
}
