import type { Link } from '../correspondence.ts';
import { productFamily } from './product-headers.ts';

/** The links of a code, and how they were found. */
export interface Found {
  readonly links: readonly Link[];
  /** `finer`: the code was cut to one that the table has; `coarser`: its subcodes were given equal parts. */
  readonly as: 'exact' | 'finer' | 'coarser';
}

export type LookUp = (code: string) => Found | null;

/** Fewest digits for which a code coarser than the table is divided among its subcodes. */
const COARSEST = { hs: 4, sitc: 3, bec: 3 } as const;

/**
 * Links by code, for codes of any length: a finer code (a national line, an item of the SITC) follows the code it
 * begins with; a coarser one is divided evenly among the subcodes that the table has.
 * @param family which lengths may meet, where the name of the classification does not say it; null for none
 */
export function lookUpIn(
  from: string,
  bySource: ReadonlyMap<string, readonly Link[]>,
  family = productFamily(from),
): LookUp {
  const known = new Map<string, Found | null>();
  return (code) => {
    const exact = bySource.get(code);
    if (exact !== undefined) return { links: exact, as: 'exact' };
    if (family === null || !/^\d+$/.test(code)) return null;
    let found = known.get(code);
    if (found === undefined) {
      found = finer(code, bySource, COARSEST[family]) ?? coarser(code, bySource, COARSEST[family]);
      known.set(code, found);
    }
    return found;
  };
}

function finer(code: string, bySource: ReadonlyMap<string, readonly Link[]>, least: number): Found | null {
  for (let length = code.length - 1; length >= least; length -= 1) {
    const links = bySource.get(code.slice(0, length));
    if (links !== undefined) return { links: links.map((link) => ({ ...link, from: code })), as: 'finer' };
  }
  return null;
}

function coarser(code: string, bySource: ReadonlyMap<string, readonly Link[]>, least: number): Found | null {
  if (code.length < least) return null;
  const parts = [...bySource].filter(([source]) => source.startsWith(code)).map(([, links]) => links);
  if (parts.length === 0) return null;
  const shares = new Map<string, number>();
  for (const { to, weight } of parts.flat()) shares.set(to, (shares.get(to) ?? 0) + weight / parts.length);
  return { links: [...shares].map(([to, weight]) => ({ from: code, to, weight })), as: 'coarser' };
}
