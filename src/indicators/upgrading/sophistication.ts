import { defineIndicator } from '../define.ts';
import { oneMoves, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const sophisticationRule: Rule = {
  id: 'upgrading-sophistication',
  kinds: ['product'],
  title: { en: 'Sophistication of exports', es: 'Sofisticación de las exportaciones' },
  asks: {
    en: 'Does the economy export what richer or more capable economies export?',
    es: '¿Exporta la economía lo que exportan economías más ricas o más capaces?',
  },
  references: [{ work: 'hausmann2007' }, { work: 'hidalgo2009' }],
  confidence: 'ours',
  ours: {
    en: 'That a rise of EXPY, or of the rank in complexity, is product upgrading is our reading; EXPY is read first (prefer=eci_rank turns that round). A lower rank number is better.',
    es: 'Que un alza de EXPY, o del lugar en complejidad, sea escalamiento de producto es lectura nuestra; se lee primero EXPY (prefer=eci_rank lo invierte). Un lugar menor es mejor.',
  },
  slots: [{ anyOf: ['expy', 'eci_rank'], as: 'change' }],
  judge: oneMoves,
};

export const upgradingSophistication = defineIndicator({
  id: 'upgrading-sophistication',
  title: {
    en: 'Upgrading: sophistication of exports (EXPY, complexity)',
    es: 'Escalamiento: sofisticación de las exportaciones (EXPY, complejidad)',
  },
  formula: ['up: Δ EXPY > 0, or Δ rank in complexity < 0;  down: the opposite'],
  ...ruleParts(sophisticationRule),
});
