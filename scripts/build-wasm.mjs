// Compiles the folders of wasm/ to the binaries that src carries as text. `node scripts/build-wasm.mjs` writes the
// files; `--check` only says whether they are what the sources give.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { deflateSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each binary file, and how its text is made. */
export const BINARIES = {
  'src/math/dense/wasm-binary.ts':
    async () => `// Written by scripts/build-wasm.mjs from wasm/dense; do not edit.

/** Kernels for a memory that threads share, by raw deflate, base64. */
export const SHARED_BINARY =
  '${text(packed(await compile('wasm/dense', [...SIMD, '--enable', 'threads', '--sharedMemory'])))}';

/** The same kernels for a private memory, by raw deflate, base64. */
export const PRIVATE_BINARY =
  '${text(packed(await compile('wasm/dense', [...SIMD, '--disable', 'threads'])))}';
`,
  'src/report/rows-binary.ts': async () => `// Written by scripts/build-wasm.mjs from wasm/rows; do not edit.

/** The writer of rows, base64. */
export const ROWS_BINARY =
  '${text(await compile('wasm/rows', ['--disable', 'threads']))}';
`,
};

const SIMD = ['--enable', 'simd', '--importMemory', '--initialMemory', '1', '--maximumMemory', '65536'];

const text = (bytes) => Buffer.from(bytes).toString('base64');
/** Two fifths of the size; the same bytes on every machine, which zlib does not promise. */
const packed = (bytes) => deflateSync(bytes, { level: 9, mem: 12 });

async function compile(folder, flags) {
  const files = new Map();
  const { error, stderr } = await asc.main(
    [`${folder}/index.ts`, '-O3', '--noAssert', '--runtime', 'stub', ...flags, '--outFile', 'out.wasm'],
    { baseDir: root, readFile: read, writeFile: (name, contents) => void files.set(name, contents) },
  );
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return files.get('out.wasm');
}

function read(name) {
  try {
    return readFileSync(`${root}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [target, text] of Object.entries(BINARIES)) {
    const wanted = await text();
    if (!process.argv.includes('--check')) writeFileSync(`${root}/${target}`, wanted);
    else if (readFileSync(`${root}/${target}`, 'utf8') !== wanted) {
      console.error(`${target} is not what its sources give; run node scripts/build-wasm.mjs`);
      process.exitCode = 1;
    }
  }
