import { EscalarError } from '../../base/error.ts';
import { readNumber } from '../tabular/read-number.ts';

const MINUS = 45;
const ZERO = 48;
/** Digits of a group of thousands. */
const GROUP = 3;

/** Looks whether the points of a file can be decimal points alone, or may all part thousands: `1.234` beside `567`. */
export interface PointWatch {
  /** Whether no number has told yet; once one has, no later one needs a look. */
  readonly isOpen: boolean;
  /** A number of plain digits with a point, of which so many digits stand behind it. */
  see(bytes: Uint8Array, start: number, end: number, behind: number, line: number): void;
  /** A number with a sign, an exponent, quotes or blanks. */
  read(text: string, line: number): void;
  /** @throws EscalarError `ambiguous-number` at the first number in doubt, where none told */
  end(file: string): void;
}

/** @param known whether a person has said what a point is */
export function pointWatch(known: boolean): PointWatch {
  let isOpen = !known;
  let doubt: { readonly text: string; readonly line: number } | null = null;
  return {
    get isOpen() {
      return isOpen;
    },
    see(bytes, start, end, behind, line) {
      const first = bytes[start] === MINUS ? start + 1 : start;
      const ahead = end - first - behind - 1;
      isOpen = behind === GROUP && ahead > 0 && ahead <= GROUP && bytes[first] !== ZERO;
      if (isOpen) doubt ??= { text: new TextDecoder().decode(bytes.subarray(start, end)), line };
    },
    read(text, line) {
      isOpen &&= readNumber(text).kind === 'either';
      if (isOpen) doubt ??= { text, line };
    },
    end(file) {
      if (!isOpen || doubt === null) return;
      const reading = readNumber(doubt.text);
      if (reading.kind !== 'either') return;
      const { dot, comma } = reading;
      const cell = { column: '', cell: null, value: doubt.text };
      throw new EscalarError('ambiguous-number', { ...cell, dot, comma }, { file, line: doubt.line });
    },
  };
}
