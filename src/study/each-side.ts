import type { YamlFile } from '../workspace/read-yaml.ts';

/**
 * A study as written, with values and sentences whose name holds `@` standing once for each of its sides: `@` is the
 * name of the side, `$@` its parameter; a sentence with `both` for `@` says all of them, the later ones only beside the
 * first. `placeOf` leads from what stands there now to what was written.
 */
export function eachSide({ plain, placeOf }: YamlFile): YamlFile {
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
    plain: {
      ...plain,
      values: expand(values),
      sentences: isRecord(sentences)
        ? { ...bothOf(sentences, Object.keys(plain.sides)), ...(expand(sentences) as object) }
        : sentences,
    },
    placeOf: ([part, name, ...rest], of) =>
      placeOf(
        [part, written.get(name) ?? name, ...rest].filter((one) => one !== undefined),
        of,
      ),
  };
}

/** For each sentence that stands once for each side, one with `both` for `@` that says them one after another. */
function bothOf(sentences: Readonly<Record<string, unknown>>, sides: readonly string[]) {
  const each = Object.keys(sentences).filter((name) => name.includes('@'));
  return Object.fromEntries(
    each.map((name) => [
      name.replaceAll('@', 'both'),
      { all: sides.map((side) => name.replaceAll('@', side)), led: true },
    ]),
  );
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
