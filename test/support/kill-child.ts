import { initCommand } from '../../src/cli/commands/init.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { openStore } from '../../src/store/store.ts';
import { sweepLeftovers } from '../../src/store/sweep-leftovers.ts';
import { temporaryFolder } from '../../src/store/temporary-folder.ts';
import { draftOf, smallTable } from '../store/import-material.ts';
import { keptInverse } from './kept-inverse.ts';
import { writeOutput } from './write-output.ts';

// Does one thing that changes the disk, so that a test can kill it on its way: WHAT FOLDER [TEXT]
const [, , what, folder = '', text = ''] = process.argv;

async function withStore(use: (store: Awaited<ReturnType<typeof openStore>>) => Promise<unknown>) {
  const store = await openStore({ roots: [{ path: folder, writable: true }] });
  await use(store);
  await store.close();
}

if (what === 'output') await writeOutput(folder, text);
else if (what === 'inverse') keptInverse(folder);
else if (what === 'init')
  await initCommand.run({ terminal: openTerminal({}), args: [folder], options: {}, commands: [] });
else if (what === 'import') {
  const table = smallTable([{ economy: 'MEX', period: '1994', value: 1 }]);
  await withStore((store) => store.importRelease(draftOf('x'), [{ table, sourceFile: 'x' }]));
} else if (what === 'remove') await withStore((store) => store.remove('x'));
else if (what === 'sweep') sweepLeftovers(folder);
else if (what === 'hold') {
  temporaryFolder(folder);
  process.stdout.write('holding\n');
  process.stdin.resume();
  process.stdin.once('end', () => process.exit(0));
} else throw new Error(`unknown: ${what}`);
