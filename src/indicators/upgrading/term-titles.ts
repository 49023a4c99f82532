import type { Text } from '../../base/locale.ts';

/** What people read for the terms of this room. */
export const UPGRADING_TERM_TITLES: Readonly<Record<string, Text>> = {
  lowest: { en: 'lowest', es: 'el más bajo' },
  highest: { en: 'highest', es: 'el más alto' },
  fs: { en: 'functional specialisation', es: 'especialización funcional' },
  count_up: { en: 'rules that say up', es: 'reglas que dicen que asciende' },
  count_down: { en: 'rules that say down', es: 'reglas que dicen que desciende' },
  count_mixed: { en: 'rules that are mixed', es: 'reglas mixtas' },
  count_none: { en: 'rules without evidence', es: 'reglas sin evidencia' },
  count_knife_edge: { en: 'rules on a knife edge', es: 'reglas en el filo' },
  disagree: { en: 'some say up, others down (1)', es: 'unas dicen que asciende y otras que desciende (1)' },
};
