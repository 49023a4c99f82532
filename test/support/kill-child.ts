import type { Store } from '../../src/store/store.ts';

// Does one thing that changes the disk, so that a test can kill it on its way: WHAT FOLDER [TEXT]. It
// loads no more than that takes: a test starts it a hundred times.
const [, , what, folder = '', text = ''] = process.argv;

async function withStore(use: (store: Store) => Promise<unknown>) {
  const { openStore } = await import('../../src/store/store.ts');
  const store = await openStore({ roots: [{ path: folder, writable: true }] });
  await use(store);
  await store.close();
}

if (what === 'output') {
  const { writeOutput } = await import('./write-output.ts');
  await writeOutput(folder, text);
} else if (what === 'inverse') {
  const { keptInverse } = await import('./kept-inverse.ts');
  keptInverse(folder);
} else if (what === 'init') {
  const { initCommand } = await import('../../src/cli/commands/init.ts');
  const { openTerminal } = await import('../../src/cli/terminal.ts');
  await initCommand.run({ terminal: openTerminal({}), args: [folder], options: {}, commands: [] });
} else if (what === 'import') {
  const { draftOf, smallTable } = await import('../store/import-material.ts');
  const table = smallTable([{ economy: 'MEX', period: '1994', value: 1 }]);
  await withStore((store) => store.importRelease(draftOf('x'), [{ table, sourceFile: 'x' }]));
} else if (what === 'flows') {
  const { importFlows } = await import('../../src/store/warehouse/import-flows.ts');
  const { notes } = await importFlows({
    ...{ files: [text], folder, table: 'trade_flow', unit: 'usd', source: 'test', classification: null },
  });
  for (const note of notes) process.stderr.write(`${note.en}\n`);
} else if (what === 'flows-file') {
  const { importIntoDuckFile } = await import('../../src/store/warehouse/import-into-duckdb.ts');
  const into = `${folder}/w.duckdb`;
  await importIntoDuckFile(
    { files: [text], table: 'trade_flow', unit: 'usd', source: 'test', classification: null },
    into,
  );
} else if (what === 'out-file') {
  const { openOutFile } = await import('../../src/cli/out-file.ts');
  const file = openOutFile(folder);
  for (const part of [text, text]) file.write(`${part}\n`);
  file.commit();
} else if (what === 'given') {
  const { keepGiven } = await import('../../src/node/serve/given-files.ts');
  for (const name of ['table.csv', 'other.csv']) await keepGiven(folder, name, Buffer.from(text));
} else if (what === 'rows') {
  const { openRowsFile } = await import('../../src/node/get/rows-file.ts');
  const file = await openRowsFile(folder);
  for (const part of [text, text]) await file.add({ names: ['a'], columns: [[part]] });
  await file.commit();
} else if (what === 'answer') {
  const { keptAnswers } = await import('../../src/node/get/kept-answers.ts');
  const { keep, note } = keptAnswers(folder);
  await keep('key', { answer: { status: 200, headers: {}, body: Buffer.from(text) }, at: '2026-01-01' });
  await note({ at: '2026-01-01', key: 'key', part: text, outcome: 'ok', rows: 1 });
} else if (what === 'fetch') {
  const { fetchOwn } = await import('./fetch-own.ts');
  process.stdout.write(`${JSON.stringify(await fetchOwn(folder, text))}\n`);
} else if (what === 'tables') {
  const { draftOf } = await import('../store/import-material.ts');
  const { smallYear } = await import('./small-year.ts');
  const drafts = ['2000', '2001'].map((year) => ({
    year,
    sourceFile: 'Z.csv',
    load: async () => smallYear(year),
  }));
  await withStore((store) => store.importRelease(draftOf('x'), [], drafts));
} else if (what === 'remove') await withStore((store) => store.remove('x'));
else if (what === 'sweep') {
  const { sweepLeftovers } = await import('../../src/store/sweep-leftovers.ts');
  sweepLeftovers(folder);
} else if (what === 'hold') {
  const { temporaryFolder } = await import('../../src/store/temporary-folder.ts');
  temporaryFolder(folder);
  process.stdout.write('holding\n');
  process.stdin.resume();
  process.stdin.once('end', () => process.exit(0));
} else throw new Error(`unknown: ${what}`);
