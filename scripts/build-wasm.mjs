// Compiles wasm/dense to the two binaries that src/math/dense/wasm-binary.ts carries: one for shared memory, one for
// private. `node scripts/build-wasm.mjs` writes the file; `--check` only says whether it is what the sources give.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = 'src/math/dense/wasm-binary.ts';

async function compile(shared) {
  const files = new Map();
  const { error, stderr } = await asc.main(
    [
      'wasm/dense/index.ts',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--importMemory',
      '--initialMemory',
      '1',
      '--maximumMemory',
      '65536',
      ...(shared ? ['--enable', 'threads', '--sharedMemory'] : ['--disable', 'threads']),
      '--outFile',
      'dense.wasm',
    ],
    { baseDir: root, readFile: read, writeFile: (name, contents) => void files.set(name, contents) },
  );
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return Buffer.from(files.get('dense.wasm')).toString('base64');
}

function read(name) {
  try {
    return readFileSync(`${root}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

/** The text of the generated file. */
export async function wasmBinaryText() {
  return `// Written by scripts/build-wasm.mjs from wasm/dense; do not edit.

/** Kernels for a memory that threads share, base64. */
export const SHARED_BINARY =
  '${await compile(true)}';

/** The same kernels for a private memory, base64. */
export const PRIVATE_BINARY =
  '${await compile(false)}';
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await wasmBinaryText();
  if (process.argv.includes('--check')) {
    if (readFileSync(`${root}/${target}`, 'utf8') !== text) {
      console.error(`${target} is not what wasm/dense gives; run node scripts/build-wasm.mjs`);
      process.exit(1);
    }
  } else writeFileSync(`${root}/${target}`, text);
}
