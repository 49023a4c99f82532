import { Malformed } from './judge.ts';

/** A text or a number of an answer as the text of a cell. @throws Malformed for what is neither, or is not there */
export function cellText(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Malformed(value === undefined ? `a row without ${name}` : `${name} is no text and no number`);
}
