import type { Text } from '../base/locale.ts';
import type { Confidence } from './classification-header.ts';

/** How sure a list is, in words. */
export const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  high: { en: 'high', es: 'alta' },
  medium: { en: 'medium', es: 'media' },
  'to-verify': { en: 'to verify', es: 'por verificar' },
};
