// Writes schema/*.schema.json from the one declaration of a study, of a scenario and of a file of policies. A test tells when it was forgotten.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { useShippedCatalog } from '../src/store/catalog-files.ts';
import { jsonSchemas } from '../src/study/json-schemas.ts';

useShippedCatalog();

for (const [name, schema] of Object.entries(jsonSchemas())) {
  const path = fileURLToPath(new URL(`../schema/${name}.schema.json`, import.meta.url));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(schema, null, 2)}\n`);
  process.stdout.write(`${path}\n`);
}
