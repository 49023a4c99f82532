import type { OptionSpecs, OptionValues, RawOptions } from './options.ts';
import { parseOptions } from './parse-options.ts';
import type { Shows } from './show-rows.ts';

/** Options as a caller gives them: those that are not the default. */
export type GivenOptions<O extends OptionSpecs> = Partial<OptionValues<O>> & Shows;

/**
 * All options: the given ones checked, the rest by default. What `parseOptions` gave passes as it is.
 * @throws EscalarError of `parseOptions`
 */
export function completeOptions<O extends OptionSpecs>(specs: O, given: GivenOptions<O>): OptionValues<O> {
  const entries = Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    // a default says nothing, so that it cannot be without meaning beside others
    if (value === undefined || (spec !== undefined && value === spec.default)) return [];
    if (spec?.kind !== 'show') return [[name, value]];
    return Object.entries(value as object).map(([column, codes]) => [
      column === '' ? name : `${name}.${column}`,
      codes,
    ]);
  });
  return parseOptions(specs, Object.fromEntries(entries) as RawOptions);
}
