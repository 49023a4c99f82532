import { defineIndicator } from '../define.ts';
import type { Judgement, Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const structuralRule: Rule = {
  id: 'upgrading-structural',
  kinds: ['chain'],
  title: { en: 'Labour moves to better branches', es: 'El trabajo pasa a mejores ramas' },
  asks: {
    en: 'Did labour moving between branches raise productivity, whatever weights are used?',
    es: '¿El paso del trabajo entre ramas elevó la productividad, con cualquier ponderación?',
  },
  references: [{ work: 'fagerberg2000' }],
  confidence: 'ours',
  ours: {
    en: 'One structural effect a weighting, from decomposition-sensitivity, collected by from and variant: variables structural:FROM:VARIANT. Up only where all are positive; a weighting without a number is left out.',
    es: 'Un efecto estructural por ponderación, de decomposition-sensitivity, reunido según from y variant: variables structural:DESDE:VARIANTE. Asciende solo donde todos son positivos; una ponderación sin número queda fuera.',
  },
  slots: [
    { anyOf: ['structural'], as: 'lowest' },
    { anyOf: ['structural'], as: 'highest' },
  ],
  judge([lowest = 0, highest = 0]): Judgement {
    if (lowest > 0) return { verdict: 'up', outcome: 'all-positive' };
    if (highest < 0) return { verdict: 'down', outcome: 'all-negative' };
    return { verdict: 'mixed', outcome: 'depends-on-weights' };
  },
};

export const upgradingStructural = defineIndicator({
  id: 'upgrading-structural',
  title: {
    en: 'Upgrading: structural effect under all weightings',
    es: 'Escalamiento: efecto estructural con todas las ponderaciones',
  },
  formula: [
    'up: lowest structural effect over all weightings > 0',
    'down: highest < 0;  mixed: the sign depends on the weighting',
  ],
  ...ruleParts(structuralRule),
});
