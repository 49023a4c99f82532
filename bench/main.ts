import { tableOf } from '../src/base/table.ts';
import { UNITS } from '../src/base/unit.ts';
import { concentrationIndicator } from '../src/indicators/industry/concentration.ts';
import { chain } from '../src/indicators/industry/kernels/chain.ts';
import { concentration } from '../src/indicators/industry/kernels/concentration.ts';
import { decomposers, METHODS } from '../src/indicators/industry/kernels/methods.ts';
import { shiftShare } from '../src/indicators/industry/shift-share.ts';
import { parseOptions } from '../src/indicators/parse-options.ts';
import { type BenchPanel, randomPanel } from './random-panel.ts';

const ECONOMIES = 20;
const PERIODS = 600;
const CLASSES = 1000;

/** Seconds and the growth of the heap, best of `runs`. */
function measure(runs: number, work: () => void): { seconds: number; megabytes: number } {
  let seconds = Number.POSITIVE_INFINITY;
  let megabytes = 0;
  for (let run = 0; run < runs; run += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage();
    const start = process.hrtime.bigint();
    work();
    seconds = Math.min(seconds, Number(process.hrtime.bigint() - start) / 1e9);
    const after = process.memoryUsage();
    megabytes = Math.max(
      megabytes,
      (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6,
    );
  }
  return { seconds, megabytes };
}

function line(
  name: string,
  { seconds, megabytes }: { seconds: number; megabytes: number },
  base?: number,
): number {
  const ratio = base === undefined ? '' : `${(seconds / base).toFixed(2)}×`;
  console.log(
    `${name.padEnd(64)} ${(seconds * 1000).toFixed(1).padStart(9)} ms ${megabytes.toFixed(0).padStart(6)} MB ${ratio}`,
  );
  return seconds;
}

function column(panel: BenchPanel, values: Float64Array, t: number): Float64Array {
  return Float64Array.from({ length: panel.classes }, (_, i) => values[i * panel.periods + t] as number);
}

function ends(panel: BenchPanel) {
  const last = panel.periods - 1;
  return {
    y0: column(panel, panel.output, 0),
    l0: column(panel, panel.labour, 0),
    y1: column(panel, panel.output, last),
    l1: column(panel, panel.labour, last),
  };
}

function moments(panel: BenchPanel) {
  return Array.from({ length: panel.periods }, (_, t) => ({
    y: column(panel, panel.output, t),
    l: column(panel, panel.labour, t),
  }));
}

console.log(
  `Node ${process.version}, ${ECONOMIES} economies × ${CLASSES} classes × ${PERIODS} months, seed 1…${ECONOMIES}; best of 3; ratio to the first line of a block`,
);
const panels = Array.from({ length: ECONOMIES }, (_, k) => randomPanel(CLASSES, PERIODS, k + 1));

console.log('\nDecomposition of the end periods, every method');
const pairs = panels.map(ends);
let base: number | undefined;
for (const method of METHODS) {
  const seconds = line(
    method,
    measure(3, () => pairs.forEach((pair) => void decomposers[method].decompose(pair))),
    base,
  );
  base ??= seconds;
}

console.log('\nChained over all months');
const series = panels.map(moments);
base = undefined;
for (const method of ['three-term', 'two-term-average', 'lmdi'] as const) {
  const seconds = line(
    method,
    measure(2, () => series.forEach((one) => void chain(one, decomposers[method].decompose))),
    base,
  );
  base ??= seconds;
}

console.log('\nConcentration, all measures, every month');
line(
  'concentration',
  measure(2, () =>
    panels.forEach((panel) => {
      for (let t = 0; t < PERIODS; t += 1) concentration(column(panel, panel.output, t), 5);
    }),
  ),
);

console.log('\nGrowth with size: chained three-term, one economy');
base = undefined;
for (const classes of [125, 250, 500, 1000, 2000]) {
  const one = moments(randomPanel(classes, PERIODS, 7));
  const seconds = line(
    `${classes} classes`,
    measure(3, () => void chain(one, decomposers['three-term'].decompose)),
    base,
  );
  base ??= seconds;
}

console.log(
  '\nWhole indicators from a table (reading, checks, kernel, result), one economy, 1,000 classes × 600 months',
);
const panel = panels[0] as BenchPanel;
const text = (name: string) => ({ name, title: { en: name, es: name } });
const rows = Array.from({ length: panel.classes * panel.periods }, (_, cell) => {
  const t = cell % panel.periods;
  const month = `${1960 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}`;
  return {
    activity: `C${Math.floor(cell / panel.periods)}`,
    period: month,
    output_real: panel.output[cell] as number,
    hours: panel.labour[cell] as number,
  };
});
const table = tableOf(
  'bench',
  [
    text('activity'),
    text('period'),
    { ...text('output_real'), unit: UNITS.none },
    { ...text('hours'), unit: UNITS.none },
  ],
  rows,
);
line(
  'shift-share, annual, both paths',
  measure(2, () => void shiftShare.compute(table, parseOptions(shiftShare.options, { path: 'both' }))),
);
line(
  'concentration, every month',
  measure(
    2,
    () =>
      void concentrationIndicator.compute(
        table,
        parseOptions(concentrationIndicator.options, { frequency: 'as-is' }),
      ),
  ),
);
console.log(`\npeak resident memory ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
