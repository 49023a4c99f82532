const [LOWEST, HIGHEST] = [-292, 324];
let table: Uint8Array | null = null;

/**
 * The powers of ten from −292 to 324 as whole numbers of 128 bits, 10^k times the power of two that leaves the first bit
 * set, rounded up; the lower half first. For the shortest digits of a double (Giulietti 2020).
 */
export function powersOfTen(): Uint8Array {
  table ??= makePowers();
  return table;
}

function makePowers(): Uint8Array {
  const bytes = new Uint8Array((HIGHEST - LOWEST + 1) * 16);
  const view = new DataView(bytes.buffer);
  for (let k = LOWEST; k <= HIGHEST; k += 1) {
    const power = 10n ** BigInt(Math.abs(k));
    const length = BigInt(power.toString(2).length);
    // 10^k = power, or its inverse, which lies below 2^(1 − length) and is never a power of two but for k = 0
    const scaled = k < 0 ? divideUp(1n << (127n + length), power) : shiftUp(power, 128n - length);
    const at = (k - LOWEST) * 16;
    view.setBigUint64(at, scaled & 0xffff_ffff_ffff_ffffn, true);
    view.setBigUint64(at + 8, scaled >> 64n, true);
  }
  return bytes;
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

function shiftUp(power: bigint, by: bigint): bigint {
  return by >= 0n ? power << by : divideUp(power, 1n << -by);
}
