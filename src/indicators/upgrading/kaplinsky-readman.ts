import { defineIndicator } from '../define.ts';
import type { Judgement, Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const kaplinskyReadman: Rule = {
  id: 'upgrading-kaplinsky-readman',
  kinds: ['process', 'product'],
  title: { en: 'Price and market share', es: 'Precio y participación de mercado' },
  asks: {
    en: 'Does the share in the world market grow, and at a better or a lower price than others ask?',
    es: '¿Crece la participación en el mercado mundial, y a mejor o a menor precio que el de los demás?',
  },
  references: [{ work: 'kaplinsky2005' }],
  confidence: 'medium',
  ours: {
    en: 'The cell decides what the rule speaks of: a gain of share at a better price is product upgrading, at a lower price process upgrading. The names of the two cells that lose share vary between sources: verify. A number that did not change lies on the line between cells, and the verdict is then mixed.',
    es: 'La celda decide de qué habla la regla: ganar participación a mejor precio es escalamiento de producto; a menor precio, de proceso. Los nombres de las dos celdas que pierden participación varían entre fuentes: verifique. Un número que no cambió queda en la línea entre celdas, y el dictamen es entonces mixto.',
  },
  slots: [
    { anyOf: ['export_world_share'], as: 'change' },
    { anyOf: ['relative_unit_value'], as: 'change' },
  ],
  judge([share = 0, price = 0]): Judgement {
    if (share === 0 || price === 0) return { verdict: 'mixed', outcome: 'on-the-line' };
    if (price > 0)
      return share > 0
        ? { verdict: 'up', outcome: 'product-upgrading', kinds: ['product'] }
        : { verdict: 'down', outcome: 'failed-product', kinds: ['product'] };
    return share > 0
      ? { verdict: 'up', outcome: 'process-upgrading', kinds: ['process'] }
      : { verdict: 'down', outcome: 'failed-process', kinds: ['process'] };
  },
};

export const upgradingKaplinskyReadman = defineIndicator({
  id: 'upgrading-kaplinsky-readman',
  title: {
    en: 'Upgrading: unit price and market share (Kaplinsky–Readman)',
    es: 'Escalamiento: precio unitario y participación de mercado (Kaplinsky y Readman)',
  },
  formula: [
    'Δ share > 0, Δ relative price > 0: product upgrading',
    'Δ share > 0, Δ relative price < 0: process upgrading',
    'Δ share < 0, Δ relative price > 0: failed product upgrading',
    'Δ share < 0, Δ relative price < 0: failed process upgrading, or downgrading',
  ],
  ...ruleParts(kaplinskyReadman),
});
