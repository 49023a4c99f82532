// Writes data/index.json: what ships, for pages that read it from a static server.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shippedIndex } from './shipped-index.ts';

const path = fileURLToPath(new URL('../data/index.json', import.meta.url));
writeFileSync(path, `${JSON.stringify(shippedIndex(), null, 2)}\n`);
