import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { StudyFile } from './schema.ts';

export type ParameterValue = string | number | boolean | null;
export type Parameters = Readonly<Record<string, ParameterValue>>;

/**
 * The parameters of a study: their defaults, replaced by what was given.
 * @throws EscalarError `unknown-name` for a parameter that the study does not have.
 */
export function readParameters(study: StudyFile, given: Readonly<Record<string, string>>): Parameters {
  const known = Object.keys(study.parameters ?? {});
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw new EscalarError('unknown-name', {
      kind: { en: 'parameter', es: 'el parámetro' },
      name,
      nearest: nearestName(name, known),
      known,
    });
  }
  return Object.fromEntries(
    Object.entries(study.parameters ?? {}).map(([name, parameter]) => [
      name,
      Object.hasOwn(given, name) ? (given[name] as string) : parameter.default,
    ]),
  );
}

/** The study with every text that is exactly `$name` replaced by that parameter, keys as well; an absent one (null) drops its key. */
export function substitute<T>(part: T, parameters: Parameters): T {
  return replace(part, parameters) as T;
}

function replace(part: unknown, parameters: Parameters): unknown {
  if (typeof part === 'string' && part.startsWith('$') && Object.hasOwn(parameters, part.slice(1))) {
    return parameters[part.slice(1)] ?? undefined;
  }
  if (Array.isArray(part))
    return part.map((item) => replace(item, parameters)).filter((item) => item !== undefined);
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).map(
    ([key, value]) => [replace(key, parameters), replace(value, parameters)] as const,
  );
  return Object.fromEntries(
    entries.flatMap(([key, value]) =>
      key === undefined || value === undefined ? [] : [[String(key), value]],
    ),
  );
}
