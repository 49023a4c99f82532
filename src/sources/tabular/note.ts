import type { Text } from '../../base/locale.ts';

/** Something that was done or left out while reading, which a reader of the numbers must know. */
export interface SourceNote {
  readonly level: 'info' | 'warning';
  readonly text: Text;
}

export function info(en: string, es: string): SourceNote {
  return { level: 'info', text: { en, es } };
}

export function warning(en: string, es: string): SourceNote {
  return { level: 'warning', text: { en, es } };
}

/** `3, 4, 9`; at most `max` are written out. */
export function someOf(items: readonly (string | number)[], max = 6): string {
  return items.length > max ? `${items.slice(0, max).join(', ')}, …` : items.join(', ');
}
