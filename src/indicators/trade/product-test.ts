import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { info, warning } from '../../base/note.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { type Covered, coverBasket } from '../../catalog/basket/cover-basket.ts';
import { saidBy } from '../../catalog/products/product-source.ts';
import type { Note } from '../note.ts';
import { requireCodes } from '../require-codes.ts';

/** Which products of the data were asked for. */
export interface ProductTest {
  readonly keeps: (code: string) => boolean;
  readonly notes: readonly Note[];
}

/** What an option of products may hold, for its description. */
export const PRODUCTS_ABOUT = {
  en: 'codes of the data, or a basket: 85+87-8712, 8501..8504, lall:HT1, section:XVI; the longest code decides',
  es: 'códigos de los datos, o una canasta: 85+87-8712, 8501..8504, lall:HT1, section:XVI; decide el código más largo',
};

const PLAIN = /^[^+:−]*$/;

/**
 * Reads a list of products: an entry that is a code of the data means that code alone; the others together are a
 * basket, in which a code stands for all that begin with it.
 * @param codes the product codes of the data
 * @param option the one that the list is of: a group to select may hold none of the products
 * @param classificationOfCodes asked for a basket only: groups need it, and codes of several mean several goods
 * @throws EscalarError `unknown-name` for a plain code that matches nothing, `bad-option` for a basket that does,
 *   `bad-basket`.
 */
export function productTest(
  products: readonly string[],
  codes: Iterable<string | null>,
  classificationOfCodes: () => string | null = () => null,
  option: 'products' | 'select' = 'products',
): ProductTest {
  if (products.length === 0) return { keeps: () => true, notes: [] };
  const known = [...new Set(codes)].filter((code) => code !== null);
  const exact = products.filter((entry) => known.includes(entry));
  const others = products.filter((entry) => !known.includes(entry));
  const kept = new Set(exact);
  if (others.length === 0) return { keeps: (code) => kept.has(code), notes: [] };
  const classification = classificationOfCodes();
  for (const entry of others) if (isPlain(entry)) requireStart(entry, known, classification);
  const text = others.reduce(
    (all, entry) => (/^[+\-−]/.test(entry) || all === '' ? all + entry : `${all}+${entry}`),
    '',
  );
  const covered = coverBasket(text, classification, known);
  const inside = covered.codes;
  // groups exist whatever the data hold, and a share may be none; a code may be a slip
  const mayBeNone = option === 'select' && covered.idle.every((term) => term.includes(':'));
  if (inside.length === 0 && kept.size === 0 && !mayBeNone)
    throw badOption(option, text, {
      en: 'a basket that holds products of the data',
      es: 'una canasta que abarque productos de los datos',
    });
  for (const code of inside) kept.add(code);
  return { keeps: (code) => kept.has(code), notes: notesOf(text, covered) };
}

/**
 * The classification that the rows name, by its id; null where they name none that is known.
 * @throws EscalarError `mixed-classifications` where they name several
 */
export function classificationOf(table: Table): string | null {
  const said = saidBy(table);
  if (said.length > 1) {
    const examples = [...new Set(textColumn(table, 'product') ?? [])].filter((code) => code !== null);
    throw new EscalarError('mixed-classifications', { found: said, examples });
  }
  return said[0] ?? null;
}

function isPlain(entry: string): boolean {
  return (
    PLAIN.test(entry) && !entry.includes('..') && !/[-\w]-\w/.test(entry) && entry.toLowerCase() !== 'all'
  );
}

/** A plain code must be the beginning of one of the data, or a letter of the classification: a typo is no zero. */
function requireStart(entry: string, known: readonly string[], classification: string | null): void {
  const code = entry.replace(/^[+\-−]/, '').replace(/\./g, '');
  if (/^\d+$/.test(code) && known.some((one) => one.startsWith(code))) return;
  if (classification !== null && /^[A-Z]{1,5}$/.test(code)) return;
  requireCodes([code], known, { en: 'product', es: 'el producto' });
}

function notesOf(text: string, { codes, idle, partly, ungrouped }: Covered): Note[] {
  const some = (list: readonly string[]) => list.slice(0, 8).join(', ') + (list.length > 8 ? ', …' : '');
  const notes: Note[] = [
    info(
      `Products of the data in the basket ${text}: ${codes.length}.`,
      `Productos de los datos en la canasta ${text}: ${codes.length}.`,
    ),
  ];
  if (idle.length > 0)
    notes.push(
      warning(
        `Terms of the basket that match no product of the data: ${some(idle)}.`,
        `Términos de la canasta que no corresponden a ningún producto de los datos: ${some(idle)}.`,
      ),
    );
  if (partly.length > 0)
    notes.push(
      warning(
        `Codes too coarse for the basket, taken or left as a whole: ${some(partly)}.`,
        `Códigos demasiado gruesos para la canasta, que se toman o se dejan enteros: ${some(partly)}.`,
      ),
    );
  if (ungrouped.length > 0)
    notes.push(
      warning(
        `Products in no group, or in several, of those the basket names, which count as outside (${ungrouped.length}): ${some(ungrouped)}.`,
        `Productos en ninguno de los grupos que nombra la canasta, o en varios, que cuentan como fuera (${ungrouped.length}): ${some(ungrouped)}.`,
      ),
    );
  return notes;
}
