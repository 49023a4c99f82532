import { EscalarError } from '../../base/error.ts';
import { counted } from '../../base/locale.ts';
import type { PlainNote } from '../../base/note.ts';
import { findActivity } from '../classification.ts';
import { isHsCode } from './hs-codes.ts';
import { plainCode } from './plain-code.ts';
import { isPointedHs, lastZeros } from './pointed-hs.ts';
import { productFamily, SITC } from './product-headers.ts';

export interface RestoredCodes {
  /** By the text as written, the code that it means; only where they differ. */
  readonly codes: ReadonlyMap<string, string>;
  readonly notes: readonly PlainNote[];
}

/** What is known of the codes of a column: a classification by its id, `HS` of some revision, or nothing. */
export type CodesOf = string | null;

/**
 * Brings the codes of one column to the form of their classification: without apostrophes, points, spaces and a leading
 * HS, and with the zeros that a spreadsheet or a column of numbers took from chapters 01 to 09 and from 8517.10. The HS has codes of two,
 * four and six digits (national lines of eight and ten), so one of an odd number has lost its zero; classifications
 * with codes of every length lose it only where the code as written is in no list and the one with zero is.
 * Where the classification is not known, codes are taken for the HS when they fit it and no other.
 * @param written the different texts of the column
 * @throws EscalarError `no-such-product` for an odd number of digits that no zero mends, `unclear-zeros`
 */
export function restoreCodes(written: readonly string[], said: CodesOf): RestoredCodes {
  const isHs = said === null || said === 'HS' || productFamily(said) === 'hs';
  const bare = withoutNames(written, said);
  const pointed = isHs && isPointedHs(bare);
  const of = said ?? (pointed ? 'HS' : null);
  const last = pointed ? lastZeros(bare) : new Map<string, string>();
  const plain = new Map(written.map((text, i) => [text, plainCode(last.get(bare[i]) ?? bare[i], of)]));
  const digits = [...new Set(plain.values())].filter((code) => /^\d+$/.test(code));
  const zeros = zerosOf(digits, of);
  const codes = new Map<string, string>();
  for (const [text, code] of plain) {
    const restored = zeros.codes.get(code) ?? code;
    if (restored !== text) codes.set(text, restored);
  }
  const cleaned = [...plain].filter(([text, code]) => code !== text);
  return {
    codes,
    notes: [...cleanNote(cleaned), ...zerosNote(last, 'HS', ['last', 'final']), ...zeros.notes],
  };
}

const NAMED = /^\s*\d[\d.]*\s+\p{L}/u;
/** A code alone, or with its name behind a space. */
const WITH_NAME = /^(\d[\d.]*\d)(?:\s+\p{L}.*)?$/u;

/**
 * The texts without the names behind codes, as `0702 Tomatoes`: where all that begin as codes do are codes of what is said, or
 * of the HS, and no two of them are one code.
 */
function withoutNames(written: readonly string[], of: CodesOf): readonly string[] {
  const isCode = (text: string) => /^\s*\d/.test(text);
  const codes = written.filter(isCode).map((text) => WITH_NAME.exec(text.trim())?.[1] ?? '');
  // 12 Volt batteries beside 20 litre drums are of two digits
  const isOf = of !== null || codes.some((code) => /^0|\d{4}/.test(code));
  if (!isOf || !written.some((text) => NAMED.test(text))) return written;
  const isAll = codes.every(
    (code) => isHsCode(evened(code.replaceAll('.', ''))) || (of !== null && code !== ''),
  );
  if (!isAll || new Set(codes).size < codes.length) return written;
  return written.map((text) => (isCode(text) ? text.trim().replace(WITH_NAME, '$1') : text));
}

function evened(code: string): string {
  return hasOddLength(code) ? `0${code}` : code;
}

function zerosOf(digits: readonly string[], of: CodesOf): RestoredCodes {
  const known = of === null ? null : of === 'HS' ? 'hs' : (productFamily(of) ?? 'listed');
  if (known === 'hs') return hsZeros(digits, true);
  if (known !== null && of !== null) return listedZeros(digits, of);
  const odd = digits.filter(hasOddLength);
  if (odd.length === 0 || !digits.some((code) => code.length > 2)) return NOTHING;
  const fits = digits.filter((code) => isHsCode(evened(code)));
  if (fits.length < MOST * digits.length || !odd.some((code) => fits.includes(code))) return NOTHING;
  const other = OTHERS.find(
    (id) => digits.filter((code) => findActivity(id, code) !== null).length >= MOST * digits.length,
  );
  return other === undefined ? hsZeros(digits, false) : { codes: new Map(), notes: [eitherNote(odd, other)] };
}

const NOTHING: RestoredCodes = { codes: new Map(), notes: [] };
/** The part of the codes that must fit a classification that nobody named. */
const MOST = 0.9;
const OTHERS: readonly string[] = [...SITC, 'ISIC2', 'ISIC3', 'ISIC31', 'ISIC4'];

/** Nine digits are national lines of their own (Japan), and mend nothing. */
function hasOddLength(code: string): boolean {
  return code.length % 2 === 1 && code.length < 9;
}

function hsZeros(digits: readonly string[], stated: boolean): RestoredCodes {
  const odd = digits.filter(hasOddLength);
  const restored = new Map(
    odd.flatMap((code) => (isHsCode(`0${code}`) ? [[code, `0${code}`] as const] : [])),
  );
  const lost = odd.filter((code) => !restored.has(code));
  if (stated && lost.length > 0) throw new EscalarError('no-such-product', { codes: lost });
  return {
    codes: restored,
    notes: [...zerosNote(restored, 'HS'), ...(lost.length > 0 ? [strangeNote(lost)] : [])],
  };
}

function listedZeros(digits: readonly string[], of: string): RestoredCodes {
  const isIn = (code: string) => findActivity(of, code) !== null;
  const padded = digits.filter((code) => !code.startsWith('0') && isIn(`0${code}`));
  const restored = new Map(padded.flatMap((code) => (isIn(code) ? [] : [[code, `0${code}`] as const])));
  const either = padded.filter((code) => isIn(code));
  // only a column that is known to have lost zeros leaves these open
  if (restored.size > 0 && either.length > 0)
    throw new EscalarError('unclear-zeros', { codes: either, classification: of });
  return { codes: restored, notes: zerosNote(restored, of) };
}

function shown(codes: readonly string[]): string {
  return codes.slice(0, 5).join(', ') + (codes.length > 5 ? ', …' : '');
}

function zerosNote(
  restored: ReadonlyMap<string, string>,
  of: string,
  [en, es] = ['leading', 'inicial'],
): PlainNote[] {
  if (restored.size === 0) return [];
  const some = shown([...restored].map(([code, full]) => `${code} = ${full}`));
  const ofEs = of === 'HS' ? 'del SA' : `de ${of}`;
  return [
    {
      level: 'warning',
      text: {
        en: `${counted(restored.size, `code of the ${of} had lost its ${en} zero, and has`, `codes of the ${of} had lost their ${en} zero, and have`)} it again: ${some}.`,
        es: `${counted(restored.size, `clave ${ofEs} había perdido el cero ${es} y lo recupera`, `claves ${ofEs} habían perdido el cero ${es} y lo recuperan`)}: ${some}.`,
      },
    },
  ];
}

function strangeNote(lost: readonly string[]): PlainNote {
  return {
    level: 'warning',
    text: {
      en: `Among codes of the HS, these are none: ${shown(lost)}.`,
      es: `Entre claves del SA, estas no lo son: ${shown(lost)}.`,
    },
  };
}

function eitherNote(odd: readonly string[], other: string): PlainNote {
  return {
    level: 'warning',
    text: {
      en: `Codes such as ${shown(odd)} fit the ${other}, and the HS with a zero that was lost; they are taken as written. Say which: --set classification=HS1992 (or ${other}).`,
      es: `Claves como ${shown(odd)} caben en ${other} y también en el SA con un cero perdido; se toman como están. Indique cuál: --set classification=HS1992 (o ${other}).`,
    },
  };
}

function cleanNote(cleaned: readonly (readonly [string, string])[]): PlainNote[] {
  if (cleaned.length === 0) return [];
  const some = shown(cleaned.map(([text, code]) => `"${text}" = ${code}`));
  return [
    {
      level: 'info',
      text: {
        en: `${counted(cleaned.length, 'product code was', 'product codes were')} read without points, spaces or marks: ${some}.`,
        es: `${counted(cleaned.length, 'clave de producto se leyó', 'claves de producto se leyeron')} sin puntos, espacios ni marcas: ${some}.`,
      },
    },
  ];
}
