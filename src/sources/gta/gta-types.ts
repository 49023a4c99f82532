import type { PolicyOrientation, PolicyType } from '../../catalog/policy-vocabulary.ts';

/** Letters only, small, single spaces: how the words of a file are compared. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Intervention types of Global Trade Alert and the kind that they are here. Ours; those not listed, trade barriers
 * above all, become `other` and are reported.
 */
const TYPES: Readonly<Record<string, PolicyType>> = {
  'financial grant': 'grant',
  'in kind grant': 'grant',
  'production subsidy': 'grant',
  'interest payment subsidy': 'loan',
  'state loan': 'loan',
  'loan guarantee': 'guarantee',
  'capital injection and equity stakes including bailouts': 'equity',
  'capital injection and equity stakes': 'equity',
  'tax or social insurance relief': 'tax-expenditure',
  'tax based export incentive': 'tax-expenditure',
  'export subsidy': 'export-programme',
  'other export incentive': 'export-programme',
  'trade finance': 'export-programme',
  'financial assistance in foreign market': 'export-programme',
  'import incentive': 'duty-relief',
  'local content requirement': 'content-rule',
  'local content incentive': 'content-rule',
  'local value added requirement': 'content-rule',
  'local value added incentive': 'content-rule',
  'trade balancing measure': 'trade-balance-rule',
  'public procurement localisation': 'procurement',
  'public procurement preference margin': 'procurement',
  'public procurement access': 'procurement',
  'public procurement nes': 'procurement',
};

export function gtaType(words: string): PolicyType {
  const key = plainWords(words);
  return Object.hasOwn(TYPES, key) ? TYPES[key] : 'other';
}

/** Firms that may benefit, and the orientation that this is. Ours; firm-specific measures have none. */
const ELIGIBLE: Readonly<Record<string, PolicyOrientation>> = {
  all: 'horizontal',
  smes: 'horizontal',
  'sector specific': 'sectoral',
  'location specific': 'place',
  'processing trade': 'export-contingent',
};
const EXPORT_TYPES = [
  'export subsidy',
  'tax based export incentive',
  'other export incentive',
  'trade finance',
];

export function gtaOrientation(eligible: string, type: string): readonly PolicyOrientation[] {
  const words = eligible.split(/[,;]/).map(plainWords);
  const found = words.flatMap((key) => (Object.hasOwn(ELIGIBLE, key) ? [ELIGIBLE[key]] : []));
  const exports: PolicyOrientation[] = EXPORT_TYPES.includes(plainWords(type)) ? ['export-contingent'] : [];
  return [...new Set([...found, ...exports])];
}
