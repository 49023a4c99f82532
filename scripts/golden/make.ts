/**
 * Makes `test/golden` from the reference material beside the checkout (`../shared` or ESCALAR_SHARED):
 * `npx tsx scripts/golden/make.ts`, and with `--check` says whether what stands there is what it would make.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { countNumbers, type PackedSet, packSet } from './pack.ts';
import { goldenSets } from './sets.ts';

const shared = process.env.ESCALAR_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const folder = fileURLToPath(new URL('../../test/golden', import.meta.url));

function readme(packed: readonly PackedSet[]): string {
  const lines = goldenSets.map((set, i) => {
    const { tables, documents } = packed[i];
    const files = tables.length + Object.keys(documents).length;
    return `| \`${set.id}\` | ${set.program} | ${set.version} | ${files} | ${countNumbers(packed[i])} |`;
  });
  const results = packed.filter(({ kind }) => kind === 'result');
  const inputs = new Set(goldenSets.flatMap(({ files }) => files.map(({ input }) => input)));
  return `# Reference results

Made by \`scripts/golden/make.ts\`, as this page; do not edit. Numbers that outside programs computed and what they were
given, rounded to 15 significant digits, by column. Tests read them with \`test/support/golden.ts\`; in all they are held
against ${results.reduce((sum, set) => sum + countNumbers(set), 0)} numbers of ${results.length} sets. \`npm run check:golden\` holds them against the full reference
material, where that lies beside the checkout.

| file | program | version | tables | numbers |
|---|---|---|---|---|
${lines.join('\n')}

Inputs:

${[...inputs].map((input) => `- ${input}`).join('\n')}
`;
}

const packed = goldenSets.map((set) => packSet(shared, set));
const files: readonly (readonly [string, string])[] = [
  ...goldenSets.map(({ id }, i) => [`${id}.json.gz`, JSON.stringify(packed[i])] as const),
  ['README.md', readme(packed)],
];
if (process.argv.includes('--check')) {
  const differing = files.filter(([name, text]) => {
    const bytes = readFileSync(join(folder, name));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') !== text;
  });
  for (const [name] of differing) process.stderr.write(`test/golden/${name} is not what the script makes\n`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} else {
  for (const [name, text] of files)
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
}
