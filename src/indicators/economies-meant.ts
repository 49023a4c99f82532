import { type Table, textColumn } from '../base/table.ts';
import { codesMeant } from '../catalog/codes-meant.ts';
import type { EconomySide, OptionSpecs, OptionValues } from './options.ts';

/** The codes of economies that the data hold, by side. */
export type EconomyCodes = Readonly<Record<EconomySide, () => Iterable<string | null>>>;

/** The codes of a table of rows. */
export function economyCodesOf(table: Table): EconomyCodes {
  const codes = (side: EconomySide) => () => new Set(textColumn(table, side) ?? []);
  return { economy: codes('economy'), partner: codes('partner') };
}

/**
 * The options with economies named as the data name them: `MEX`, `484` and `México` all mean whichever of them the data
 * hold. A word that the data hold stays; one that means no economy of the data stays too, for the indicator to refuse.
 * @returns the same object where nothing changes
 */
export function economiesMeant<O extends OptionSpecs>(
  specs: O,
  options: OptionValues<O>,
  codes: EconomyCodes,
): OptionValues<O> {
  const known = new Map<EconomySide, ReadonlySet<string>>();
  const setOf = (side: EconomySide): ReadonlySet<string> => {
    const found = known.get(side) ?? new Set([...codes[side]()].filter((code) => code !== null));
    known.set(side, found);
    return found;
  };
  const meant = (word: string, side: EconomySide): readonly string[] => {
    const sides = [side, side === 'economy' ? 'partner' : 'economy'] as const;
    for (const one of sides) {
      const found = codesMeant(word, setOf(one));
      if (found.length > 0) return found;
    }
    return [word];
  };
  const changed: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value: unknown = options[name];
    if (!('economies' in spec) || spec.economies === undefined || value === null || value === undefined)
      continue;
    const side = spec.economies;
    const words = Array.isArray(value) ? (value as readonly string[]) : [value as string];
    const found = words.map((word) => meant(word, side));
    if (found.every((list, k) => list.length === 1 && list[0] === words[k])) continue;
    // a text names one economy: several codes for it are for the indicator to refuse
    if (Array.isArray(value)) changed[name] = [...new Set(found.flat())];
    else if (found[0]?.length === 1) [changed[name]] = found[0];
  }
  return Object.keys(changed).length === 0 ? options : { ...options, ...changed };
}
