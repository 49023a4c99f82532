import type { Text } from '../base/locale.ts';
import { CAPABILITY_TERM_TITLES } from './capabilities/term-titles.ts';
import { SCENARIO_TERMS } from './chains/scenarios/scenario-table.ts';
import { CHAIN_TERM_TITLES } from './chains/term-titles.ts';
import { decomposers } from './industry/kernels/methods.ts';
import { POLICY_TERM_TITLES } from './policy/term-titles.ts';
import { COMPLEXITY_TERM_TITLES } from './trade/complexity-term-titles.ts';
import { TRADE_TERM_TITLES } from './trade/term-titles.ts';
import { UPGRADING_TERM_TITLES } from './upgrading/term-titles.ts';

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
  a_count: { en: 'classes without growth, counted (A)', es: 'clases sin crecimiento, contadas (A)' },
  b_removed: { en: 'classes taken away (B)', es: 'clases retiradas (B)' },
  b_remaining: { en: 'group without growth (B)', es: 'grupo sin crecimiento (B)' },
  b_productivity_from: { en: 'productivity of the group, first', es: 'productividad del grupo, inicial' },
  b_productivity_to: { en: 'productivity of the group, last', es: 'productividad del grupo, final' },
  c_carriers: { en: 'classes that carry the increase (C)', es: 'clases que cargan con el aumento (C)' },
  productivity: { en: 'productivity', es: 'productividad' },
  productivity_from: { en: 'productivity, first', es: 'productividad inicial' },
  productivity_to: { en: 'productivity, last', es: 'productividad final' },
  index: { en: 'index', es: 'índice' },
  share: { en: 'share', es: 'participación' },
  ipr: { en: 'relative participation', es: 'participación relativa' },
  relative_productivity: { en: 'relative productivity', es: 'productividad relativa' },
  gap: { en: 'gap', es: 'brecha' },
  change: { en: 'change', es: 'cambio' },
  change_log: { en: 'change in logs', es: 'cambio logarítmico' },
  contribution: { en: 'contribution', es: 'contribución' },
  rank: { en: 'rank', es: 'lugar' },
  mean: { en: 'mean', es: 'media' },
  covariance: { en: 'covariance', es: 'covarianza' },
  covariance_share: { en: 'covariance, share', es: 'covarianza, proporción' },
  pure: { en: 'pure productivity', es: 'productividad pura' },
  productivity_effect: { en: 'productivity effect', es: 'efecto productividad' },
  deflator: { en: 'deflator', es: 'deflactor' },
  deflator_change: { en: 'change of the deflator', es: 'cambio del deflactor' },
  price_residual: { en: 'price residual', es: 'residuo de precios' },
  theil: { en: 'Theil', es: 'Theil' },
  between_share: { en: 'between groups, share', es: 'entre grupos, proporción' },
  sigma_log: { en: 'standard deviation of logs', es: 'desviación estándar de los logaritmos' },
  sigma_from: { en: 'sigma, first', es: 'sigma inicial' },
  sigma_to: { en: 'sigma, last', es: 'sigma final' },
  cv: { en: 'coefficient of variation', es: 'coeficiente de variación' },
  p90_p10: { en: 'P90/P10', es: 'P90/P10' },
  gini_weighted: { en: 'Gini weighted by labour', es: 'Gini ponderado por el trabajo' },
  nav: { en: 'norm of absolute values', es: 'norma de valores absolutos' },
  lilien: { en: 'Lilien', es: 'Lilien' },
  lilien_modified: { en: 'Lilien, modified', es: 'Lilien modificado' },
  moore_angle: { en: 'Moore angle', es: 'ángulo de Moore' },
  moore_angle_degrees: { en: 'Moore angle in degrees', es: 'ángulo de Moore en grados' },
  persistence: { en: 'persistence', es: 'persistencia' },
  krugman: { en: 'Krugman index', es: 'índice de Krugman' },
  dissimilarity: { en: 'dissimilarity', es: 'disimilitud' },
  finger_kreinin: { en: 'Finger–Kreinin', es: 'Finger-Kreinin' },
  beta: { en: 'beta', es: 'beta' },
  beta_error: { en: 'standard error of beta', es: 'error estándar de beta' },
  beta_robust_error: { en: 'robust error of beta', es: 'error robusto de beta' },
  speed: { en: 'speed of convergence', es: 'velocidad de convergencia' },
  half_life: { en: 'half-life', es: 'vida media' },
  slope: { en: 'slope', es: 'pendiente' },
  constant: { en: 'constant', es: 'constante' },
  error: { en: 'standard error', es: 'error estándar' },
  robust_error: { en: 'robust standard error (HC1)', es: 'error estándar robusto (HC1)' },
  r_squared: { en: 'R²', es: 'R²' },
  observations: { en: 'observations', es: 'observaciones' },
  output_real: { en: 'output at constant prices', es: 'producción a precios constantes' },
  labour_cumulative: { en: 'labour, cumulative', es: 'trabajo acumulado' },
  output_cumulative: { en: 'output, cumulative', es: 'producción acumulada' },
  cip: { en: 'CIP', es: 'CIP' },
  verdoorn_slope: { en: 'Verdoorn: slope', es: 'Verdoorn: pendiente' },
  verdoorn_error: { en: 'Verdoorn: standard error', es: 'Verdoorn: error estándar' },
  verdoorn_robust_error: { en: 'Verdoorn: robust error (HC1)', es: 'Verdoorn: error robusto (HC1)' },
  verdoorn_constant: { en: 'Verdoorn: constant', es: 'Verdoorn: constante' },
  verdoorn_r_squared: { en: 'Verdoorn: R²', es: 'Verdoorn: R²' },
  kaldor_slope: { en: 'employment on output: slope', es: 'empleo sobre producción: pendiente' },
  kaldor_error: { en: 'employment on output: standard error', es: 'empleo sobre producción: error estándar' },
  kaldor_robust_error: {
    en: 'employment on output: robust error (HC1)',
    es: 'empleo sobre producción: error robusto (HC1)',
  },
  kaldor_constant: { en: 'employment on output: constant', es: 'empleo sobre producción: constante' },
  kaldor_r_squared: { en: 'employment on output: R²', es: 'empleo sobre producción: R²' },
  rowthorn_slope: { en: 'Rowthorn: slope', es: 'Rowthorn: pendiente' },
  rowthorn_error: { en: 'Rowthorn: standard error', es: 'Rowthorn: error estándar' },
  rowthorn_robust_error: { en: 'Rowthorn: robust error (HC1)', es: 'Rowthorn: error robusto (HC1)' },
  rowthorn_constant: { en: 'Rowthorn: constant', es: 'Rowthorn: constante' },
  rowthorn_r_squared: { en: 'Rowthorn: R²', es: 'Rowthorn: R²' },
  normalised_balance: { en: 'normalised balance', es: 'saldo normalizado' },
};

const OF_METHODS: ReadonlyMap<string, Text> = new Map(
  Object.values(decomposers).flatMap((method) => method.terms.map((term) => [term.id, term.title] as const)),
);

const ALL = [
  TITLES,
  CHAIN_TERM_TITLES,
  TRADE_TERM_TITLES,
  COMPLEXITY_TERM_TITLES,
  CAPABILITY_TERM_TITLES,
  POLICY_TERM_TITLES,
  UPGRADING_TERM_TITLES,
  SCENARIO_TERMS,
];

/** The title of a term, or null for a code that is its own name. */
export function termTitle(term: string): Text | null {
  const own = ALL.find((titles) => Object.hasOwn(titles, term));
  return own?.[term] ?? OF_METHODS.get(term) ?? null;
}
