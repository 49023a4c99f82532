// Writes data/index.json: what ships, for pages that read it from a static server.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeHost } from '../src/node/node-host.ts';
import { openStore } from '../src/store/store.ts';
import { shippedRoot } from '../src/store/store-roots.ts';
import { shippedIndex } from './shipped-index.ts';

const path = fileURLToPath(new URL('../data/index.json', import.meta.url));
const store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
const index = await shippedIndex(nodeHost(store));
await store.close();
writeFileSync(path, `${JSON.stringify(index, null, 2)}\n`);
