/**
 * The shortest signed list of prefixes that holds exactly these codes of all codes.
 * @param all sorted codes of digits, none the beginning of another
 * @param levels lengths that a term may have, ascending; the last is that of the longest code
 */
export function writeBasket(
  inside: ReadonlySet<string>,
  all: readonly string[],
  levels: readonly number[],
): string {
  return [...costOf('', all, inside, levels).out]
    .sort((a, b) => (a.slice(1) < b.slice(1) ? -1 : 1))
    .join('')
    .replace(/^\+/, '');
}

/** The terms needed below a head when what stands above it is outside, and when it is inside. */
interface Cost {
  readonly out: readonly string[];
  readonly in: readonly string[];
}

function costOf(
  head: string,
  codes: readonly string[],
  inside: ReadonlySet<string>,
  levels: readonly number[],
): Cost {
  const whole = codes.every((code) => inside.has(code));
  const none = codes.every((code) => !inside.has(code));
  if (head !== '' && (whole || none)) {
    return { out: whole ? [`+${head}`] : [], in: none ? [`-${head}`] : [] };
  }
  const length = levels.find((level) => level > head.length) ?? head.length + 1;
  const parts = new Map<string, string[]>();
  for (const code of codes) {
    const next = code.slice(0, length);
    parts.set(next, [...(parts.get(next) ?? []), code]);
  }
  const below = [...parts].map(([next, own]) => costOf(next, own, inside, levels));
  const out = below.flatMap((part) => part.out);
  const within = below.flatMap((part) => part.in);
  if (head === '') return { out, in: within };
  return {
    out: out.length <= within.length + 1 ? out : [`+${head}`, ...within],
    in: within.length <= out.length + 1 ? within : [`-${head}`, ...out],
  };
}
