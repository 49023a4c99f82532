import { EscalarError } from '../base/error.ts';

/** What gives today what an indicator gave that is no more: another, with some of its options varied. */
interface Retired {
  readonly now: string;
  /** As `--vary` has them. */
  readonly vary: readonly string[];
}

export const RETIRED_INDICATORS: Readonly<Record<string, Retired>> = {
  'complexity-sensitivity': {
    now: 'complexity',
    vary: [
      'filter',
      'unspecified=drop',
      'threshold',
      'comparison=above',
      'normalisation=own',
      'ddof=1',
      'self_proximity=zero',
      'method=reflections',
    ],
  },
};

/** @throws EscalarError `not-computable` with what to write instead */
export function refuseRetired(id: string): void {
  if (!Object.hasOwn(RETIRED_INDICATORS, id)) return;
  const { now, vary } = RETIRED_INDICATORS[id];
  const options = vary.map((option) => `--vary ${option}`).join(' ');
  throw new EscalarError('not-computable', {
    indicator: id,
    why: {
      en: `it is ${now} with its choices varied now`,
      es: `ahora es ${now} con sus elecciones variadas`,
    },
    try: {
      en: `Write ${now} ${options}; in a study, indicator: ${now} with the same under vary.`,
      es: `Escriba ${now} ${options}; en un estudio, indicator: ${now} y lo mismo en vary.`,
    },
  });
}
