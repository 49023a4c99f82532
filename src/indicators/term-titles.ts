import type { Text } from '../base/locale.ts';
import { decomposers } from './industry/kernels/methods.ts';

/** What people read for the codes in the column `term`. */
const TITLES: Readonly<Record<string, Text>> = {
  total: { en: 'total', es: 'total' },
  structural: { en: 'structural', es: 'estructural' },
  growth: { en: 'growth', es: 'crecimiento' },
  growth_per_year: { en: 'growth per year', es: 'crecimiento anual' },
  level_first: { en: 'first level', es: 'nivel inicial' },
  level_last: { en: 'last level', es: 'nivel final' },
  classes: { en: 'classes', es: 'clases' },
  first: { en: 'first', es: 'inicial' },
  last: { en: 'last', es: 'final' },
  top_share: { en: 'share of the largest', es: 'participación de las mayores' },
  top_share_fixed: {
    en: 'share of the largest of the first period',
    es: 'participación de las mayores del periodo inicial',
  },
  top_share_fixed_last: {
    en: 'share of the largest of the last period',
    es: 'participación de las mayores del periodo final',
  },
  hhi: { en: 'Herfindahl–Hirschman', es: 'Herfindahl-Hirschman' },
  hhi_normalised: { en: 'Herfindahl, normalised', es: 'Herfindahl normalizado' },
  effective_number: { en: 'effective number of classes', es: 'número efectivo de clases' },
  hall_tideman: { en: 'Hall–Tideman', es: 'Hall-Tideman' },
  entropy: { en: 'entropy', es: 'entropía' },
  relative_entropy: { en: 'relative entropy', es: 'entropía relativa' },
  theil_uniform: { en: 'Theil', es: 'Theil' },
  gini: { en: 'Gini', es: 'Gini' },
  gini_corrected: { en: 'Gini, corrected', es: 'Gini corregido' },
  exports: { en: 'exports', es: 'exportaciones' },
  imports: { en: 'imports', es: 'importaciones' },
  balance: { en: 'balance', es: 'saldo' },
  normalised_balance: { en: 'normalised balance', es: 'saldo normalizado' },
};

const OF_METHODS: ReadonlyMap<string, Text> = new Map(
  Object.values(decomposers).flatMap((method) => method.terms.map((term) => [term.id, term.title] as const)),
);

/** The title of a term, or null for a code that is its own name. */
export function termTitle(term: string): Text | null {
  return Object.hasOwn(TITLES, term) ? (TITLES[term] as Text) : (OF_METHODS.get(term) ?? null);
}
