import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { randomTrade } from './random-trade.ts';
import { writeFlows } from './write-flows.ts';

/** Whole commands from file to file, each beside the target that it is held to, and as a multiple of a start of Node. */
interface Job {
  readonly name: string;
  readonly args: readonly string[];
  /** Seconds and megabytes on two cores with nothing else running. */
  readonly target: readonly [seconds: number, mb: number];
}

const entry = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
if (!existsSync(entry)) throw new Error('npm run build first');
const hook = fileURLToPath(new URL('./usage.cjs', import.meta.url));
const shared = process.env.ESCALAR_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
const wiod = join(shared, 'data', 'icio', 'wiod2013');
const folder = mkdtempSync(join(tmpdir(), 'escalar-bench-'));
const home = join(folder, 'home');

interface Used {
  readonly seconds: number;
  readonly cpu: number;
  readonly mb: number;
}

function run(args: readonly string[]): Used {
  const usage = join(folder, 'usage.json');
  const before = process.hrtime.bigint();
  const ended = spawnSync(process.execPath, ['--require', hook, entry, ...args], {
    cwd: folder,
    env: { ...process.env, ESCALAR_HOME: home, ESCALAR_CACHE: 'off', BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  if (ended.status !== 0) throw new Error(`escalar ${args.join(' ')}\n${ended.stderr}`);
  return { seconds, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Used, 'seconds'>) };
}

/** Node alone, which no command can be faster than. */
function bareStart(): { readonly seconds: number } {
  const before = process.hrtime.bigint();
  spawnSync(process.execPath, ['--eval', '']);
  return { seconds: Number(process.hrtime.bigint() - before) / 1e9 };
}

/** The flows of `writeFlows` in Parquet: 100 economies, 1,000 products, two years. */
async function manyFlows(name: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT CAST(2000 + y.range AS VARCHAR) AS year, 'Z' || c.range AS reporter, 'Z' || d.range AS partner,
       CAST(100000 + p.range AS VARCHAR) AS product, pow(hash(y.range, c.range, d.range, p.range) / pow(2, 64), 4) * 1e5 + .001 AS value
     FROM range(2) y, range(100) c, range(100) d, range(1000) p) TO '${join(folder, name)}' (FORMAT parquet)`,
  );
  connection.closeSync();
}

const WWZ = [
  'compute',
  'gross-exports',
  '--data',
  'wiod',
  '--with',
  'years=2008',
  '--with',
  'method=wwz',
  '--with',
  'level=bilateral-sector',
];

async function prepare(): Promise<readonly Job[]> {
  writeFileSync(join(folder, 'many.csv'), randomTrade(230, 5000, 500_000, 1));
  await writeFlows(join(folder, 'five.csv'), 50, 1000);
  await manyFlows('twenty.parquet');
  const jobs: Job[] = [
    {
      name: 'relatedness, 230 x 5,000, to CSV',
      args: ['compute', 'relatedness', '--data', 'many.csv', '--out', 'r.csv'],
      target: [5, 600],
    },
    {
      name: 'rca, 5 million flows from CSV',
      args: ['compute', 'rca', '--data', 'five.csv', '--out', 'r.csv'],
      target: [8, 1000],
    },
    ...['rca', 'trade-share'].map(
      (id): Job => ({
        name: `${id}, 20 million flows from Parquet`,
        args: ['compute', id, '--data', 'twenty.parquet', '--out', 'r.csv'],
        target: [30, 3000],
      }),
    ),
  ];
  // the full table does not ship: it is measured where it lies beside the repository
  if (!existsSync(wiod)) return jobs;
  run(['import', 'wiod2013', wiod, '--id', 'wiod']);
  return [
    {
      name: 'WWZ by pair and industry, WIOD 2008, to CSV',
      args: [...WWZ, '--out', 'r.csv'],
      target: [1.2, 250],
    },
    { name: 'the same, to Parquet', args: [...WWZ, '--out', 'r.parquet'], target: [0.8, 260] },
    ...jobs,
  ];
}

try {
  const jobs = await prepare();
  const bare = bareStart();
  console.log(`start of Node: ${bare.seconds.toFixed(2)} s`);
  for (const { name, args, target } of jobs) {
    const { seconds, cpu, mb } = run(args);
    const held = seconds <= target[0] && mb <= target[1] ? 'met' : 'MISSED';
    console.log(
      `${name.padEnd(48)} ${seconds.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(7)} s cpu ${mb.toFixed(0).padStart(6)} MB ${(seconds / bare.seconds).toFixed(0).padStart(5)} x start   target ${target[0]} s ${target[1]} MB: ${held}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
