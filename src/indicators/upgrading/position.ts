import { defineIndicator } from '../define.ts';
import { bothMove, type Rule } from './rule.ts';
import { ruleParts } from './rule-parts.ts';

export const positionRule: Rule = {
  id: 'upgrading-position',
  kinds: ['functional'],
  title: { en: 'Place in the chain with knowledge', es: 'Lugar en la cadena con conocimiento' },
  asks: {
    en: 'Does production move away from the final user, towards parts and knowledge, while home services that carry knowledge weigh more?',
    es: '¿Se aleja la producción del usuario final, hacia partes y conocimiento, mientras pesan más los servicios nacionales que llevan conocimiento?',
  },
  references: [{ work: 'antras2012' }],
  confidence: 'ours',
  ours: {
    en: 'That moving upstream together with more knowledge-intensive services is functional upgrading is our reading. Upstream alone is not: oil wells are far upstream.',
    es: 'Que moverse aguas arriba con más servicios intensivos en conocimiento sea escalamiento funcional es lectura nuestra. Aguas arriba por sí solo no lo es: los pozos petroleros están muy arriba.',
  },
  slots: [
    { anyOf: ['upstreamness'], as: 'change' },
    { anyOf: ['knowledge_services_share'], as: 'change' },
  ],
  judge: bothMove,
};

export const upgradingPosition = defineIndicator({
  id: 'upgrading-position',
  title: {
    en: 'Upgrading: place in the chain and knowledge-intensive services',
    es: 'Escalamiento: lugar en la cadena y servicios intensivos en conocimiento',
  },
  formula: [
    'up: Δ upstreamness > 0 and Δ share of knowledge-intensive services in domestic value added of exports > 0',
    'down: both < 0;  mixed: else',
  ],
  ...ruleParts(positionRule),
});
