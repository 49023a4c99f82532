import { defineIndicator } from '../define.ts';
import { oneMoves, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const entryRule: Rule = {
  id: 'upgrading-entry',
  kinds: ['chain'],
  title: { en: 'Complexity of new products', es: 'Complejidad de los productos nuevos' },
  asks: {
    en: 'Are the products that entered, weighted by how near they were, more complex than the old basket?',
    es: '¿Son más complejos que la canasta anterior los productos que entraron, ponderados por su cercanía?',
  },
  references: [{ work: 'hidalgo2007' }],
  confidence: 'ours',
  ours: {
    en: 'The comparison is ours. Density is that of the first period: entry nearby counts more than a lucky leap.',
    es: 'La comparación es nuestra. La densidad es la del periodo inicial: la entrada cercana cuenta más que un salto afortunado.',
  },
  slots: [{ anyOf: ['entry_complexity'], as: { above: 'basket_complexity' } }],
  judge: oneMoves,
};

export const upgradingEntry = defineIndicator({
  id: 'upgrading-entry',
  title: {
    en: 'Upgrading: density-weighted complexity of entry',
    es: 'Escalamiento: complejidad de la entrada ponderada por densidad',
  },
  formula: [
    'up: Σ density PCI / Σ density over products that entered > mean PCI of the basket in the first period;  down: <',
  ],
  ...ruleParts(entryRule),
});
