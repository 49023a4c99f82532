// The shortest digits that read back as the same double, the nearest of them where there are several: Giulietti (2020),
// The Schubfach way to render doubles. A double is c 2^q; the powers of ten are given, 128 bits each.
const LOWEST_POWER: i32 = -292;

/** The digits as a whole number, and the power of ten they are multiplied by. */
export let digits: u64 = 0;
export let exponent: i32 = 0;

/** Finds `digits` and `exponent` of a finite double that is not zero, whatever its sign. */
export function decompose(bits: u64, powers: usize): void {
  const fraction = bits & 0x000fffffffffffff;
  const biased = <i32>((bits >> 52) & 0x7ff);
  const c: u64 = biased == 0 ? fraction : fraction | 0x0010000000000000;
  const q: i32 = (biased == 0 ? 1 : biased) - 1075;
  if (q <= 0 && q > -53 && (c & ((<u64>1 << <u64>-q) - 1)) == 0) {
    digits = c >> <u64>-q;
    exponent = 0;
    return;
  }
  // below a power of two the doubles lie twice as near
  const near = fraction == 0 && biased > 1;
  const k: i32 = (q * 1262611 - (near ? 524031 : 0)) >> 22;
  const h: u64 = <u64>(q + ((-k * 1741647) >> 19) + 1);
  const power = powers + (<usize>(-k - LOWEST_POWER) << 4);
  const high = load<u64>(power, 8);
  const low = load<u64>(power);
  const odd: u64 = c & 1;
  const lower = rounded(high, low, ((c << 2) - 2 + (near ? 1 : 0)) << h) + odd;
  const middle = rounded(high, low, (c << 2) << h);
  const upper = rounded(high, low, ((c << 2) + 2) << h) - odd;
  const s = middle >> 2;
  if (s >= 10) {
    const tens = s / 10;
    const below = lower <= 40 * tens;
    const above = 40 * tens + 40 <= upper;
    if (below != above) {
      digits = tens + <u64>above;
      exponent = k + 1;
      return;
    }
  }
  const below = lower <= s << 2;
  const above = (s << 2) + 4 <= upper;
  const half = (s << 2) + 2;
  const up = below != above ? above : middle > half || (middle == half && (s & 1) != 0);
  digits = s + <u64>up;
  exponent = k;
}

/** The upper 64 bits of a power times c, the last bit set where anything is left below. */
function rounded(high: u64, low: u64, c: u64): u64 {
  const x = upperHalf(low, c);
  const y = high * c;
  const sum = y + x;
  const upper = upperHalf(high, c) + <u64>(sum < y);
  return upper | <u64>(sum > 1);
}

function upperHalf(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff;
  const a1 = a >> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >> 32;
  const middle = a1 * b0 + ((a0 * b0) >> 32);
  return a1 * b1 + (middle >> 32) + ((a0 * b1 + (middle & 0xffffffff)) >> 32);
}
