import type { Text } from '../../base/locale.ts';
import { variantTitle } from '../sensitivity-titles.ts';
import type { Kind, Outcome, Verdict } from './rule.ts';
import { RULES } from './rules.ts';
import { VARIABLES, type VariableId, variableOf } from './variables.ts';

export const KIND_TITLES: Readonly<Record<Kind, Text>> = {
  process: { en: 'process', es: 'proceso' },
  product: { en: 'product', es: 'producto' },
  functional: { en: 'functional', es: 'funcional' },
  chain: { en: 'chain', es: 'cadena' },
  social: { en: 'social', es: 'social' },
};

export const VERDICT_TITLES: Readonly<Record<Verdict, Text>> = {
  up: { en: 'up', es: 'asciende' },
  down: { en: 'down', es: 'desciende' },
  mixed: { en: 'mixed', es: 'mixto' },
  'no-evidence': { en: 'no evidence', es: 'sin evidencia' },
};

export const OUTCOME_TITLES: Readonly<Record<Outcome, Text>> = {
  upgrading: { en: 'upgrading', es: 'escalamiento' },
  downgrading: { en: 'downgrading', es: 'descenso' },
  intermediate: { en: 'one up, one down', es: 'uno sube y otro baja' },
  'partly-up': { en: 'one up, one unchanged', es: 'uno sube y otro no cambia' },
  'partly-down': { en: 'one down, one unchanged', es: 'uno baja y otro no cambia' },
  unchanged: { en: 'unchanged', es: 'sin cambio' },
  'product-upgrading': { en: 'product upgrading', es: 'escalamiento de producto' },
  'process-upgrading': { en: 'process upgrading', es: 'escalamiento de proceso' },
  'failed-product': { en: 'failed product upgrading', es: 'escalamiento de producto fallido' },
  'failed-process': {
    en: 'failed process upgrading, or downgrading',
    es: 'escalamiento de proceso fallido, o descenso',
  },
  'on-the-line': { en: 'on the line between cells', es: 'en la línea entre celdas' },
  erosion: { en: 'erosion', es: 'erosión' },
  'no-erosion': { en: 'more taken part, more kept', es: 'participa más y retiene más' },
  'participation-not-up': { en: 'participation did not rise', es: 'la participación no subió' },
  'all-positive': { en: 'positive with all weights', es: 'positivo con toda ponderación' },
  'all-negative': { en: 'negative with all weights', es: 'negativo con toda ponderación' },
  'depends-on-weights': { en: 'depends on the weights', es: 'depende de la ponderación' },
  'both-margins': { en: 'productivity and jobs', es: 'productividad y empleos' },
  'productivity-only': { en: 'productivity, at the cost of jobs', es: 'productividad, a costa de empleos' },
  'jobs-only': { en: 'jobs, without productivity', es: 'empleos, sin productividad' },
  lacking: { en: 'data lacking', es: 'faltan datos' },
};

const PART_TITLES: Readonly<Record<string, Text>> = {
  world_unit_value: {
    en: 'unit value of world exports',
    es: 'valor unitario de las exportaciones mundiales',
  },
  labour_share: { en: 'labour share', es: 'participación del trabajo' },
  output_per_person: { en: 'real output per person', es: 'producto real por persona' },
};

/** The title of a variable of the rules; null for another. */
export function variableTitle(name: string): Text | null {
  const [family = '', , ...variant] = name.split(':');
  if (!Object.hasOwn(VARIABLES, family)) return Object.hasOwn(PART_TITLES, name) ? PART_TITLES[name] : null;
  const { title } = variableOf(family as VariableId);
  if (variant.length === 0) return title;
  const words = variantTitle(variant.join(':'), {});
  return { en: `${title.en}: ${words.en}`, es: `${title.es}: ${words.es}` };
}

const ARTICLES: Readonly<Record<VariableId, 'el' | 'la' | 'los' | 'las'>> = {
  labour_productivity: 'la',
  exports: 'las',
  export_world_share: 'la',
  export_unit_value: 'el',
  relative_unit_value: 'el',
  expy: 'el',
  eci_rank: 'el',
  technology_share: 'la',
  dva: 'el',
  dva_world_share: 'la',
  participation: 'la',
  domestic_share: 'la',
  fs_rd: 'la',
  upstreamness: 'la',
  knowledge_services_share: 'los',
  structural: 'el',
  discoveries_technology_share: 'la',
  entry_complexity: 'la',
  basket_complexity: 'la',
  employment: 'el',
  export_employment: 'los',
  real_wage: 'el',
  real_labour_income: 'el',
};

/** Variables that English names without an article: plurals, and what is not counted. */
const WITHOUT_ARTICLE: ReadonlySet<VariableId> = new Set<VariableId>([
  'labour_productivity',
  'exports',
  'technology_share',
  'dva',
  'participation',
  'fs_rd',
  'knowledge_services_share',
  'discoveries_technology_share',
  'employment',
  'export_employment',
  'real_labour_income',
]);

/** The title as it stands in a sentence: with its article. */
export function variableInSentence(name: string): Text {
  const id = name.split(':')[0] as VariableId;
  const { en, es } = variableOf(id).title;
  return { en: WITHOUT_ARTICLE.has(id) ? en : `the ${en}`, es: `${ARTICLES[id]} ${es}` };
}

/** The title of a code in a column of verdicts; null where it has none. */
export function findingTitle(column: string, code: string): Text | null {
  const titles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
    kind: KIND_TITLES,
    verdict: VERDICT_TITLES,
    outcome: OUTCOME_TITLES,
    knife_edge: { yes: { en: 'yes', es: 'sí' }, no: { en: 'no', es: 'no' } },
  };
  if (column === 'rule') return RULES.find((rule) => rule.id === code)?.title ?? null;
  if (column === 'variable') return variableTitle(code);
  const known = titles[column];
  return known !== undefined && Object.hasOwn(known, code) ? known[code] : null;
}
