import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { unknownName } from '../base/unknown-name.ts';
import { economy, findEconomy } from '../catalog/economy.ts';
import type { StudyFile } from './schema.ts';
import {
  parameterBounds,
  parameterEconomy,
  parameterIdle,
  parameterNumber,
  parameterOrder,
  parameterTwins,
  parameterValue,
} from './study-errors.ts';

export type ParameterValue = string | number | boolean | null;
export type Parameters = Readonly<Record<string, ParameterValue>>;

/**
 * The parameters of a study: their defaults, replaced by what was given.
 * @throws EscalarError `unknown-name` for a parameter that the study does not have; `parameter-value`,
 * `parameter-number`, `parameter-order` and `parameter-twins` for a value that the study cannot take.
 */
export function readParameters(study: StudyFile, given: Readonly<Record<string, string>>): Parameters {
  const known = Object.keys(study.parameters ?? {});
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw unknownName({ en: 'parameter', es: 'el parámetro' }, name, known);
  }
  const parameters = Object.fromEntries(
    Object.entries(study.parameters ?? {}).map(([name, parameter]) => {
      const value = Object.hasOwn(given, name) ? given[name] : parameter.default;
      return [name, asKind(name, parameter, value)];
    }),
  );
  for (const name of Object.keys(given)) {
    const needs = study.parameters?.[name]?.with;
    if (needs !== undefined && parameters[needs] === null)
      throw parameterIdle({ name, value: String(given[name]), needs });
  }
  checkValues(study, parameters);
  return parameters;
}

/** @throws EscalarError of `singleEconomy`; `parameter-number` */
function asKind(
  name: string,
  { kind, min = -Infinity, max = Infinity }: NonNullable<StudyFile['parameters']>[string],
  value: ParameterValue,
): ParameterValue {
  if (kind === 'economy') return singleEconomy(name, String(value));
  if (kind === undefined || value === null) return value;
  const written = String(value).trim();
  const number = Number(written);
  if (written === '' || !Number.isFinite(number)) throw parameterNumber({ name, value: written });
  if (number < min || number > max)
    throw parameterBounds({ name, value: written, range: rangeText(min, max) });
  return number;
}

/** @throws EscalarError of `economy`; `parameter-value` for a group, a remainder or one that has ended */
function singleEconomy(name: string, value: string): string {
  const { id, kind, name: is } = economy(value);
  if (kind !== 'economy') throw parameterEconomy({ name, value, is });
  return id;
}

function rangeText(min: number, max: number): Text {
  if (min === -Infinity) return { en: `at most ${max}`, es: `a lo más ${max}` };
  if (max === Infinity) return { en: `at least ${min}`, es: `al menos ${min}` };
  return { en: `from ${min} to ${max}`, es: `de ${min} a ${max}` };
}

function checkValues(study: StudyFile, parameters: Parameters): void {
  const declared = Object.entries(study.parameters ?? {});
  for (const [name, { values }] of declared) {
    const value = String(parameters[name] ?? '');
    if (values === undefined || values.includes(value)) continue;
    const named = findEconomy(value)?.id ?? '';
    // the nearest year would be a guess
    const guess = /\d{4}/.test(value) ? null : nearestName(value, values);
    const nearest = values.includes(named) ? named : guess;
    throw parameterValue({ name, value, known: values, nearest });
  }
  for (const [name, { after, unlike }] of declared) {
    const value = String(parameters[name] ?? '');
    const before = String(parameters[after ?? ''] ?? '');
    if (after !== undefined && value <= before) throw parameterOrder({ name, value, after, before });
    if (unlike !== undefined && value === String(parameters[unlike] ?? ''))
      throw parameterTwins({ name, value, unlike });
  }
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
