/** Exports as the text of a CSV file `reporter,product,value`, the same for the same seed. */
export function randomTrade(economies: number, products: number, flows: number, seed: number): string {
  const next = mulberry(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const size = Array.from({ length: economies }, () => 2 * normal());
  const skill = Array.from({ length: economies }, () => normal());
  const weight = Array.from({ length: products }, () => 1.5 * normal());
  const asks = Array.from({ length: products }, () => normal());
  // which pairs trade: the first of a shuffle
  const cells = Int32Array.from({ length: economies * products }, (_, at) => at);
  const lines = ['reporter,product,value'];
  for (let k = 0; k < flows; k += 1) {
    const other = k + Math.floor(next() * (cells.length - k));
    const at = cells[other] as number;
    cells[other] = cells[k] as number;
    const [c, p] = [Math.floor(at / products), at % products];
    const log = 10 + size[c] + weight[p] + skill[c] * asks[p] + 3 * normal();
    lines.push(`E${String(c).padStart(3, '0')},${String(p).padStart(6, '0')},${Math.ceil(Math.exp(log))}`);
  }
  return `${lines.join('\n')}\n`;
}

/** mulberry32: a small generator whose stream is the same everywhere. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
