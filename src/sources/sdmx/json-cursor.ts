import { pointNumber } from '../tabular/point-number.ts';
import { sdmxBroken } from './sdmx-errors.ts';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Values within values: no message of SDMX has a tenth of it. */
const DEEPEST = 200;

/**
 * Goes through the bytes of JSON value by value; what is asked for is consumed. Faster than `JSON.parse` where an object
 * has millions of members, and it sees a name that stands twice. Cost: nothing is kept.
 * Every method throws EscalarError `sdmx-broken` where it is no JSON, cut off, or deeper than any message.
 */
export class JsonCursor {
  readonly #bytes: Uint8Array;
  #at: number;
  #depth = 0;

  /** @param bytes UTF-8 without a byte order mark */
  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** The first byte of the next value; undefined at the end. */
  next(): number | undefined {
    while (isSpace(this.#bytes[this.#at])) this.#at += 1;
    return this.#bytes[this.#at];
  }

  /** @param member must consume the value; it gets where the letters of its name lie */
  object(member: (from: number, to: number) => void): void {
    this.#members(OPEN_OBJECT, CLOSE_OBJECT, () => {
      this.next();
      const from = this.#at + 1;
      this.#pastString();
      const to = this.#at - 1;
      this.#take(COLON);
      member(from, to);
    });
  }

  /** @param item must consume the value */
  array(item: (at: number) => void): void {
    this.#members(OPEN_ARRAY, CLOSE_ARRAY, item);
  }

  /** The letters of a name that lie there. */
  word(from: number, to: number): string {
    return String(this.#parsed(from - 1, to + 1));
  }

  /** The value as `JSON.parse` has it. */
  value(): unknown {
    const from = this.skip();
    return this.#parsed(from, this.#at);
  }

  /** A finite number; NaN, and nothing is consumed, for every other value. */
  number(): number {
    const first = this.next();
    const from = this.#at;
    let end = from;
    while (isBare(this.#bytes[end])) end += 1;
    const plain = pointNumber(this.#bytes, from, end);
    const number = Number.isNaN(plain) && isDigit(first) ? longNumber(this.#bytes, from, end) : plain;
    if (!Number.isNaN(number)) this.#at = end;
    return number;
  }

  /** Past a value. @returns where it begins */
  skip(): number {
    const first = this.next();
    const from = this.#at;
    if (first === QUOTE) this.#pastString();
    else if (first === OPEN_ARRAY || first === OPEN_OBJECT) this.#pastNested();
    else {
      while (isBare(this.#bytes[this.#at])) this.#at += 1;
      if (this.#at === from) throw this.#broken();
    }
    return from;
  }

  #broken(): Error {
    const byte = this.#at + 1;
    return sdmxBroken(`its JSON is broken at byte ${byte}`, `su JSON está roto en el byte ${byte}`);
  }

  #take(byte: number): void {
    if (this.next() !== byte) throw this.#broken();
    this.#at += 1;
  }

  #pastString(): void {
    this.#take(QUOTE);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) {
      if (byte === undefined || byte < 0x20) throw this.#broken();
      at += byte === BACKSLASH ? 2 : 1;
    }
    this.#at = at + 1;
  }

  #pastNested(): void {
    const bytes = this.#bytes;
    let depth = 0;
    do {
      const byte = bytes[this.#at];
      if (byte === QUOTE) {
        this.#pastString();
        continue;
      }
      if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth += 1;
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth -= 1;
      else if (byte === undefined) throw this.#broken();
      if (depth > DEEPEST) throw this.#broken();
      this.#at += 1;
    } while (depth > 0);
  }

  #parsed(from: number, to: number): unknown {
    try {
      return JSON.parse(UTF8.decode(this.#bytes.subarray(from, to)));
    } catch {
      this.#at = from;
      throw this.#broken();
    }
  }

  #members(open: number, close: number, member: (n: number) => void): void {
    this.#take(open);
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw this.#broken();
    if (this.next() === close) {
      this.#at += 1;
      this.#depth -= 1;
      return;
    }
    for (let n = 0; ; n += 1) {
      member(n);
      const byte = this.next();
      if (byte !== close && byte !== COMMA) throw this.#broken();
      this.#at += 1;
      if (byte === close) {
        this.#depth -= 1;
        return;
      }
    }
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** Letters of a number or of `null`, `true` and `false`. */
function isBare(byte: number): boolean {
  return (
    byte > 32 &&
    byte !== COMMA &&
    byte !== COLON &&
    byte !== QUOTE &&
    (byte | 0x20) !== 0x7b &&
    (byte | 0x20) !== 0x7d
  );
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d);
}

/** A number of JSON with an exponent or with more digits than `pointNumber` reads; NaN for one that is not finite. */
function longNumber(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at]);
  const number = JSON_NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
