import type { VaryRequest } from '../../indicators/vary/plan-variants.ts';

/** `denominator=a,b;method` of an address names options and their values, as `--vary` does; null where nothing varies. */
export function varyOf(text: string): VaryRequest | null {
  if (text === '') return null;
  const pairs = text.split(';').map((part): [string, string] => {
    const cut = part.indexOf('=');
    return cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
  });
  return { vary: Object.fromEntries(pairs) };
}
