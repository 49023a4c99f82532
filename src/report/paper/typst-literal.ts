import { visible } from '../../base/visible-text.ts';

/** A string literal of Typst. */
export function literal(text: string): string {
  return `"${visible(text)
    .replace(/[\\"]/g, (char) => `\\${char}`)
    .replace(/\s+/g, ' ')}"`;
}
