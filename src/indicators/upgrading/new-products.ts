import { defineIndicator } from '../define.ts';
import { oneMoves, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const newProductsRule: Rule = {
  id: 'upgrading-new-products',
  kinds: ['chain'],
  title: { en: 'Technology of new products', es: 'Tecnología de los productos nuevos' },
  asks: {
    en: 'Are the products that began to be exported of higher technology than what was exported before?',
    es: '¿Son de mayor tecnología los productos que se empezaron a exportar que lo que ya se exportaba?',
  },
  references: [{ work: 'klinger2006' }, { work: 'lall2000' }],
  confidence: 'ours',
  ours: {
    en: 'The comparison of the technology of discoveries with that of the old basket is ours.',
    es: 'La comparación entre la tecnología de los descubrimientos y la de la canasta anterior es nuestra.',
  },
  slots: [{ anyOf: ['discoveries_technology_share'], as: { above: 'technology_share' } }],
  judge: oneMoves,
};

export const upgradingNewProducts = defineIndicator({
  id: 'upgrading-new-products',
  title: {
    en: 'Upgrading: technology of export discoveries',
    es: 'Escalamiento: tecnología de los descubrimientos de exportación',
  },
  formula: [
    'up: (HT + MT) share among discoveries > (HT + MT) share of exports in the first period;  down: <',
  ],
  ...ruleParts(newProductsRule),
});
