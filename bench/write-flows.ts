import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Flows of two years between all pairs of economies as a CSV, written as they come. */
export async function writeFlows(path: string, economies: number, products: number): Promise<void> {
  const out = createWriteStream(path);
  out.write('year,reporter,partner,product,value\n');
  let state = 1;
  for (const year of ['2000', '2001'])
    for (let c = 0; c < economies; c += 1)
      for (let d = 0; d < economies; d += 1) {
        let lines = '';
        for (let p = 0; p < products; p += 1) {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          const value = (state / 2 ** 32) ** 4 * 1e5 + 0.001;
          lines += `${year},Z${c},Z${d},${100000 + p},${value.toFixed(3)}\n`;
        }
        if (!out.write(lines)) await once(out, 'drain');
      }
  out.end();
  await once(out, 'finish');
}
