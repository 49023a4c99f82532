import { EscalarError } from '../../base/error.ts';
import { isHsCode } from './hs-codes.ts';

/** Four digits, a point and two: a subheading as the HS writes it, which a cell of numbers shortens at both ends. */
const POINTED = /^(\d{3,4})\.(\d{1,2})$/;
const WHOLE = /^\d{4}\.\d{2}$/;
const SHORT = /^\d{3,4}\.\d$/;
/** The part of a column that must be so. */
const MOST = 0.9;

/** Whether a column has subheadings of the HS with points, some of which may have lost zeros as numbers do. */
export function isPointedHs(written: readonly string[]): boolean {
  const pointed = written.filter((text) => POINTED.test(text));
  return (
    pointed.length >= MOST * written.length &&
    pointed.every((text) => isHsCode(`${text.split('.')[0]?.padStart(4, '0')}00`)) &&
    pointed.some((text) => WHOLE.test(text))
  );
}

/**
 * Among subheadings with points, those that lost their last zero to a cell of numbers: 8517.1 is 8517.10.
 * @throws EscalarError `no-such-product` where the code also heads others, as 8517.1 does 8517.12
 */
export function lastZeros(written: readonly string[]): ReadonlyMap<string, string> {
  const short = written.filter((text) => SHORT.test(text));
  const heads = short.filter((text) =>
    written.some(
      (other) => other.length === text.length + 1 && other.startsWith(text) && !other.endsWith('0'),
    ),
  );
  if (heads.length > 0) throw new EscalarError('no-such-product', { codes: heads });
  return new Map(short.map((text) => [text, `${text}0`]));
}
