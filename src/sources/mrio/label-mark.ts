import { knownParts } from '../../base/io-parts.ts';
import { findEconomy } from '../../catalog/economy.ts';

type Mark = '.' | '_' | '-' | ':' | '|';

/**
 * What divides economy and industry in names: a point or an underscore; or a hyphen, colon or bar behind the code of an
 * economy, for names of industries have these too. Null where not every name has the mark.
 * @param preferred of point and underscore, the one that divides where names have both
 */
export function labelMark(labels: readonly string[], preferred: '.' | '_'): Mark | null {
  const marks: readonly Mark[] = [preferred, preferred === '.' ? '_' : '.', '-', ':', '|'];
  return marks.find((mark) => labels.every((label) => divides(label, mark))) ?? null;
}

function divides(label: string, mark: Mark): boolean {
  const at = label.indexOf(mark);
  return at > 0 && (mark === '.' || mark === '_' || isCode(label.slice(0, at).trim().toUpperCase()));
}

/** Of an economy, of a part of one, or of the rest of the world. */
function isCode(word: string): boolean {
  return (
    /^[A-Z]{2}[A-Z\d]$/.test(word) &&
    (findEconomy(word) !== null || knownParts([word])[word] !== undefined || word === 'ROW')
  );
}
