import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
/** A file of the package for each way in; `dist/x/index.js` is made of `src/x/index.ts`. */
const entries = Object.values(exports).flatMap((one) =>
  typeof one === 'string' ? [] : [(one as { default: string }).default.replace(/^\.\/dist\/|\.js$/g, '')],
);

export default defineConfig({
  entry: Object.fromEntries(
    [...entries, 'cli/main', 'node/serve/engine-process'].map((name) => [name, `src/${name}.ts`]),
  ),
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: true,
  fixedExtension: false,
  clean: true,
});
