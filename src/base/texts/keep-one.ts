import { shellWord } from '../shell-word.ts';
import { listed } from './kind.ts';

/** A column that tells rows apart, and its words. */
export interface TellingColumn {
  readonly name: string;
  readonly words: readonly string[];
}

const TOTAL = /^(?:_T|T|TOT|TOTAL|all|0|C00|W00|.*_(?:T|TOT|TOTAL))$/i;

/** The condition that keeps the rows of one word of a column, the total's where there is one. */
export function keepOne({ name, words }: TellingColumn): string {
  return `--where ${shellWord(`${name}=${words.find((word) => TOTAL.test(word)) ?? words[0]}`)}`;
}

/** `sex (F, M, T); age (15-24, Y_GE15)` */
export function tellingColumns(columns: readonly TellingColumn[]): string {
  return columns.map(({ name, words }) => `${name} (${listed(words)})`).join('; ');
}
