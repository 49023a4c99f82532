/** Decimals of an amount. */
const DECIMALS = 3;

/**
 * An amount of three decimals as a whole number of thousandths, whichever engine wrote it: `12.5`, `12.500`, `-0.001`.
 * @throws TypeError for any other text
 */
export function thousandths(text: string): bigint {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || /[^0]/.test(part.slice(DECIMALS))) throw new TypeError(`${text} is no amount`);
  const size = BigInt(whole + part.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
  return sign === '-' ? -size : size;
}

/** Thousandths as an amount is written: `12.500`. */
export function amountText(size: bigint): string {
  const digits = String(size < 0n ? -size : size).padStart(DECIMALS + 1, '0');
  return `${size < 0n ? '-' : ''}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}
