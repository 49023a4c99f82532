import { defineIndicator } from '../define.ts';
import type { Judgement, Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const marginsRule: Rule = {
  id: 'upgrading-margins',
  kinds: ['social'],
  title: { en: 'Productivity without loss of jobs', es: 'Productividad sin pérdida de empleos' },
  asks: {
    en: 'Does productivity rise without costing jobs?',
    es: '¿Sube la productividad sin costar empleos?',
  },
  references: [{ work: 'pahl2020' }],
  confidence: 'medium',
  ours: {
    en: 'Jobs embodied in exports are read where they are there, else those of the industry: our stand-in. That productivity falls without more jobs is moving down is our mirror image. It is shown with the social rules because of its jobs.',
    es: 'Se leen los empleos contenidos en las exportaciones donde existen; si no, los de la industria, que los suplen por elección nuestra. Que la productividad caiga sin más empleos sea un descenso es el reflejo que añadimos. Se muestra con las reglas sociales por sus empleos.',
  },
  slots: [
    { anyOf: ['labour_productivity'], as: 'change' },
    { anyOf: ['export_employment', 'employment'], as: 'change' },
  ],
  judge([productivity = 0, jobs = 0]): Judgement {
    if (productivity > 0)
      return jobs < 0
        ? { verdict: 'mixed', outcome: 'productivity-only' }
        : { verdict: 'up', outcome: jobs > 0 ? 'both-margins' : 'upgrading' };
    if (jobs > 0) return { verdict: 'mixed', outcome: 'jobs-only' };
    if (productivity === 0 && jobs === 0) return { verdict: 'mixed', outcome: 'unchanged' };
    return { verdict: 'down', outcome: 'downgrading' };
  },
};

export const upgradingMargins = defineIndicator({
  id: 'upgrading-margins',
  title: {
    en: 'Upgrading at two margins: productivity and jobs (Pahl–Timmer)',
    es: 'Escalamiento en dos márgenes: productividad y empleos (Pahl y Timmer)',
  },
  formula: [
    'up: Δ productivity > 0 and Δ jobs ≥ 0',
    'mixed: one up, the other down;  down: Δ productivity ≤ 0 and Δ jobs ≤ 0, not both 0',
  ],
  ...ruleParts(marginsRule),
});
