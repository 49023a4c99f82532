import type { Text } from '../base/locale.ts';
import type { ClaimStatus, ClaimView } from '../report/model.ts';
import { textOf } from '../workspace/text-of.ts';
import { claimSource } from './claim-source.ts';
import { fillText } from './fill-text.ts';
import type { StudyValue } from './read-values.ts';
import type { ClaimSpec, StudyFile } from './schema.ts';

/**
 * Compares each claim with the first of its checks whose data are there.
 * `reproduced`: within the tolerance; `differs`: outside it; `analogue`: a neighbouring measure, in words;
 * `not checkable`: no data, and what it needs.
 */
export function checkClaims(study: StudyFile, values: ReadonlyMap<string, StudyValue>): readonly ClaimView[] {
  return (study.claims ?? []).map((claim) => {
    for (const check of claim.checks ?? []) {
      const value = values.get(check.value);
      if (value?.state !== 'number') continue;
      const status: ClaimStatus =
        check.as === 'analogue' ? 'analogue' : isSame(claim, value.value) ? 'reproduced' : 'differs';
      return view(claim, study, {
        ours: value.value,
        oursDigits: value.digits,
        ...(check.unit === undefined ? {} : { oursUnit: textOf(check.unit) }),
        status,
        words: fillText(check.words, values),
        step: value.step,
      });
    }
    return view(claim, study, { ours: null, status: 'not checkable', words: needs(claim, values) });
  });
}

/**
 * Whether the claim is our number at the digits that it gives. A tolerance of half a digit is rounding, where a tie goes
 * away from zero: 24.25 is 24.3, and 24.35 is 24.4. The edge of any other tolerance is inside; a bound is not below itself.
 */
function isSame({ value, tolerance, bound }: ClaimSpec, ours: number): boolean {
  if (bound === 'below') return ours < value;
  if (bound === 'above') return ours > value;
  const dust = tolerance * 1e-9 + Math.abs(value) * 1e-12;
  const beyond = value === 0 ? Math.abs(ours) : value < 0 ? value - ours : ours - value;
  const isPastTie = isHalfDigit(tolerance) && beyond >= tolerance - dust;
  return !isPastTie && Math.abs(beyond) <= tolerance + dust;
}

/** 0.5, 0.05, 5: half of what the last digit of a number counts. */
function isHalfDigit(tolerance: number): boolean {
  const digit = Math.log10(2 * tolerance);
  return tolerance > 0 && Math.abs(digit - Math.round(digit)) < 1e-9;
}

function needs(claim: ClaimSpec, values: ReadonlyMap<string, StudyValue>): Text {
  const { en, es } = fillText(claim.needs, values);
  return { en: `Needs: ${en}`, es: `Necesita: ${es}` };
}

function view(
  claim: ClaimSpec,
  study: StudyFile,
  found: Pick<ClaimView, 'ours' | 'oursDigits' | 'oursUnit' | 'status' | 'words' | 'step'>,
): ClaimView {
  const title = study.topics?.[claim.topic];
  return {
    id: claim.id,
    topic: claim.topic,
    ...(title === undefined ? {} : { topicTitle: textOf(title) }),
    statement: textOf(claim.statement),
    articleValue: claim.value,
    ...(claim.bound === undefined ? {} : { bound: claim.bound }),
    unit: claim.unit,
    ...(CLAIM_UNITS[claim.unit] === undefined ? {} : { unitTitle: CLAIM_UNITS[claim.unit] }),
    articleSource: claimSource(claim),
    ...found,
  };
}

/** Units that claims are stated in, beyond those that read the same in both languages. */
const CLAIM_UNITS: Readonly<Record<string, Text>> = {
  percent: { en: 'percent', es: 'por ciento' },
  points: { en: 'points', es: 'puntos' },
  classes: { en: 'classes', es: 'clases' },
  establishments: { en: 'establishments', es: 'establecimientos' },
  companies: { en: 'companies', es: 'empresas' },
  products: { en: 'products', es: 'productos' },
  persons: { en: 'persons', es: 'personas' },
  USD: { en: 'US dollars', es: 'dólares' },
  'billion USD': { en: 'billion US dollars', es: 'miles de millones de dólares' },
};
