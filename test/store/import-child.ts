import { openStore } from '../../src/store/store.ts';
import { draftOf, largeTable } from './import-material.ts';

// Imports a large release into the folder named by the first argument; killed by a test on its way.
const store = await openStore({ roots: [{ path: process.argv[2] as string, writable: true }] });
const tables = ['series', 'more'].map((name) => ({ table: largeTable(60_000, name), sourceFile: 'x' }));
process.stdout.write('begin\n');
await store.importRelease(draftOf('victim'), tables);
process.stdout.write('done\n');
await store.close();
