/** A stretch of a line: an equation, or words around one. Each ends with the spaces that follow it. */
export interface Stretch {
  readonly math: boolean;
  readonly text: string;
}

/** Letters of an equation from which the next sum or equals sign may begin a line. */
const MAY_BREAK = 40;
const PROSE = /^[(“]?\p{L}[\p{Ll}’–-]+(?:-\p{L}+)*[)”]?[,;:.]?$/u;
const FUNCTIONS = new Set(['ln', 'max', 'min', 'corr', 'arccos', 'log', 'mean', 'var']);
const SIGN_ALONE = /^[=+−≤≥<>/·×]+\s+$/;

/**
 * A formula as definitions write it, cut where a line may break: two words and more are words and no equation, as is
 * the sign between them and an equation, or between two parts of a long one: an equation that begins with a sign lacks
 * what stands before it.
 */
export function formulaLine(text: string): readonly Stretch[] {
  const tokens = text.match(/\S+\s*/g) ?? [];
  const likeProse = tokens.map((token) => PROSE.test(token.trim()) && !FUNCTIONS.has(token.trim()));
  const isProse = (i: number) =>
    likeProse[i] && (likeProse[i - 1] || likeProse[i + 1] || /:\s*$/.test(tokens[i]));
  const stretches: Stretch[] = [];
  for (const [i, token] of tokens.entries()) {
    const last = stretches.at(-1);
    const mayBreak = last !== undefined && (!last.math || last.text.length > MAY_BREAK);
    const math = !isProse(i) && !(mayBreak && SIGN_ALONE.test(token));
    if (last === undefined || last.math !== math || (math && /[,;]\s\s+$/.test(last.text)))
      stretches.push({ math, text: token });
    else stretches[stretches.length - 1] = { math, text: last.text + token };
  }
  return stretches.map(({ math, text: own }) => ({ math, text: own.replace(/\s+/g, ' ') }));
}
