import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, type Residual } from '../define.ts';
import { concentration } from '../industry/kernels/concentration.ts';
import type { Dropped } from '../left-out.ts';
import type { LongRow } from '../long-table.ts';
import { technologicalAdvantage } from './kernels/technological-advantage.ts';
import type { Pooled } from './pooled-patents.ts';

const FEW = { missing: 'too-few-observations' } as const;

/** What one economy and window adds to the result. */
export interface WindowPart {
  readonly rows: readonly (Omit<LongRow, 'keys'> & { readonly activity: string | null })[];
  readonly residuals: readonly Residual[];
  dropped(place: string): readonly Dropped[];
}

interface Guards {
  readonly min_expected: number;
  readonly min_patents: number;
}

/** @throws EscalarError `not-computable` where the world has no patents in a field and the economy has. */
export function advantageRows({ fields, own, world, gaps }: Pooled, guards: Guards): WindowPart {
  const total = term(null, 'patents', UNITS.count, sum(own));
  const gapRows = gaps.flatMap(({ field, why }) => both(field, why, why));
  const what = { en: 'fields without a number', es: 'campos sin número' };
  const dropped = (place: string): Dropped[] =>
    gaps.length === 0
      ? []
      : [{ what, count: gaps.length, examples: gaps.slice(0, 3).map(({ field }) => `${place} ${field}`) }];
  if (!(sum(own) > 0)) {
    const none = { missing: 'zero-denominator' } as const;
    const rows = fields.flatMap((field) => both(field, none, none));
    return {
      rows: [total, ...rows, ...gapRows, ...economyRows(none, none, none, none)],
      residuals: [],
      dropped,
    };
  }
  const beyond = fields.find((_, j) => world[j] === 0 && own[j] > 0);
  if (beyond !== undefined) throw moreThanWorld(beyond);
  const found = technologicalAdvantage(own, world);
  const guarded = (j: number, value: number): Measured => {
    if (Number.isNaN(value)) return { missing: 'zero-denominator' };
    return found.expected[j] < guards.min_expected ? FEW : value;
  };
  const advantages = fields.map((_, j) => guarded(j, found.advantage[j]));
  const rows = fields.flatMap((field, j) => both(field, advantages[j], guarded(j, found.symmetric[j])));
  return {
    rows: [total, ...rows, ...gapRows, ...spreadRows(own, advantages, guards)],
    residuals: [closes('Σ_j (P_j/P)·RTA_ij = 1', found.weightedMean - 1, 1)],
    dropped,
  };
}

/** In how many fields there is an advantage, and how patents spread over them; of few patents neither is told. */
function spreadRows(own: Pooled['own'], advantages: readonly Measured[], { min_patents }: Guards) {
  const spread = sum(own) < min_patents ? FEW : concentration(own, 1);
  if (isMissing(spread)) return economyRows(FEW, FEW, FEW, FEW);
  const known = advantages.filter((one) => typeof one === 'number');
  const above = known.filter((one) => one > 1);
  return economyRows(known.length, above.length, spread.hhi, spread.effectiveNumber);
}

function economyRows(
  fields: Measured,
  above: Measured,
  hhi: Measured,
  effective: Measured,
): WindowPart['rows'] {
  return [
    term(null, 'fields', UNITS.count, fields),
    term(null, 'fields_above_one', UNITS.count, above),
    term(null, 'hhi', UNITS.index, hhi),
    term(null, 'effective_number', UNITS.count, effective),
  ];
}

function both(field: string, advantage: Measured, symmetric: Measured): WindowPart['rows'] {
  return [
    term(field, 'technological_advantage', UNITS.ratio, advantage),
    term(field, 'technological_advantage_symmetric', UNITS.index, symmetric),
  ];
}

function term(activity: string | null, name: string, unit: LongRow['unit'], value: Measured) {
  return { activity, term: name, unit, value };
}

function moreThanWorld(field: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator: 'technological-advantage',
    why: {
      en: `an economy has patents in ${field}, and the world has none`,
      es: `una economía tiene patentes en ${field} y el mundo ninguna`,
    },
    try: {
      en: 'Look at the rows of the world, or choose another with --with reference=CODE.',
      es: 'Revise las filas del mundo o elija otro con --with reference=CÓDIGO.',
    },
  });
}
