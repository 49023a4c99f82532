import { defineIndicator } from '../define.ts';
import { BOTH_FALL, bothMove, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const bernhardtMilberg: Rule = {
  id: 'upgrading-bernhardt-milberg',
  kinds: ['product'],
  title: { en: 'Market share with unit value', es: 'Participación de mercado con valor unitario' },
  asks: {
    en: 'Do exports gain ground in the world and fetch more a unit?',
    es: '¿Ganan terreno en el mundo las exportaciones y se pagan mejor por unidad?',
  },
  references: [{ work: 'bernhardt2011' }],
  confidence: 'high',
  slots: [
    { anyOf: ['export_world_share'], as: 'change' },
    { anyOf: ['export_unit_value'], as: 'change' },
  ],
  judge: bothMove,
};

export const upgradingBernhardtMilberg = defineIndicator({
  id: 'upgrading-bernhardt-milberg',
  title: {
    en: 'Upgrading: market share and unit value (Bernhardt–Milberg)',
    es: 'Escalamiento: participación de mercado y valor unitario (Bernhardt y Milberg)',
  },
  formula: ['upgrading: Δ world export share > 0 and Δ export unit value > 0', BOTH_FALL],
  ...ruleParts(bernhardtMilberg),
});
