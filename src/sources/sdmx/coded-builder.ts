import type { TextColumn } from '../../base/text-column.ts';
import { growing } from '../tabular/tokenize-csv.ts';

/** Appends rows to a column of text by the place of its text in a list that the message gives. */
export interface CodedBuilder {
  /** How many texts the list has. */
  readonly known: number;
  /** The code of the text at a place of the list; 0 where that is empty. */
  codeAt(place: number): number;
  /** The code of a text that need not be in the list; 0 for an empty one. */
  codeOf(text: string): number;
  push(code: number): void;
  /** The same for the next `count` rows. */
  fill(code: number, count: number): void;
  /** Changes a row that was appended. */
  set(row: number, code: number): void;
  column(): TextColumn;
}

export function codedBuilder(list: readonly string[]): CodedBuilder {
  const words: string[] = [];
  const codes = new Map<string, number>();
  const rows = growing();
  const codeOf = (text: string): number => {
    if (text === '') return 0;
    const known = codes.get(text) ?? words.push(text);
    codes.set(text, known);
    return known;
  };
  const places = list.map(codeOf);
  return {
    known: list.length,
    codeAt: (place) => places[place],
    codeOf,
    push: (code) => rows.push(code),
    fill(code, count) {
      for (let n = 0; n < count; n += 1) rows.push(code);
    },
    set(row, code) {
      rows.take()[row] = code;
    },
    column: () => ({ kind: 'text', codes: rows.take(), words }),
  };
}
