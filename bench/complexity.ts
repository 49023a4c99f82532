import { parseOptions } from '../src/indicators/parse-options.ts';
import { complexity } from '../src/indicators/trade/complexity.ts';
import { indexOf, presenceIn } from '../src/indicators/trade/complexity-model.ts';
import { conventionsOf } from '../src/indicators/trade/complexity-options.ts';
import { outlookOf } from '../src/indicators/trade/complexity-outlook.ts';
import { readSamples } from '../src/indicators/trade/complexity-sample.ts';
import { readTabularBytes } from '../src/sources/tabular/read-tabular.ts';
import { randomTrade } from './random-trade.ts';

const ECONOMIES = 230;
const SHARE = 500_000 / (230 * 5000);

type Stage = readonly [name: string, seconds: number];

/** Reading, RCA and presence, ECI and PCI, then proximity, density, COI and COG, as the indicators do them. */
function pipeline(bytes: Uint8Array): { stages: readonly Stage[]; present: number; eci: number } {
  const stages: Stage[] = [];
  const timed = <T>(name: string, work: () => T): T => {
    const start = process.hrtime.bigint();
    const result = work();
    stages.push([name, Number(process.hrtime.bigint() - start) / 1e9]);
    return result;
  };
  const options = parseOptions(complexity.options, { preset: 'growthlab' });
  const conventions = conventionsOf(options);
  const { table } = timed('reading the file', () => readTabularBytes('bench.csv', bytes));
  const { samples } = timed('economies × products', () => readSamples(table, options, 'complexity'));
  const found = timed('RCA and presence', () => presenceIn(samples[0], options, conventions, null));
  const index = timed('ECI and PCI', () => indexOf(found, options, conventions, null));
  timed('proximity, density, COI and COG', () =>
    outlookOf(found, index, options, conventions, { gain: true, worth: null }),
  );
  const present = found.presence.ofRow.reduce((sum, list) => sum + list.length, 0);
  return { stages, present, eci: index.eci[0] };
}

const total = (stages: readonly Stage[]): number => stages.reduce((sum, [, seconds]) => sum + seconds, 0);
const shown = (seconds: number): string => `${(seconds * 1000).toFixed(0).padStart(7)} ms`;
const bytesOf = (products: number): Uint8Array =>
  new TextEncoder().encode(randomTrade(ECONOMIES, products, Math.round(SHARE * ECONOMIES * products), 1));

console.log(`Node ${process.version}, ${ECONOMIES} economies, seed 1; cold: the first run of this process`);
const before = process.memoryUsage().rss / 1e6;
const big = bytesOf(5000);
const first = pipeline(big);
console.log(
  `\n5,000 products, 500,000 flows (${(big.length / 1e6).toFixed(1)} MB), ${first.present} presences`,
);
for (const [name, seconds] of first.stages) console.log(`${name.padEnd(40)} ${shown(seconds)}`);
console.log(`${'all, reading included'.padEnd(40)} ${shown(total(first.stages))}`);
const peak = process.resourceUsage().maxRSS / 1e3;
console.log(`peak resident memory ${peak.toFixed(0)} MB (${before.toFixed(0)} MB before the input was made)`);

console.log('\nGrowth with the products, warm; ratio to the line before');
let last: number | null = null;
for (const products of [500, 1000, 2000, 5000]) {
  globalThis.gc?.();
  const seconds = total(pipeline(bytesOf(products)).stages);
  const ratio = last === null ? '' : ` ${(seconds / last).toFixed(2)}×`;
  console.log(`${`${products} products`.padEnd(40)} ${shown(seconds)}${ratio}`);
  last = seconds;
}
