import { defineIndicator } from '../define.ts';
import { oneMoves, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const specialisationRule: Rule = {
  id: 'upgrading-specialisation',
  kinds: ['functional'],
  title: { en: 'Specialisation in research', es: 'Especialización en investigación' },
  asks: {
    en: 'Does more of what its people earn in exports come from research and development?',
    es: '¿Proviene de la investigación y el desarrollo una parte mayor de lo que su gente gana en las exportaciones?',
  },
  references: [{ work: 'timmer2019' }],
  confidence: 'ours',
  ours: {
    en: 'The authors define the index and no rule; that a rise in research and development is the test, without a fall in fabrication, is ours.',
    es: 'Los autores definen el índice y ninguna regla; que la prueba sea su alza en investigación y desarrollo, sin exigir una caída en la fabricación, es decisión nuestra.',
  },
  slots: [{ anyOf: ['fs_rd'], as: 'change' }],
  judge: oneMoves,
};

export const upgradingSpecialisation = defineIndicator({
  id: 'upgrading-specialisation',
  title: {
    en: 'Upgrading: functional specialisation in research (Timmer, Miroudot and de Vries)',
    es: 'Escalamiento: especialización funcional en investigación (Timmer, Miroudot y de Vries)',
  },
  formula: [
    'up: Δ FS of research and development > 0;  down: < 0',
    'FS of a function: see functional-specialisation',
  ],
  ...ruleParts(specialisationRule),
});
