import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
/** A file of the package for each way in; `dist/x/index.js` is made of `src/x/index.ts`. */
const entries = Object.values(exports).flatMap((one) =>
  typeof one === 'string' ? [] : [(one as { default: string }).default.replace(/^\.\/dist\/|\.js$/g, '')],
);
const filesOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));
/** What reads YAML brings seventy files of a library with it, and few commands need it. */
const NOT_YAML = /^(?!.*.(read-yaml|parse-policies|parse-scenario|parse-study)\.ts)/;
const built = { format: 'esm', platform: 'node', target: 'node20', fixedExtension: false } as const;

export default defineConfig([
  { ...built, name: 'library', entry: filesOf(entries), dts: true, clean: true },
  // A start is reading the program, so the command line has files of its own: few, without comments or spaces. One is what
  // every start reads, one what most commands do, and each command has its own. Names stay, so that a fault can be read
  // from its stack.
  {
    ...built,
    name: 'command line',
    entry: filesOf(['cli/main', 'node/serve/engine-process']),
    outputOptions: {
      chunkFileNames: 'cli/[name]-[hash].js',
      codeSplitting: {
        groups: [
          // what is asked before the rest, which an old Node cannot read
          { name: 'node-version', test: /src.cli.(node-version|system-lang)/, priority: 3 },
          { name: 'start', test: /src.cli.run-program/, priority: 2 },
          { name: 'common', minShareCount: 8, test: NOT_YAML, priority: 1 },
        ],
      },
    },
    dts: false,
    clean: false,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
]);
