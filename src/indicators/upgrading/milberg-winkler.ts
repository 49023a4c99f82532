import { defineIndicator } from '../define.ts';
import { bothMove, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const milbergWinkler: Rule = {
  id: 'upgrading-milberg-winkler',
  kinds: ['process'],
  title: { en: 'Productivity with exports', es: 'Productividad con exportaciones' },
  asks: {
    en: 'Does each person produce more while exports gain ground in the world?',
    es: '¿Produce más cada persona mientras las exportaciones ganan terreno en el mundo?',
  },
  references: [{ work: 'milberg2011' }, { work: 'humphrey2002' }],
  confidence: 'medium',
  ours: {
    en: 'The authors state when an industry moves up; that both falling is moving down is our mirror image of it. The share in world exports is read before their value, which rises nearly everywhere: prefer=exports turns that round.',
    es: 'Los autores dicen cuándo asciende una industria; que la caída de ambos sea un descenso es el reflejo que añadimos. La participación en las exportaciones mundiales se lee antes que su valor, que sube casi en todas partes: prefer=exports lo invierte.',
  },
  slots: [
    { anyOf: ['labour_productivity'], as: 'change' },
    { anyOf: ['export_world_share', 'exports'], as: 'change' },
  ],
  judge: bothMove,
};

export const upgradingMilbergWinkler = defineIndicator({
  id: 'upgrading-milberg-winkler',
  title: {
    en: 'Upgrading: productivity and exports (Milberg–Winkler)',
    es: 'Escalamiento: productividad y exportaciones (Milberg y Winkler)',
  },
  formula: [
    'up: Δ labour productivity > 0 and Δ world export share (or exports) > 0',
    'down: both < 0;  mixed: else',
  ],
  ...ruleParts(milbergWinkler),
});
