/** A piece of an equation; `letter` is a quantity, `word` stands upright, `sign` is everything else. */
export type FormulaPart =
  | { readonly kind: 'letter' | 'word' | 'sign'; readonly text: string }
  | { readonly kind: 'root'; readonly of: readonly FormulaPart[] }
  | { readonly kind: 'group'; readonly brackets: string; readonly of: readonly FormulaPart[] }
  | {
      readonly kind: 'scripts';
      readonly base: FormulaPart;
      readonly below: readonly FormulaPart[];
      readonly above: readonly FormulaPart[];
    };

const BELOW = 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₀₁₂₃₄₅₆₇₈₉₊₋₍₎';
const BELOW_PLAIN = 'aehijklmnoprstuvx0123456789+−()';
const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ';
const ABOVE_PLAIN = '0123456789+−n';

/** A word of code (`price_residual`): its `_` puts nothing below. */
const CODE = /^[a-z][a-z0-9]+(?:_[a-z0-9]{2,})+/;
const NAME = /^(?!\p{Lm})\p{Script=Latin}\p{M}*(?:(?!\p{Lm})[\p{Script=Latin}\p{Nd}]\p{M}*)*/u;
const LONE = /^(?!\p{Lm})\p{L}\p{M}*/u;
const HAT = /[\u0302-\u0304]/;
const SPACES = /^\s+/;
/** What a mark `_` or `^` governs, where no bracket says it: `_ti,sj`, `_(s)k`, `^−1`, `^!s`. */
const GOVERNED =
  /^(?:\([^()]*\)\p{L}*|[−-]?[\p{L}\p{Nd}½·!*][\p{L}\p{M}\p{Nd}]*(?:,\p{L}[\p{L}\p{M}\p{Nd}]*)?)/u;

/**
 * The parts of an equation as definitions write them, in plain Unicode: `sᵢ = Lᵢ/ΣL`, `Σ_{i≠k} L_i`, `(Π I_d)^(1/6)`,
 * `√(L·P)`. What it does not know stays the sign that it is, so that nothing is lost.
 */
export function formulaParts(text: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  let rest = text.normalize('NFC');
  while (rest !== '') {
    const [part, length] = firstPart(rest);
    rest = rest.slice(length);
    if (part.kind === 'sign' && part.text.trim() === '') {
      parts.push(part);
      continue;
    }
    const { below, above, taken } = scriptsOf(rest);
    rest = rest.slice(taken);
    parts.push(taken === 0 ? part : { kind: 'scripts', base: part, below, above });
  }
  return parts;
}

function firstPart(rest: string): readonly [part: FormulaPart, length: number] {
  const code = CODE.exec(rest)?.[0];
  if (code !== undefined) return [{ kind: 'word', text: code }, code.length];
  if (rest.startsWith('√')) {
    const { inside, length } = governed(rest.slice(1), '√');
    if (length > 0) return [{ kind: 'root', of: formulaParts(inside) }, length + 1];
  }
  const inside = bracketed(rest);
  if (inside !== null)
    return [
      { kind: 'group', brackets: `${rest[0]}${CLOSING[rest[0]]}`, of: formulaParts(inside) },
      inside.length + 2,
    ];
  const name = NAME.exec(rest)?.[0];
  if (name !== undefined) return [{ kind: isWord(name) ? 'word' : 'letter', text: name }, name.length];
  const letter = LONE.exec(rest)?.[0];
  if (letter !== undefined) return [{ kind: 'letter', text: letter }, letter.length];
  const spaces = SPACES.exec(rest)?.[0];
  const sign = spaces ?? String.fromCodePoint(rest.codePointAt(0) as number);
  return [{ kind: 'sign', text: sign }, sign.length];
}

/** A name of several letters stands upright; a product of letters with hats (`v̂Lŷ`) does not. */
function isWord(name: string): boolean {
  const plain = name.normalize('NFD');
  return plain.length > 1 && !HAT.test(plain);
}

/** The scripts that follow a part, as signs of Unicode or behind `_` and `^`. */
function scriptsOf(rest: string) {
  let [below, above]: FormulaPart[][] = [[], []];
  let taken = 0;
  for (let at = rest; ; at = rest.slice(taken)) {
    const next = at[0] ?? '';
    if (BELOW.includes(next) && next !== '') {
      below = [...below, ...formulaParts(BELOW_PLAIN[BELOW.indexOf(next)])];
      taken += 1;
    } else if (ABOVE.includes(next) && next !== '') {
      above = [...above, ...formulaParts(ABOVE_PLAIN[ABOVE.indexOf(next)])];
      taken += 1;
    } else if (next === '_' || next === '^') {
      const { inside, length } = governed(at.slice(1), next);
      if (length === 0) return { below, above, taken };
      if (next === '_') below = [...below, ...scriptParts(inside)];
      else above = [...above, ...scriptParts(inside)];
      taken += length + 1;
    } else return { below, above, taken };
  }
}

/** Two letters below or above are two indices: `x_ij`. */
function scriptParts(text: string): readonly FormulaPart[] {
  return formulaParts(text).map((part) =>
    part.kind === 'word' && /^[a-z]{2}$/.test(part.text) ? { kind: 'letter', text: part.text } : part,
  );
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** What stands between the bracket that begins here and its own; null where none begins or it stays open. */
function bracketed(rest: string): string | null {
  const close = CLOSING[rest[0]];
  if (close === undefined) return null;
  let depth = 0;
  for (let i = 0; i < rest.length; i += 1) {
    if (rest[i] === rest[0]) depth += 1;
    if (rest[i] === close) depth -= 1;
    if (depth === 0) return rest.slice(1, i);
  }
  return null;
}

/** What stands behind a mark: between brackets, which then go (but for those of `x_(k)`), or a name. */
function governed(rest: string, mark: string): { readonly inside: string; readonly length: number } {
  const inside = rest[0] === '(' && mark === '_' ? null : bracketed(rest);
  if (inside !== null) return { inside, length: inside.length + 2 };
  const name = GOVERNED.exec(rest)?.[0] ?? '';
  return { inside: name, length: name.length };
}
