import { defineIndicator } from '../define.ts';
import type { Judgement, Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const erosionRule: Rule = {
  id: 'upgrading-erosion',
  kinds: ['functional'],
  title: { en: 'Erosion of value added', es: 'Erosión del valor agregado' },
  asks: {
    en: 'As the economy takes more part in chains, does it keep less of what it exports?',
    es: 'Al participar más en las cadenas, ¿retiene menos de lo que exporta?',
  },
  references: [{ work: 'caraballo2016' }],
  confidence: 'medium',
  ours: {
    en: 'The authors describe erosion. That more participation with a larger domestic share is moving up is our addition; where participation did not rise the rule says nothing.',
    es: 'Los autores describen la erosión. Que más participación con mayor proporción nacional sea un ascenso es adición nuestra; donde la participación no subió, la regla no dice nada.',
  },
  slots: [
    { anyOf: ['participation'], as: 'change' },
    { anyOf: ['domestic_share'], as: 'change' },
  ],
  judge([participation = 0, domestic = 0]): Judgement {
    if (participation <= 0) return { verdict: 'no-evidence', outcome: 'participation-not-up' };
    if (domestic === 0) return { verdict: 'mixed', outcome: 'unchanged' };
    return domestic < 0 ? { verdict: 'down', outcome: 'erosion' } : { verdict: 'up', outcome: 'no-erosion' };
  },
};

export const upgradingErosion = defineIndicator({
  id: 'upgrading-erosion',
  title: {
    en: 'Upgrading: erosion of value added (Caraballo–Jiang)',
    es: 'Escalamiento: erosión del valor agregado (Caraballo y Jiang)',
  },
  formula: [
    'down (erosion): Δ participation > 0 and Δ domestic share of exports < 0',
    'up: Δ participation > 0 and Δ domestic share > 0',
  ],
  ...ruleParts(erosionRule),
});
