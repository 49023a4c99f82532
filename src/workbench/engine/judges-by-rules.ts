import { RULES } from '../../indicators/upgrading/rules.ts';
import { upgradingVerdict } from '../../indicators/upgrading/upgrading-verdict.ts';

/** Whether an indicator judges by rules of upgrading: what they read no release holds alone, a study brings it together. */
export function judgesByRules(indicator: string): boolean {
  return indicator === upgradingVerdict.id || RULES.some(({ id }) => id === indicator);
}

/** Whether what one step computes holds what an indicator says: itself, or all rules for one of them. */
export function saysWhat(step: string, indicator: string): boolean {
  return step === indicator || (step === upgradingVerdict.id && judgesByRules(indicator));
}
