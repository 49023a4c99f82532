import { defineIndicator } from '../define.ts';
import { bothMove, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const valueAddedRule: Rule = {
  id: 'upgrading-value-added',
  kinds: ['functional'],
  title: { en: 'Value added in exports', es: 'Valor agregado en las exportaciones' },
  asks: {
    en: 'Does the economy export more value made at home, and more of it than others do?',
    es: '¿Exporta la economía más valor hecho en casa, y lo aumenta más que las demás?',
  },
  references: [{ work: 'taglioni2016' }, { work: 'kummritz2017' }],
  confidence: 'medium',
  ours: {
    en: 'That both falling is moving down is our mirror image of the rule. At current prices the level rises nearly everywhere: the share in the world decides.',
    es: 'Que la caída de ambos sea un descenso es el reflejo que añadimos a la regla. A precios corrientes el nivel sube casi en todas partes: decide la participación en el mundo.',
  },
  slots: [
    { anyOf: ['dva'], as: 'change' },
    { anyOf: ['dva_world_share'], as: 'change' },
  ],
  judge: bothMove,
};

/**
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { readTabularBytes } from 'escalar/sources';
 * import { upgradingValueAdded } from 'escalar/upgrading';
 *
 * const csv =
 *   'economy,activity,variable,period,value\nMEX,D,dva,2000,100\nMEX,D,dva,2008,140\n' +
 *   'MEX,D,dva_world_share,2000,2\nMEX,D,dva_world_share,2008,1.8\n';
 * const { table } = readTabularBytes('evidence.csv', new TextEncoder().encode(csv));
 * const [row] = rowsOf(upgradingValueAdded.compute(table, { from: '2000', to: '2008' }).table);
 * [row.verdict, row.outcome]; // => ['mixed', 'intermediate']
 */
export const upgradingValueAdded = defineIndicator({
  id: 'upgrading-value-added',
  title: {
    en: 'Upgrading: domestic value added in exports, level and world share',
    es: 'Escalamiento: valor agregado nacional exportado, nivel y participación mundial',
  },
  formula: [
    'up: Δ DVA in exports > 0 and Δ (DVA / world DVA in exports) > 0',
    'down: both < 0;  mixed: else',
  ],
  ...ruleParts(valueAddedRule),
});
