import { UNITS, type Unit } from '../../base/unit.ts';

/** What an office leaves unsaid because everybody there knows it. */
export interface SutPublisher {
  /** What its titles or its files say. */
  readonly says: RegExp;
  readonly home: string;
  /** Where its titles name no currency: `(Millions of dollars)`. */
  readonly unit?: Unit;
}

const PUBLISHERS: readonly SutPublisher[] = [
  {
    says: /bureau of economic analysis|\b(?:IO)?(?:Use|Make|Supply)_(?:.*_)?(?:SUM|DET|SEC|Summary|Detail|Sector)\.xlsx?\b/i,
    home: 'USA',
    unit: UNITS.usdMillion,
  },
  { says: /\bINEGI\b|Instituto Nacional de Estad[ií]stica y Geograf[ií]a/i, home: 'MEX' },
];

/** The office that words above a table or in its name are of; null for others. */
export function sutPublisher(words: string): SutPublisher | null {
  return PUBLISHERS.find(({ says }) => says.test(words)) ?? null;
}
