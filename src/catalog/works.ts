import { type Cited, referenceText } from '../base/citation.ts';
import type { Lang } from '../base/locale.ts';
import type { Reference } from '../base/metadata.ts';
import { unknownName } from '../base/unknown-name.ts';
import type { Work } from '../base/work.ts';
import { catalogText } from './catalog-text.ts';

let read: ReadonlyMap<string, Work> | undefined;

/**
 * Every work that is cited, by its key; read when first asked for.
 * @throws EscalarError `catalog-not-provided`
 * @example
 * import { works } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * works().has('balassa1965'); // => true
 */
export function works(): ReadonlyMap<string, Work> {
  read ??= new Map((JSON.parse(catalogText('references.json')) as Work[]).map((work) => [work.id, work]));
  return read;
}

/**
 * A work by its key.
 * @throws EscalarError `catalog-not-provided`, `unknown-name`
 * @example
 * import { workOf } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * workOf('balassa1965').title; // => 'Trade Liberalisation and “Revealed” Comparative Advantage'
 */
export function workOf(key: string): Work {
  const found = works().get(key);
  if (found !== undefined) return found;
  const known = [...works().keys()];
  throw unknownName({ en: 'work', es: 'la obra' }, key, known);
}

/**
 * A reference with its works. @throws EscalarError `catalog-not-provided`, `unknown-name`
 * @example
 * import { citedOf } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 * import { rca } from 'escalar/trade';
 *
 * useShippedCatalog();
 * citedOf(rca.references[0]).work.id; // => 'balassa1965'
 */
export function citedOf(reference: Reference): Cited {
  const work = workOf(reference.work);
  return reference.citedIn === undefined
    ? { reference, work }
    : { reference, work, citedIn: workOf(reference.citedIn) };
}

/** References in full, for the terminal and the pages of documentation. */
export function referenceLines(references: readonly Reference[], lang: Lang): string[] {
  return references.map((one) => referenceText(citedOf(one), lang));
}
