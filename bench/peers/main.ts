import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cells, differenceOf, readCells } from './compare.ts';
import { writeInputs } from './inputs.ts';
import { JOBS, type Job } from './jobs.ts';
import { best, measure } from './measure.ts';
import { type Line, type Measured, pageOf } from './page.ts';
import { type FoundPeer, findPeer, LANGUAGES, PACKAGES } from './peer.ts';

/**
 * Escalar beside the programs that compute the same, as far as they are installed: the same files, in the same run,
 * whole commands from file to file. Prints the table; with `write` it goes into both pages of docs/.
 *
 * usage: npm run build && npm run bench:peers [-- write] [JOB...]   (RUNS=3 takes the best of three)
 */
const entry = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
if (!existsSync(entry)) throw new Error('npm run build first');
const scripts = fileURLToPath(new URL('./scripts', import.meta.url));
const runs = Number(process.env.RUNS ?? '1');
const words = process.argv.slice(2);
const chosen = words.filter((word) => word !== 'write');

const found = new Map<string, FoundPeer>();
const missing: string[] = [];
for (const peer of [...PACKAGES, ...LANGUAGES]) {
  const here = findPeer(peer);
  if (here === null) missing.push(peer.runs === 'DuckDB' ? peer.name : `${peer.name} (${peer.runs})`);
  else found.set(peer.name, here);
}

function askPeer(peer: FoundPeer, script: string, input: string, folder: string) {
  const path = join(scripts, script);
  const args = peer.runs === 'DuckDB' ? ['-f', path] : [path, input, 'theirs.csv'];
  return best(runs, () => measure(peer.command, args, folder));
}

async function differenceFrom(ours: Cells, job: Job, folder: string) {
  return differenceOf(ours, await readCells(join(folder, 'theirs.csv'), job.keys, 'value'));
}

async function runJob(job: Job, folder: string): Promise<Measured> {
  const args = [entry, 'compute', job.escalar[0], '--data', job.input, ...job.escalar.slice(1)];
  const ours = best(runs, () => measure(process.execPath, [...args, '--out', 'ours.csv'], folder));
  const cells = await readCells(join(folder, 'ours.csv'), job.keys, 'value');
  const lines: Line[] = [{ who: 'Escalar', formula: false, used: ours, difference: null }];
  for (const { peer, script, formula } of job.asked) {
    const here = found.get(peer);
    if (here === undefined) continue;
    rmSync(join(folder, 'theirs.csv'), { force: true });
    const used = askPeer(here, script, job.input, folder);
    lines.push({
      who: `${peer} ${here.version}`,
      formula,
      used,
      difference: await differenceFrom(cells, job, folder),
    });
  }
  return { title: job.title, lines };
}

/** Puts text between the marks of a page. */
function intoPage(name: string, text: string): void {
  const path = fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
  const page = readFileSync(path, 'utf8');
  const marked = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/;
  if (!marked.test(page)) throw new Error(`${name} has no place for the table`);
  writeFileSync(
    path,
    page.replace(marked, (_, open: string, close: string) => `${open}\n${text}\n${close}`),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'escalar-peers-'));
try {
  await writeInputs(folder);
  const results: Measured[] = [];
  for (const job of JOBS)
    if (chosen.length === 0 || chosen.includes(job.id)) results.push(await runJob(job, folder));
  const machine = {
    system: `${platform()} ${arch()}`,
    cores: cpus().length,
    model: cpus()[0]?.model ?? arch(),
    gib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  console.log(pageOf('en', machine, results, missing));
  if (words.includes('write')) {
    intoPage('peers.md', pageOf('en', machine, results, missing));
    intoPage('comparado.md', pageOf('es', machine, results, missing));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
