/** What a question may carry beside its words. */
export type BoundValue = string | number;

/** A question to an engine: its words, and between each two of them a value that never becomes words unseen. */
export interface Statement {
  /** One more than `values`. */
  readonly texts: readonly string[];
  readonly values: readonly BoundValue[];
}

/**
 * A statement by template: a text, a whole number or a list of them becomes bound values, a statement enters as words.
 * Only plain SQL may stand in it, which another engine would understand too.
 * @throws TypeError for a number that is not whole, or a list without an item
 */
export function sql(
  words: TemplateStringsArray,
  ...parts: readonly (BoundValue | readonly BoundValue[] | Statement)[]
): Statement {
  const texts = [words[0] ?? ''];
  const values: BoundValue[] = [];
  const put = (value: BoundValue): void => {
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new TypeError(`${value} is no whole number`);
    values.push(value);
    texts.push('');
  };
  const say = (text: string): void => {
    texts[texts.length - 1] += text;
  };
  const enter = (part: Statement): void => {
    part.texts.forEach((text, i) => {
      say(text);
      const value = part.values[i];
      if (value !== undefined) put(value);
    });
  };
  parts.forEach((part, i) => {
    if (typeof part === 'string' || typeof part === 'number') put(part);
    else if ('texts' in part) enter(part);
    else {
      if (part.length === 0) throw new TypeError('a list without an item');
      say('(');
      part.forEach((value, at) => {
        if (at > 0) say(', ');
        put(value);
      });
      say(')');
    }
    say(words[i + 1] ?? '');
  });
  return { texts, values };
}

/** Words of ours as a statement: names of tables and columns out of a list in the code. */
export function words(text: string): Statement {
  return { texts: [text], values: [] };
}

/** Statements one after another. */
export function joined(parts: readonly Statement[], between: string): Statement {
  return parts.reduce((all, part, i) => (i === 0 ? part : sql`${all}${words(between)}${part}`), words(''));
}

/** The text of a statement, each value as `mark` writes it. */
export function written(
  { texts, values }: Statement,
  mark: (value: BoundValue, index: number) => string,
): string {
  return texts.map((text, i) => (i < values.length ? text + mark(values[i], i) : text)).join('');
}
