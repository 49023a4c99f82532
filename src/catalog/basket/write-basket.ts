/**
 * The shortest signed list of prefixes that holds exactly these codes of all codes.
 * @param all sorted codes of digits, none the beginning of another
 */
export function writeBasket(inside: ReadonlySet<string>, all: readonly string[]): string {
  const root = costOf('', all, inside);
  // a term that takes out cannot come first
  const terms = root.out.filter(Boolean);
  return terms
    .sort((a, b) => (a.slice(1) < b.slice(1) ? -1 : 1))
    .join('')
    .replace(/^\+/, '');
}

/** The terms needed below a head when what stands above it is outside, and when it is inside. */
interface Cost {
  readonly out: readonly string[];
  readonly in: readonly string[];
}

function costOf(head: string, codes: readonly string[], inside: ReadonlySet<string>): Cost {
  const whole = codes.every((code) => inside.has(code));
  const none = codes.every((code) => !inside.has(code));
  if (head !== '' && (whole || none)) {
    return { out: whole ? [`+${head}`] : [], in: none ? [`-${head}`] : [] };
  }
  const parts = new Map<string, string[]>();
  for (const code of codes) {
    const next = code.slice(0, head.length + 1);
    parts.set(next, [...(parts.get(next) ?? []), code]);
  }
  const below = [...parts].map(([next, own]) => costOf(next, own, inside));
  const out = below.flatMap((part) => part.out);
  const within = below.flatMap((part) => part.in);
  if (head === '') return { out, in: within };
  return {
    out: out.length <= within.length + 1 ? out : [`+${head}`, ...within],
    in: within.length <= out.length + 1 ? within : [`-${head}`, ...out],
  };
}
