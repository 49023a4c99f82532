import { EscalarError } from '../base/error.ts';
import type { Needs, OptionSpec, OptionSpecs, RawOptions } from './options.ts';

/**
 * An option that is given must do something: what it or its value needs of the others must hold. Defaults say nothing.
 * @throws EscalarError `option-without-meaning`
 */
export function refuseMeaningless(
  specs: OptionSpecs,
  raw: RawOptions,
  values: Readonly<Record<string, unknown>>,
): void {
  for (const [name, spec] of Object.entries(specs)) {
    if (!Object.hasOwn(raw, name) || raw[name] === null) continue;
    const value = String(raw[name]);
    for (const needs of needsOf(spec, value))
      for (const [other, allowed] of Object.entries(needs)) {
        if (!Object.hasOwn(specs, other) || meets(values[other], allowed)) continue;
        throw new EscalarError('option-without-meaning', {
          option: name,
          value,
          other,
          is: wordOf(values[other]),
          allowed,
        });
      }
  }
}

/** What an option, and this value of it, needs of the others. */
function needsOf(spec: OptionSpec, value: string): readonly Needs[] {
  const own = spec.kind === 'choice' ? spec.valueOnlyWith?.[value] : undefined;
  return [spec.onlyWith, own].filter((needs) => needs !== undefined);
}

function meets(value: unknown, allowed: readonly string[]): boolean {
  const word = wordOf(value);
  return word !== '' && (allowed.includes('*') || allowed.includes(word));
}

/** A value as one writes it; empty where nothing is given. */
function wordOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
