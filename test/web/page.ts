// What a page computes, and Node the same: complexity, a year of value chains, the verdict study with its report.

import { rowsOf, type Table } from '../../src/base/index.ts';
import { grossExports } from '../../src/indicators/chains/index.ts';
import { complexity } from '../../src/indicators/trade/index.ts';
import { runStudy, studyFiles } from '../../src/study/index.ts';
import { webHost } from '../../src/web/index.ts';
import {
  explainRows,
  findStudy,
  type Host,
  openData,
  runStep,
  withChainContexts,
} from '../../src/workspace/index.ts';

/** Hashes by name, and how many rows each result has. */
export interface Computed {
  readonly hashes: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, number>>;
  /** Of the step that takes logarithms, every cell. */
  readonly logarithms: readonly unknown[];
}

/** ECMAScript leaves the last digit of `Math.log` open, and the engines of a Node and a Chromium differ in it. */
const LOGARITHMS = 'structural';

/** Every bit of a table: numbers are written as their shortest decimal, which tells all of them apart. */
function bitsOf(table: Table): string {
  return JSON.stringify(
    rowsOf(table).map((row) => Object.values(row).map((cell) => (Object.is(cell, -0) ? '-0' : cell))),
  );
}

export async function computed(host: Host): Promise<Computed> {
  const hashes: Record<string, string> = {};
  const rows: Record<string, number> = {};
  const keep = async (name: string, table: Table) => {
    hashes[name] = await host.hash(bitsOf(table));
    rows[name] = table.rows;
  };
  const context = { host, folder: '' };
  await withChainContexts(host, 0, async (contexts) => {
    const space = () => openData('atlas', { release: 'atlas-2016' }, complexity, context);
    await keep('complexity', (await runStep(complexity, {}, space, { contexts })).result.table);
    const wiod = () => openData('wiod', { release: 'wiod-2013-ten' }, grossExports, context);
    const chains = await runStep(grossExports, { years: ['2008'] }, wiod, { contexts });
    await keep('gross-exports', chains.result.table);
  });
  const result = await runStudy(await findStudy('verdict', host.files), { host });
  for (const [id, step] of result.steps)
    if (id !== LOGARITHMS) await keep(`verdict ${id}`, step.result.table);
  const [step] = [...result.steps.values()].slice(-1);
  const lineage = explainRows(step, {}, result.steps);
  hashes.explained = await host.hash(JSON.stringify(lineage.inputs.map(({ file, line }) => [file, line])));
  for (const { path, content } of studyFiles(result, { lang: 'es', version: '0.0.0' }))
    if (path !== `tables/${LOGARITHMS}.csv`)
      hashes[path] = await host.hash(typeof content === 'string' ? content : textOf(content));
  const logarithms = rowsOf(result.steps.get(LOGARITHMS)?.result.table as Table).flatMap((row) =>
    Object.values(row),
  );
  return { hashes, rows, logarithms };
}

function textOf(chunks: Iterable<string | Uint8Array>): string {
  const decoder = new TextDecoder();
  return [...chunks].map((chunk) => (typeof chunk === 'string' ? chunk : decoder.decode(chunk))).join('');
}

/** For a page: with what ships below an address. */
export async function computedOnPage(base: string): Promise<Computed> {
  return computed(await webHost(base));
}
