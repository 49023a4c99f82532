import type { Grid } from '../grid.ts';

/** Signs and codes of money as they stand at a number; other letters at a sign may be its scale: `mn$`, `k€`. */
const SIGN = String.raw`(?:(?:U[Ss]|US|MX|AR|CO|CL|RD|NT|HK|NZ|AU|CA|[RACS]) ?)?[$€£¥₡₲₱₩₫₹₺₪฿]|S\/\.?|Rp\.?|Kč|zł|元|円|원|(?:USD|EUR|GBP|MXN|BRL|ARS|CLP|COP|PEN|UYU|BOB|CRC|GTQ|DOP|JPY|CNY|RMB|KRW|TWD|NTD|IDR|VND|THB|INR|MYR|PHP|TRY|PLN|CHF|CAD|AUD|ZAR)\.?`;
const [BEFORE, BEHIND] = [
  new RegExp(String.raw`^([-−–+(]?)\s*(${SIGN})\s*([-−–(]?[\d.,][\d.,'’\s]*(?:[eE][+-]?\d+)?\)?)$`),
  new RegExp(String.raw`^([-−–+(]?[\d.,][\d.,'’\s]*)(${SIGN})(\)?)$`),
];
/** How many of the last lines are looked at for notes. */
const NOTE_LINES = 60;

/**
 * `US$ 20` as `20` and `US$`, and `20 (1)` as `20` and `(1)` where a line near the end of the file begins with `(1)`; null for any
 * other cell. A mark alone leaves nothing.
 */
export function withoutMark(grid: Grid, text: string): readonly [bare: string, mark: string] | null {
  const [, start = '', sign, end = ''] = BEFORE.exec(text) ?? BEHIND.exec(text) ?? [];
  if (sign !== undefined) return [`${start.trim()}${end}`, sign.toUpperCase().replace(/[ .]/g, '')];
  const [, bare, mark] = /^(|.*\d) ?(\(\d{1,2}\))$/.exec(text) ?? [];
  return bare !== undefined && mark !== undefined && isNote(grid, mark) ? [bare, mark] : null;
}

function isNote(grid: Grid, mark: string): boolean {
  for (let row = grid.rows - 1; row >= Math.max(0, grid.rows - NOTE_LINES); row -= 1) {
    const line = grid.text(row, 0);
    if (line.startsWith(mark) && line.length > mark.length) return true;
  }
  return false;
}
