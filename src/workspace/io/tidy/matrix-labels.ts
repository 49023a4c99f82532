import { normalise } from '../../../catalog/normalise.ts';
import { TOTAL } from '../../../catalog/wholes/total-names.ts';
import { labelKey } from '../../../sources/mrio/label-key.ts';
import { labelMark } from '../../../sources/mrio/label-mark.ts';
import { accountRow } from '../../../sources/mrio/wide-layout.ts';

/** What a line is that is no industry: a total, or an account below the inputs. */
export type MarginKind = 'total' | 'valueAdded' | 'taxes';

const VALUE_ADDED = /^((gross )?value[ _]added|valor agregado( bruto)?|gva|vab)$/;

/** What a line is by its name where it names no industry of an economy; null for none that is known. */
export function marginKind(label: string): MarginKind | null {
  const account = accountRow(label);
  if (account === 'taxes' || account === 'valueAdded') return account;
  const word = normalise(label);
  if (VALUE_ADDED.test(word)) return 'valueAdded';
  return account === 'output' || TOTAL.test(word) ? 'total' : null;
}

/** What divides economy and industry in the names that have both; a point or an underscore where not all are divided. */
export function markOf(labels: readonly string[]): string {
  const own = labels.filter((label) => label !== '' && marginKind(label) === null);
  return labelMark(own, '.') ?? (own.some((label) => label.includes('_')) ? '_' : '.');
}

/** The economy in a name; null where nothing divides it. */
export function economyIn(label: string, mark: string): string | null {
  const at = label.indexOf(mark);
  return at > 0 && at < label.length - 1 ? label.slice(0, at).trim() : null;
}

/**
 * Finds names of rows as others write them: by their letters, or without capitals, blanks and leading zeros where these tell all
 * names apart.
 * @param others names of another side; a name that kept its zeros there is the one that is given
 */
export function labelFinder(rows: readonly string[], others: readonly string[]): (written: string) => string {
  const known = new Set(rows);
  const spelt = new Map(rows.map((name) => [labelKey(name), labelKey(name) === name ? name : trimmed(name)]));
  if (spelt.size < known.size) return (written) => written;
  for (const name of others) {
    const own = spelt.get(labelKey(name));
    if (own !== undefined && digitsIn(name) > digitsIn(own)) spelt.set(labelKey(name), trimmed(name));
  }
  return (written) => spelt.get(labelKey(written)) ?? written;
}

/** The first mark stands without blanks: it divides economy and industry. */
function trimmed(name: string): string {
  return name.replace(/\s*([._])\s*/, '$1');
}

function digitsIn(name: string): number {
  return name.replace(/\D/g, '').length;
}
