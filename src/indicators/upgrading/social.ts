import { defineIndicator } from '../define.ts';
import { BOTH_FALL, bothMove, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const socialRule: Rule = {
  id: 'upgrading-social',
  kinds: ['social'],
  title: { en: 'Jobs with wages', es: 'Empleo con salarios' },
  asks: {
    en: 'Are there more jobs, and are they paid better?',
    es: '¿Hay más empleos y se pagan mejor?',
  },
  references: [{ work: 'bernhardt2011' }],
  confidence: 'high',
  ours: {
    en: 'Where the real wage is not there, real labour income per person (labour share times real output per person) stands in for it: a proxy, moved by profits of the self-employed and by relative prices.',
    es: 'Donde no hay salario real, lo suple el ingreso laboral real por persona (participación del trabajo por producto real por persona): una aproximación, afectada por el ingreso de quienes trabajan por su cuenta y por los precios relativos.',
  },
  slots: [
    { anyOf: ['employment'], as: 'change' },
    { anyOf: ['real_wage', 'real_labour_income'], as: 'change' },
  ],
  judge: bothMove,
};

export const upgradingSocial = defineIndicator({
  id: 'upgrading-social',
  title: {
    en: 'Social upgrading: employment and real wage (Bernhardt–Milberg)',
    es: 'Escalamiento social: empleo y salario real (Bernhardt y Milberg)',
  },
  formula: ['upgrading: Δ employment > 0 and Δ real wage > 0', BOTH_FALL],
  ...ruleParts(socialRule),
});
