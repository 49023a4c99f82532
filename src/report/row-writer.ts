import { base64Bytes } from '../base/base64-bytes.ts';
import { powersOfTen } from './powers-of-ten.ts';
import { ROWS_BINARY } from './rows-binary.ts';

/** The kernels of `wasm/rows` with a memory of their own; pointers are bytes. */
export interface RowWriter {
  /** Where the memory begins that is free. */
  readonly space: number;
  /** The bytes of the memory, of at least this many; those given before may be stale then. */
  memory(bytes: number): Uint8Array;
  /** @returns how many bytes were written at `out` */
  write(columns: number, count: number, rows: number, out: number): number;
}

interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  space(): number;
  writeRows(columns: number, count: number, rows: number, out: number, powers: number): number;
}

interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Kernels };
}

const PAGE = 65536;
let compiled: object | null = null;

/** @throws Error where there is no WebAssembly */
export function openRowWriter(): RowWriter {
  const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
  compiled ??= new wasm.Module(base64Bytes(ROWS_BINARY));
  const { exports } = new wasm.Instance(compiled, {});
  const memory = (bytes: number): Uint8Array => {
    const lacking = bytes - exports.memory.buffer.byteLength;
    if (lacking > 0) exports.memory.grow(Math.ceil(lacking / PAGE));
    return new Uint8Array(exports.memory.buffer);
  };
  const powers = Math.ceil(exports.space() / 16) * 16;
  const table = powersOfTen();
  memory(powers + table.length).set(table, powers);
  return {
    space: powers + table.length,
    memory,
    write: (columns, count, rows, out) => exports.writeRows(columns, count, rows, out, powers),
  };
}
