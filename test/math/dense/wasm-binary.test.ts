import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRIVATE_BINARY, SHARED_BINARY } from '../../../src/math/dense/wasm-binary.ts';
import { repository } from '../../support/source-files.ts';

const compiler = existsSync(join(repository, 'node_modules/assemblyscript'));
if (!compiler) process.stderr.write('skipped: the AssemblyScript compiler is not installed\n');

describe('the WebAssembly binaries', () => {
  it.skipIf(!compiler)('are what their sources give', async () => {
    const { wasmBinaryText } = (await import(join(repository, 'scripts/build-wasm.mjs'))) as {
      wasmBinaryText: () => Promise<string>;
    };
    const committed = readFileSync(join(repository, 'src/math/dense/wasm-binary.ts'), 'utf8');
    expect(committed === (await wasmBinaryText())).toBe(true);
  });
  it.each([
    ['shared', SHARED_BINARY],
    ['private', PRIVATE_BINARY],
  ])('%s: small, and without instructions that not all engines have', (_, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('\0asm');
    expect(bytes.length).toBeLessThan(16_000);
    const { WebAssembly: wasm } = globalThis as unknown as {
      WebAssembly: { validate(bytes: Uint8Array): boolean };
    };
    expect(wasm.validate(bytes)).toBe(true);
  });
});
