/** A panel with a fixed seed: output and labour of classes over periods, log-normal with drift, some zeros and gaps. */
export interface BenchPanel {
  readonly classes: number;
  readonly periods: number;
  /** class × period, row-major. */
  readonly output: Float64Array;
  readonly labour: Float64Array;
}

export function randomPanel(classes: number, periods: number, seed: number): BenchPanel {
  const random = mulberry(seed);
  const output = new Float64Array(classes * periods);
  const labour = new Float64Array(classes * periods);
  for (let i = 0; i < classes; i += 1) {
    let y = Math.exp(3 * random());
    let l = Math.exp(2 * random());
    for (let t = 0; t < periods; t += 1) {
      y *= Math.exp(0.06 * (random() - 0.48));
      l *= Math.exp(0.05 * (random() - 0.5));
      output[i * periods + t] = y;
      labour[i * periods + t] = l;
    }
  }
  return { classes, periods, output, labour };
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
