import { CHAINS_ES } from './chains-es.ts';
import type { SpanishFormulas } from './formula-lines.ts';
import { INDUSTRY_ES } from './industry-es.ts';
import { OTHERS_ES } from './others-es.ts';
import { TRADE_ES } from './trade-es.ts';

/**
 * The formulas that have words, in Spanish; ids of options and terms stay as they are typed. They stand apart from the
 * definitions, so that only who shows them in Spanish loads them: hand them to `runStudy` as `formulas`.
 */
export const spanishFormulas: SpanishFormulas = { ...INDUSTRY_ES, ...TRADE_ES, ...CHAINS_ES, ...OTHERS_ES };
