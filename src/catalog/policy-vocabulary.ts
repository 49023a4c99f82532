import type { Text } from '../base/locale.ts';

/** Kinds of instruments; `other` is what an imported file has and we have no word for. */
export const POLICY_TYPES = {
  'duty-relief': { en: 'duty relief', es: 'exención de aranceles' },
  'export-programme': { en: 'export programme', es: 'programa de exportación' },
  'tax-expenditure': { en: 'tax incentive', es: 'incentivo fiscal' },
  grant: { en: 'grant', es: 'subsidio' },
  loan: { en: 'loan', es: 'crédito' },
  guarantee: { en: 'guarantee', es: 'garantía' },
  equity: { en: 'equity', es: 'capital accionario' },
  'rd-institute': { en: 'R&D institute', es: 'instituto de I+D' },
  'rd-programme': { en: 'R&D programme', es: 'programa de I+D' },
  park: { en: 'industrial or science park', es: 'parque industrial o científico' },
  'content-rule': { en: 'content rule', es: 'regla de contenido' },
  'trade-balance-rule': { en: 'trade-balance rule', es: 'regla de balanza comercial' },
  procurement: { en: 'public procurement', es: 'compras públicas' },
  training: { en: 'training', es: 'capacitación' },
  'supplier-development': { en: 'supplier development', es: 'desarrollo de proveedores' },
  'sectoral-programme': { en: 'sectoral programme', es: 'programa sectorial' },
  plan: { en: 'plan', es: 'plan' },
  other: { en: 'other', es: 'otro' },
} as const satisfies Readonly<Record<string, Text>>;

export type PolicyType = keyof typeof POLICY_TYPES;

/** Whom an instrument is for; one may be several. */
export const POLICY_ORIENTATIONS = {
  horizontal: { en: 'horizontal', es: 'horizontal' },
  'export-contingent': { en: 'export-contingent', es: 'condicionada a exportar' },
  sectoral: { en: 'sectoral', es: 'sectorial' },
  'product-list': { en: 'list of products', es: 'lista de productos' },
  technology: { en: 'technology', es: 'tecnología' },
  place: { en: 'place-based', es: 'territorial' },
} as const satisfies Readonly<Record<string, Text>>;

export type PolicyOrientation = keyof typeof POLICY_ORIENTATIONS;

/** Orientations that choose whom to support; a condition to export is open to every sector and chooses none. */
export const VERTICAL: readonly PolicyOrientation[] = ['sectoral', 'product-list', 'technology', 'place'];

/** Policy domains after Warwick (2013). */
export const POLICY_DOMAINS = {
  'product-market': { en: 'product market', es: 'mercado de productos' },
  'labour-and-skills': { en: 'labour and skills', es: 'trabajo y capacidades' },
  'capital-market': { en: 'capital market', es: 'mercado de capitales' },
  land: { en: 'land', es: 'suelo' },
  technology: { en: 'technology', es: 'tecnología' },
  'systems-and-institutions': { en: 'systems and institutions', es: 'sistemas e instituciones' },
} as const satisfies Readonly<Record<string, Text>>;

/** Instruments that the OECD's project on industrial strategies (QuIS) counts. */
export const QUIS_INSTRUMENTS = [
  'grants',
  'tax-expenditures',
  'loans',
  'loan-guarantees',
  'equity',
  'export-finance',
] as const;

/** Priorities of the OECD's QuIS; they overlap. */
export const QUIS_PRIORITIES = [
  'horizontal',
  'sectoral',
  'green',
  'jobs-and-skills',
  'smes-and-young-firms',
  'rd',
  'digital',
  'place-based',
  'covid-support',
] as const;

/** What is known of the first or the last year of an instrument. */
export const DATE_STATES = {
  exact: { en: 'known', es: 'conocido' },
  about: { en: 'about', es: 'aproximado' },
  unknown: { en: 'unknown', es: 'se desconoce' },
  'at-latest': { en: 'at the latest', es: 'a más tardar' },
  'in-force': { en: 'still in force', es: 'sigue vigente' },
} as const satisfies Readonly<Record<string, Text>>;

export type DateState = keyof typeof DATE_STATES;
