import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../src/store/sql.ts';
import { copyToDuckFile } from '../src/store/warehouse/copy-to-duckdb.ts';
import { importFlows } from '../src/store/warehouse/import-flows.ts';
import { baciYear } from './baci-rows.ts';

/**
 * Tables larger than memory, from import to answer, each beside what it is held to on two cores with nothing else running. usage:
 * npm run bench:scale -- [ROWS] [FOLDER] [SEED]: 25 million rows of 20 years where left out, in a folder of this run. At 250 million it
 * takes some 15 GB of disk while it runs.
 */
const [given = '25000000', parent = tmpdir(), seed = '1'] = process.argv.slice(2);
const rows = Number(given);
const YEARS = Array.from({ length: 20 }, (_, n) => 2000 + n);
/** What the targets are of. */
const TARGET_ROWS = 250e6;

interface Question {
  readonly name: string;
  readonly args: readonly string[];
  /** Seconds and megabytes at 250 million rows, from Parquet and from a DuckDB file. */
  readonly targets: readonly [folder: string, file: string];
}
const QUESTIONS: readonly Question[] = [
  { name: 'one reporter', args: ['partner,period', 'economy=MEX'], targets: ['.3 s', '.3 s'] },
  {
    name: 'a basket by partner over 20 years',
    args: ['partner,period', '', '85'],
    targets: ['4 s, 300 MB', '2.5 s'],
  },
  { name: 'reporter by product', args: ['economy,product'], targets: ['8 s, 1500 MB', '8 s, 1500 MB'] },
];

const folder = mkdtempSync(join(parent, 'escalar-scale-'));
const warehouse = join(folder, 'warehouse');
const copy = join(folder, 'copy.duckdb');
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

function line(name: string, words: string): void {
  console.log(`${name.padEnd(46)} ${words}`);
}

/** Seconds of work, by the clock and of the processor. */
async function timed<T>(work: () => Promise<T>): Promise<{ readonly got: T; readonly used: Used }> {
  const [before, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  const got = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  return { got, used: { seconds, cpu: (user + system) / 1e6 } };
}
interface Used {
  readonly seconds: number;
  readonly cpu: number;
}
const peak = () => `peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;

/** Writes a year as the CSV that BACI is, and imports it: the import alone is timed. */
async function importYear(connection: Awaited<ReturnType<DuckDBInstance['connect']>>, year: number) {
  const csv = join(folder, `BACI_HS12_Y${year}.csv`);
  const count = Math.floor(rows / YEARS.length);
  await connection.run(`COPY (${baciYear(year, count, Number(seed))}) TO ${literal(csv)} (HEADER)`);
  const made = await timed(() =>
    importFlows({
      ...{ files: [csv], folder: warehouse, table: 'trade_flow', unit: 'usd-thousand' },
      ...{ source: 'made up', classification: null },
    }),
  );
  rmSync(csv);
  return { list: made.got.list, ...made.used };
}

const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1500MB', temp_directory: folder });
const connection = await instance.connect();
let [seconds, cpu] = [0, 0];
let list: Awaited<ReturnType<typeof importFlows>>['list'] | null = null;
for (const year of YEARS) {
  const made = await importYear(connection, year);
  seconds += made.seconds;
  cpu += made.cpu;
  list = made.list;
}
connection.closeSync();
instance.closeSync();
if (list === null) throw new Error('nothing was imported');
const size = list.parts.reduce((sum, { bytes }) => sum + bytes, 0);
const count = list.parts.reduce((sum, part) => sum + part.rows, 0);
line(
  `import of ${count.toLocaleString('en')} rows from CSV`,
  `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s CPU, ${(count / seconds / 1e6).toFixed(2)} million a second (target 1), ${(size / 1e6).toFixed(0)} MB of Parquet, ${peak()}`,
);
const whole = { folder: warehouse, shown: warehouse, list };
const { used } = await timed(() => copyToDuckFile(whole, copy));
line(
  'copy to a DuckDB file',
  `${used.seconds.toFixed(1)} s, ${used.cpu.toFixed(1)} s CPU, ${(statSync(copy).size / 1e6).toFixed(0)} MB, ${peak()}`,
);

const child = fileURLToPath(new URL('./scale-question.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');
for (const { name, args, targets } of QUESTIONS)
  for (const [place, address] of [warehouse, `duckdb://${copy}`].entries()) {
    const ended = spawnSync(process.execPath, ['--import', tsx, child, address, ...args], {
      encoding: 'utf8',
    });
    if (ended.status !== 0) throw new Error(ended.stderr);
    const asked = JSON.parse(ended.stdout) as Record<'first' | 'again' | 'rows' | 'cpu' | 'mb', number>;
    line(
      `${name}, ${place === 0 ? 'Parquet' : 'DuckDB file'}`,
      `${asked.again.toFixed(2)} s, ${asked.cpu.toFixed(2)} s CPU, first ${asked.first.toFixed(2)} s, peak ${asked.mb.toFixed(0)} MB, ${asked.rows.toLocaleString('en')} groups (target ${targets[place]} at ${TARGET_ROWS / 1e6} million)`,
    );
  }
line('disk', `${execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]} MB at the end`);
