import { defineIndicator } from '../define.ts';
import { oneMoves, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const technologyRule: Rule = {
  id: 'upgrading-technology',
  kinds: ['product'],
  title: { en: 'Technology of exports', es: 'Tecnología de las exportaciones' },
  asks: {
    en: 'Does more of what is exported belong to high and medium technology?',
    es: '¿Pertenece a la tecnología alta y media una parte mayor de lo que se exporta?',
  },
  references: [{ work: 'lall2000' }],
  confidence: 'ours',
  ours: {
    en: 'That a larger share of high and medium technology is product upgrading is our reading. The class is that of the product, whoever made its parts.',
    es: 'Que una proporción mayor de tecnología alta y media sea escalamiento de producto es lectura nuestra. La clase es la del producto, sin importar quién hizo sus partes.',
  },
  slots: [{ anyOf: ['technology_share'], as: 'change' }],
  judge: oneMoves,
};

export const upgradingTechnology = defineIndicator({
  id: 'upgrading-technology',
  title: {
    en: 'Upgrading: technology classes of exports (Lall)',
    es: 'Escalamiento: clases tecnológicas de las exportaciones (Lall)',
  },
  formula: ['up: Δ (HT + MT) / manufactures > 0;  down: < 0'],
  ...ruleParts(technologyRule),
});
