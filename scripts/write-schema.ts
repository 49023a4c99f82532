// Writes schema/study.schema.json from the one declaration of a study. A test tells when it was forgotten.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { studyJsonSchema } from '../src/study/schema.ts';

const path = fileURLToPath(new URL('../schema/study.schema.json', import.meta.url));
await mkdir(dirname(path), { recursive: true });
await writeFile(path, `${JSON.stringify(studyJsonSchema(), null, 2)}\n`);
process.stdout.write(`${path}\n`);
