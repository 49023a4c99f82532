import { findEconomy } from '../../src/catalog/economy.ts';

/** Names that a source writes and the catalog does not know, and those that are left out on purpose. */
export interface NameRules {
  readonly also?: Readonly<Record<string, string>>;
  /** What the source writes: names, or the codes of ISO. */
  readonly scheme?: 'name' | 'id';
  readonly leftOut?: readonly string[];
}

/**
 * The code of each economy that a source names, null where it is left out.
 * @throws Error for a name that neither the catalog nor the rules know, and for two names of one economy.
 */
export function economyCodes(names: Iterable<string>, rules: NameRules = {}): Map<string, string | null> {
  const codes = new Map<string, string | null>();
  const taken = new Map<string, string>();
  for (const name of new Set(names)) {
    if (rules.leftOut?.includes(name)) {
      codes.set(name, null);
      continue;
    }
    const code = rules.also?.[name] ?? findEconomy(name, rules.scheme ?? 'name')?.id;
    if (code === undefined) throw new Error(`no economy is called "${name}"`);
    const other = taken.get(code);
    if (other !== undefined) throw new Error(`"${name}" and "${other}" are both ${code}`);
    taken.set(code, name);
    codes.set(name, code);
  }
  return codes;
}
