import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
/** A file of the package for each way in; `dist/x/index.js` is made of `src/x/index.ts`. */
const entries = Object.values(exports).flatMap((one) =>
  typeof one === 'string' ? [] : [(one as { default: string }).default.replace(/^\.\/dist\/|\.js$/g, '')],
);
const filesOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));
/** Libraries that take a third of a start to read, and that few commands need. */
const HEAVY = /^(yaml|zod\/mini)$/;
/** What knows every indicator. */
const CATALOGUE = /src.indicators.catalogue\.ts$/;

interface Modules {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly importers: readonly string[] } | null;
}

/** Whether a file of the program is read wherever one of these is, or the other way round. */
function leads(
  id: string,
  to: RegExp,
  along: 'importedIds' | 'importers',
  modules: Modules,
  seen = new Set<string>(),
): boolean {
  if (to.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (modules.getModuleInfo(id)?.[along] ?? []).some((one) => leads(one, to, along, modules, seen));
}

const named = (name: string, is: boolean) => (is ? name : null);

const built = { format: 'esm', platform: 'node', target: 'node20', fixedExtension: false } as const;

export default defineConfig([
  { ...built, name: 'library', entry: filesOf(entries), dts: true, clean: true },
  // A start is reading the program, so the command line has files of its own: few, without comments or spaces. One is what
  // every start reads, one what indicators stand on, one what most commands share, one what they need to read data, and each
  // command has its own. Names stay, so that a fault can be read from its stack.
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
          {
            name: (id, modules) => named('indicators', leads(id, CATALOGUE, 'importers', modules)),
            priority: 1,
          },
          {
            name: (id, modules) => named('common', !leads(id, HEAVY, 'importedIds', modules)),
            minShareCount: 14,
            priority: 1,
          },
          {
            name: (id, modules) => named('reading', !leads(id, HEAVY, 'importedIds', modules)),
            // words of releases go with what lists and describes them, which reads no data
            test: /src.(?!cli|indicators|report.(?:citation-in|release-words))/,
            minShareCount: 8,
          },
        ],
      },
    },
    dts: false,
    clean: false,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
]);
