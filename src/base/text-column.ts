/**
 * Codes, names and periods of one column. Each different text stands once in `words`; `codes` holds for every row 0
 * where it has none, else 1 + the place of its text in `words`. Not every word need occur.
 */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Uint32Array;
  readonly words: readonly string[];
}

/** Appends the texts of a column row by row. */
export interface TextBuilder {
  readonly length: number;
  /** Room for so many rows, so that it need not grow. */
  reserve(rows: number): void;
  add(text: string | null): void;
  /** The same text for the next `count` rows. */
  fill(text: string | null, count: number): void;
  /** What was added so far; nothing may be added after. */
  column(): TextColumn;
}

/** Cost: 4 bytes a row, and one look at a Map where the text is not that of the row before. */
export function textBuilder(expected = 1024): TextBuilder {
  const codeOf = new Map<string, number>();
  const words: string[] = [];
  let codes = new Uint32Array(expected);
  let length = 0;
  let last: string | null = null;
  let lastCode = 0;
  const coded = (text: string | null): number => {
    if (text === last) return lastCode;
    last = text;
    lastCode = text === null ? 0 : (codeOf.get(text) ?? words.push(text));
    if (text !== null && lastCode === words.length) codeOf.set(text, lastCode);
    return lastCode;
  };
  const reserve = (rows: number): void => {
    if (rows <= codes.length) return;
    const larger = new Uint32Array(Math.max(rows, codes.length * 2));
    larger.set(codes);
    codes = larger;
  };
  const fill = (text: string | null, count: number): void => {
    reserve(length + count);
    const code = coded(text);
    // rows of one text are often few: a loop costs them less than a call of `fill`
    for (const end = length + count; length < end; length += 1) codes[length] = code;
  };
  return {
    get length() {
      return length;
    },
    reserve,
    add: (text) => fill(text, 1),
    fill,
    column: () => ({ kind: 'text', codes: codes.subarray(0, length), words }),
  };
}

/** A column of these texts; an empty text is kept. */
export function textColumnOf(texts: readonly (string | null)[]): TextColumn {
  const builder = textBuilder(texts.length);
  for (const text of texts) builder.add(text);
  return builder.column();
}

/** One text in every row. */
export function sameText(text: string | null, rows: number): TextColumn {
  return {
    kind: 'text',
    codes: new Uint32Array(rows).fill(text === null ? 0 : 1),
    words: text === null ? [] : [text],
  };
}

/** The text of a row, or null. */
export function textAt({ codes, words }: TextColumn, row: number): string | null {
  const code = codes[row] ?? 0;
  return code === 0 ? null : words[code - 1];
}

/** The text of each row. Cost: 8 bytes a row; for a few rows use `textAt`. */
export function textsOf({ codes, words }: TextColumn): (string | null)[] {
  const texts: (string | null)[] = new Array(codes.length);
  for (let row = 0; row < codes.length; row += 1)
    texts[row] = codes[row] === 0 ? null : words[codes[row] - 1];
  return texts;
}

/** The different texts that occur, in the order of `words`. Cost: a look at each row, none at a text. */
export function wordsIn({ codes, words }: TextColumn): string[] {
  const met = new Uint8Array(words.length + 1);
  for (let row = 0; row < codes.length; row += 1) met[codes[row]] = 1;
  return words.filter((_, at) => met[at + 1] === 1);
}

/** Whether a row has no text. */
export function hasBlank({ codes }: TextColumn): boolean {
  return codes.includes(0);
}

/** Each different text changed once; null empties its rows. */
export function mapWords(column: TextColumn, change: (word: string) => string | null): TextColumn {
  const codeOf = new Map<string, number>();
  const words: string[] = [];
  const next = new Uint32Array(column.words.length + 1);
  column.words.forEach((word, at) => {
    const text = change(word);
    if (text === null) return;
    const known = codeOf.get(text);
    next[at + 1] = known ?? words.push(text);
    if (known === undefined) codeOf.set(text, next[at + 1]);
  });
  return { kind: 'text', codes: column.codes.map((code) => next[code]), words };
}

/** The texts of columns one after another. */
export function concatTexts(parts: readonly TextColumn[]): TextColumn {
  const codes = new Uint32Array(parts.reduce((sum, part) => sum + part.codes.length, 0));
  const codeOf = new Map<string, number>();
  const words: string[] = [];
  let at = 0;
  for (const part of parts) {
    const next = new Uint32Array(part.words.length + 1);
    part.words.forEach((word, k) => {
      const known = codeOf.get(word);
      next[k + 1] = known ?? words.push(word);
      if (known === undefined) codeOf.set(word, next[k + 1]);
    });
    for (let row = 0; row < part.codes.length; row += 1) codes[at + row] = next[part.codes[row]];
    at += part.codes.length;
  }
  return { kind: 'text', codes, words };
}
