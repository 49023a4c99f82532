import type { ParsedStudy } from './parse-study.ts';

/**
 * A study as written, with values and sentences whose name holds `@` standing once for each of its sides: `@` is the
 * name of the side, `$@` its parameter. `placeOf` leads from what stands there now to what was written.
 */
export function eachSide({ plain, placeOf }: { readonly plain: unknown } & Pick<ParsedStudy, 'placeOf'>): {
  readonly plain: unknown;
  readonly placeOf: ParsedStudy['placeOf'];
} {
  if (!isRecord(plain) || !isRecord(plain.sides)) return { plain, placeOf };
  const sides = Object.entries(plain.sides);
  const written = new Map<PropertyKey, string>();
  const expand = (part: unknown): unknown =>
    isRecord(part)
      ? Object.fromEntries(
          Object.entries(part).flatMap(([name, entry]) => {
            if (!name.includes('@')) return [[name, entry]];
            return sides.map(([side, parameter]) => {
              const own = name.replaceAll('@', side);
              written.set(own, name);
              return [own, ofSide(entry, side, String(parameter))];
            });
          }),
        )
      : part;
  const { values, sentences } = plain;
  return {
    plain: { ...plain, values: expand(values), sentences: expand(sentences) },
    placeOf: ([part, name, ...rest], of) =>
      placeOf(
        [part, written.get(name) ?? name, ...rest].filter((one) => one !== undefined),
        of,
      ),
  };
}

function ofSide(entry: unknown, side: string, parameter: string): unknown {
  if (typeof entry === 'string') return entry.replaceAll('$@', `$${parameter}`).replaceAll('@', side);
  if (Array.isArray(entry)) return entry.map((one) => ofSide(one, side, parameter));
  if (!isRecord(entry)) return entry;
  return Object.fromEntries(Object.entries(entry).map(([key, one]) => [key, ofSide(one, side, parameter)]));
}

export function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
