import { EscalarError } from '../../base/error.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { classification, findActivity, findClassification } from '../classification.ts';
import { HS, SITC } from './product-headers.ts';

/**
 * The classification of the products of a table: what is stated, else what the column `classification` says, else
 * the one revision whose list has the codes, but for a stray hundredth.
 * @throws EscalarError `unknown-name`, `mixed-classifications` where rows say otherwise than each other or than what
 *   is stated, `unclear-classification` where no revision or several have the codes.
 */
export function productSource(table: Table, column: string, stated: string | null): string {
  const said = saidBy(table);
  const codes = [
    ...new Set((textColumn(table, column) ?? []).filter((code) => code !== null && code !== '')),
  ] as string[];
  if (stated !== null) {
    const { id } = classification(stated);
    const other = said.find((one) => one !== id);
    if (other !== undefined) throw mixed([id, ...said.filter((one) => one !== id)], codes);
    return id;
  }
  if (said.length > 1) throw mixed(said, codes);
  return said[0] ?? detect(codes);
}

/** The known classifications that rows name, or an empty list. `HS` alone names no revision. */
export function saidBy(table: Table): readonly string[] {
  const found = new Set<string>();
  for (const name of new Set(textColumn(table, 'classification') ?? [])) {
    const header = name === null ? null : findClassification(name);
    if (header !== null) found.add(header.id);
  }
  return [...found];
}

function mixed(found: readonly string[], examples: readonly string[]): EscalarError {
  return new EscalarError('mixed-classifications', { found: [...new Set(found)], examples });
}

/** Special codes that every reporter may use, whatever the revision. */
const SPECIAL = /^(99|TOTAL|AG)/;

/** The part of codes that may be of no revision or another: BACI carries 271000 of 1992 through all revisions. */
const STRAY = 0.01;

function detect(all: readonly string[]): string {
  const ids = [...HS, ...SITC];
  const ordinary = all.filter((code) => !SPECIAL.test(code));
  // codes that no list has are reported with the move, unless they are most
  const codes = ordinary.filter((code) => ids.some((id) => findActivity(id, code) !== null));
  if (codes.length === 0 || codes.length < ordinary.length / 2)
    throw new EscalarError('unclear-classification', { candidates: [], examples: ordinary });
  const lists = ids.map((id) => ({ id, lacking: codes.filter((code) => findActivity(id, code) === null) }));
  const least = Math.min(...lists.map(({ lacking }) => lacking.length));
  const best = lists.filter(({ lacking }) => lacking.length === least);
  const [{ id, lacking }] = best as [(typeof lists)[number]];
  if (least <= STRAY * codes.length) {
    if (best.length === 1) return id;
    throw new EscalarError('unclear-classification', {
      candidates: best.map((one) => one.id),
      examples: codes,
    });
  }
  const others = ids.filter((other) => lacking.some((code) => findActivity(other, code) !== null));
  throw mixed([id, ...others], lacking);
}
