import { decompose, digits, exponent } from './decimal';

/** Digits of the number at hand, first to last; 24 bytes. */
const WRITTEN: usize = memory.data(24);
const ZERO: u8 = 48;

/** Writes a double as `String` of JavaScript does, with `mark` as decimal mark; the place behind it. Traps where it is not finite. */
export function writeNumber(value: f64, at: usize, powers: usize, mark: u8): usize {
  let to = at;
  if (value == 0) {
    store<u8>(to, ZERO);
    return to + 1;
  }
  const bits = reinterpret<u64>(value);
  if (((bits >> 52) & 0x7ff) == 0x7ff) unreachable();
  if (bits >> 63 != 0) store<u8>(to++, 45);
  decompose(bits, powers);
  const count = writeDigits(digits);
  let length = count;
  while (length > 1 && load<u8>(WRITTEN + length - 1) == ZERO) length -= 1;
  /** How many digits stand before the mark. */
  const whole = count + exponent;
  if (whole > 21 || whole < -5) return writeExponent(to, length, whole - 1, mark);
  if (whole <= 0) {
    store<u8>(to, ZERO);
    store<u8>(to, mark, 1);
    to = zeros(to + 2, -whole);
    return copy(to, WRITTEN, length);
  }
  if (length <= whole) return zeros(copy(to, WRITTEN, length), whole - length);
  to = copy(to, WRITTEN, whole);
  store<u8>(to, mark);
  return copy(to + 1, WRITTEN + whole, length - whole);
}

function writeExponent(at: usize, length: i32, power: i32, mark: u8): usize {
  let to = copy(at, WRITTEN, 1);
  if (length > 1) {
    store<u8>(to, mark);
    to = copy(to + 1, WRITTEN + 1, length - 1);
  }
  store<u8>(to, 101);
  store<u8>(to, power < 0 ? 45 : 43, 1);
  to += 2;
  const size = power < 0 ? -power : power;
  if (size >= 100) store<u8>(to++, ZERO + <u8>(size / 100));
  if (size >= 10) store<u8>(to++, ZERO + <u8>((size / 10) % 10));
  store<u8>(to, ZERO + <u8>(size % 10));
  return to + 1;
}

/** Puts a whole number of at most 17 digits at WRITTEN, and says how many it has. */
function writeDigits(number: u64): i32 {
  const upper = number / 100000000;
  if (upper == 0) return writeHead(<u32>number, 0);
  const lower = <u32>(number - upper * 100000000);
  const count = writeHead(<u32>upper, 0);
  writeEight(lower, WRITTEN + count);
  return count + 8;
}

/** A number below 10^9 without zeros in front. */
function writeHead(number: u32, from: usize): i32 {
  let count = 1;
  for (let limit: u32 = 10; count < 9 && number >= limit; limit *= 10) count += 1;
  let rest = number;
  for (let i = count - 1; i >= 0; i -= 1) {
    const next = rest / 10;
    store<u8>(WRITTEN + from + i, ZERO + <u8>(rest - next * 10));
    rest = next;
  }
  return count;
}

function writeEight(number: u32, at: usize): void {
  let rest = number;
  for (let i = 7; i >= 0; i -= 1) {
    const next = rest / 10;
    store<u8>(at + i, ZERO + <u8>(rest - next * 10));
    rest = next;
  }
}

function zeros(at: usize, count: i32): usize {
  for (let i = 0; i < count; i += 1) store<u8>(at + i, ZERO);
  return at + count;
}

/** Copies eight bytes at a time: what lies behind the end may be overwritten. */
export function copy(to: usize, from: usize, length: i32): usize {
  for (let i = 0; i < length; i += 8) store<u64>(to + i, load<u64>(from + i));
  return to + length;
}
