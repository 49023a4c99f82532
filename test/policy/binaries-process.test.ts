import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PRIVATE_BINARY, SHARED_BINARY } from '../../src/math/dense/wasm-binary.ts';
import { ROWS_BINARY } from '../../src/report/rows-binary.ts';
import { repository } from '../support/source-files.ts';

const compiler = existsSync(join(repository, 'node_modules/assemblyscript'));
if (!compiler) process.stderr.write('skipped: the AssemblyScript compiler is not installed\n');

describe('the WebAssembly binaries', () => {
  it.skipIf(!compiler)('are what their sources give', async () => {
    const { BINARIES } = (await import(join(repository, 'scripts/build-wasm.mjs'))) as {
      BINARIES: Readonly<Record<string, () => Promise<string>>>;
    };
    for (const [file, text] of Object.entries(BINARIES))
      expect([file, readFileSync(join(repository, file), 'utf8') === (await text())]).toEqual([file, true]);
  });
  it.each([
    ['dense, shared', SHARED_BINARY, 16_000, inflateRawSync],
    ['dense, private', PRIVATE_BINARY, 16_000, inflateRawSync],
    ['rows', ROWS_BINARY, 4_000, Buffer.from],
  ])('%s: small, and without instructions that not all engines have', (_, base64, most, unpacked) => {
    const bytes = unpacked(Buffer.from(base64, 'base64'));
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('\0asm');
    expect(bytes.length).toBeLessThan(most);
    const { WebAssembly: wasm } = globalThis as unknown as {
      WebAssembly: { validate(bytes: Uint8Array): boolean };
    };
    expect(wasm.validate(bytes)).toBe(true);
  });
});
