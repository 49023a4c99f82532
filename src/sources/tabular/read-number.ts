import type { MissingReason } from '../../base/missing.ts';
import { missingMarker } from '../../base/missing-marker.ts';
import { withoutFlag } from './number-flags.ts';

export type DecimalMark = '.' | ',';

/** What one cell says as a number. */
export type NumberReading =
  /** One value. `decimal`: the mark that this cell proves, or null when it proves none. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimal: DecimalMark | null;
      /** Letters of a flag behind the number; '' for none. */
      readonly flag: string;
    }
  /** `1,234`: one value with a decimal point, another with a decimal comma. */
  | { readonly kind: 'either'; readonly dot: number; readonly comma: number; readonly flag: string }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'trouble'; readonly trouble: NumberTrouble };

export type NumberTrouble =
  | 'not-a-number'
  | 'percent-number'
  | 'currency-number'
  | 'other-currency'
  | 'number-out-of-range'
  | 'excel-error';

const LONGEST = 400;
const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const SPACES = /[\u00a0\u2007-\u2009\u202f]/g;
const BODY = /^([+-]?)(\d*(?:[.,' ]\d*)*)(?:[eE]([+-]?\d{1,6}))?$/;

/**
 * Reads a cell of a column of numbers, without knowing the file's decimal mark.
 * Groups of thousands: point, comma, any space, apostrophe; of lakhs, comma. Minus: `-`, `−`, `–`, parentheses.
 * A flag behind the number (`p/`, `(r)`, ` b`) is let through. Never guesses: `1,234` is `either`.
 */
export function readNumber(text: string): NumberReading {
  if (PLAIN.test(text)) return plain(text);
  const reason = missingMarker(text);
  if (reason !== null) return { kind: 'missing', reason };
  if (text.length > LONGEST) return trouble('not-a-number');
  const { bare, flag } = withoutFlag(text);
  const reading = bare === '' ? trouble('not-a-number') : signed(bare, flag);
  if (reading.kind === 'trouble' && reading.trouble === 'not-a-number') return trouble(whatElse(text));
  return reading;
}

/** The commonest case, which needs no further look. */
function plain(text: string): NumberReading {
  const point = text.indexOf('.');
  const from = text.startsWith('-') ? 1 : 0;
  const couldGroup = text.length - point === 4 && point - from <= 3 && text[from] !== '0';
  if (point !== -1 && couldGroup)
    return { kind: 'either', dot: Number(text) + 0, comma: Number(text.replace('.', '')) + 0, flag: '' };
  return { kind: 'number', value: Number(text) + 0, decimal: point === -1 ? null : '.', flag: '' };
}

function signed(text: string, flag: string): NumberReading {
  const spaced = text
    .replace(SPACES, ' ')
    .replace(/[−–]/, '-')
    .replaceAll('’', "'")
    .replace(/^'(?=\S)/, '');
  const inner = /^\((.*)\)$/.exec(spaced)?.[1]?.trim();
  if (inner !== undefined && /^[+-]/.test(inner)) return trouble('not-a-number');
  const body = BODY.exec((inner ?? spaced).replace(/^([+-]) /, '$1'));
  if (body === null) return trouble('not-a-number');
  const sign = inner !== undefined || body[1] === '-' ? -1 : 1;
  const digits = body[2].trim();
  if (!/\d/.test(digits)) return trouble('not-a-number');
  return split(digits, body[3], sign, flag);
}

/** The digits without sign and exponent, by the separators among them. */
function split(digits: string, exponent: string | undefined, sign: number, flag: string): NumberReading {
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  const number = (mark: DecimalMark | null, proves: DecimalMark | null): NumberReading => {
    const value = valueWith(digits, mark, exponent);
    if (value === null) return trouble('not-a-number');
    if (!inRange(value, digits)) return trouble('number-out-of-range');
    return { kind: 'number', value: sign * value + 0, decimal: proves, flag };
  };
  if (last === undefined || last === ' ' || last === "'") return number(null, null);
  const mark = last as DecimalMark;
  const other = mark === '.' ? ',' : '.';
  const count = marks.split(mark).length - 1;
  if (count > 1) return marks.includes(other) ? trouble('not-a-number') : number(other, other);
  const asMark = number(mark, mark);
  if (marks.length > 1) return asMark;
  const grouped = valueWith(digits, other, exponent);
  if (grouped === null || asMark.kind !== 'number') return asMark;
  const group = sign * grouped + 0;
  return mark === '.'
    ? { kind: 'either', dot: asMark.value, comma: group, flag }
    : { kind: 'either', dot: group, comma: asMark.value, flag };
}

/** The value with this decimal mark; null when the digits are not grouped by threes. */
function valueWith(digits: string, mark: DecimalMark | null, exponent: string | undefined): number | null {
  const at = mark === null ? -1 : digits.indexOf(mark);
  const whole = at === -1 ? digits : digits.slice(0, at);
  const fraction = at === -1 ? '' : digits.slice(at + 1);
  if (/\D/.test(fraction)) return null;
  if (at !== -1 && whole === '' && fraction === '') return null;
  const groups = whole.split(/[.,' ]/);
  const marks = whole.replace(/\d/g, '');
  if (groups.length > 1) {
    // nobody groups the digits before an exponent
    if (exponent !== undefined) return null;
    if (new Set(marks).size > 1 || !/^[1-9]\d{0,2}$/.test(groups[0])) return null;
    // the last group of three, the others of three or, in India, of two
    const sizes = new Set(groups.slice(1, -1).map((group) => group.length));
    const isIndian = marks[0] === ',' && groups[0].length < 3 && sizes.has(2);
    if (groups.at(-1)?.length !== 3 || sizes.size > 1 || !(sizes.size === 0 || sizes.has(3) || isIndian))
      return null;
  }
  return Number(`${groups.join('') || '0'}.${fraction || '0'}e${exponent ?? '0'}`);
}

/** Neither beyond the largest number, nor so small that it would silently become zero. */
function inRange(value: number, digits: string): boolean {
  return Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(digits));
}

function whatElse(text: string): NumberTrouble {
  if (/^#.*[!?]$|^#[A-ZÁÉÍÓÚ/¡¿]+$/i.test(text)) return 'excel-error';
  if (!/\d/.test(text)) return 'not-a-number';
  if (/^[-+(]?[\d.,' \s]+%\)?$/.test(text)) return 'percent-number';
  const currency =
    /^[-+(]?\s*(?:[A-Z]{0,3}\s?[$€£¥₡₲S/]+\.?|MXN|USD|EUR|MN)\s*[-\d.,' ]+\)?$|^[-+\d.,' ]+(?:[$€£¥]|MXN|USD|EUR)$/i;
  return currency.test(text) ? 'currency-number' : 'not-a-number';
}

function trouble(trouble: NumberTrouble): NumberReading {
  return { kind: 'trouble', trouble };
}
