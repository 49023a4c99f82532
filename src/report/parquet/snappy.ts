import { writeVarint } from './thrift.ts';

/** A copy reaches back two bytes' worth. */
const BLOCK = 1 << 16;
const SLOT_BITS = 14;
const LONGEST_COPY = 64;

/** Where input is read and output written. */
interface Cursor {
  readonly input: Uint8Array;
  readonly out: Uint8Array;
  to: number;
}

/**
 * Bytes in Snappy's format, the packing that every reader of Parquet knows: what was written before is named by its
 * place. github.com/google/snappy, format_description.txt.
 */
export function snappy(input: Uint8Array): Uint8Array {
  const head: number[] = [];
  writeVarint(input.length, head);
  const out = new Uint8Array(head.length + input.length + Math.ceil(input.length / 6) + 32);
  out.set(head);
  const cursor: Cursor = { input, out, to: head.length };
  const slots = new Uint16Array(1 << SLOT_BITS);
  for (let start = 0; start < input.length; start += BLOCK) {
    slots.fill(0);
    writeBlock(cursor, start, Math.min(input.length, start + BLOCK), slots);
  }
  return out.subarray(0, cursor.to);
}

/** @param slots where, counted from the start, four bytes like these stood last */
function writeBlock(cursor: Cursor, start: number, end: number, slots: Uint16Array): void {
  const { input } = cursor;
  let written = start;
  // the longer nothing is found, the larger the steps
  let tries = 32;
  for (let at = start + 1; at + 4 <= end; ) {
    const four = fourBytes(input, at);
    const slot = Math.imul(four, 0x1e35a7bd) >>> (32 - SLOT_BITS);
    const found = start + slots[slot];
    slots[slot] = at - start;
    if (fourBytes(input, found) !== four) {
      at += tries >>> 5;
      tries += 1;
      continue;
    }
    let length = 4;
    while (at + length < end && input[found + length] === input[at + length]) length += 1;
    writeLiteral(cursor, written, at);
    writeCopy(cursor, at - found, length);
    at += length;
    written = at;
    tries = 32;
  }
  writeLiteral(cursor, written, end);
}

function fourBytes(input: Uint8Array, at: number): number {
  return input[at] | (input[at + 1] << 8) | (input[at + 2] << 16) | (input[at + 3] << 24);
}

function writeLiteral(cursor: Cursor, start: number, end: number): void {
  const { input, out } = cursor;
  const last = end - start - 1;
  if (last < 0) return;
  const width = last < 60 ? 0 : last < 256 ? 1 : 2;
  out[cursor.to++] = (width === 0 ? last : 59 + width) << 2;
  for (let byte = 0; byte < width; byte += 1) out[cursor.to++] = last >>> (8 * byte);
  out.set(input.subarray(start, end), cursor.to);
  cursor.to += last + 1;
}

function writeCopy(cursor: Cursor, back: number, length: number): void {
  const { out } = cursor;
  for (let left = length; left > 0; ) {
    const now = Math.min(left, LONGEST_COPY);
    out[cursor.to++] = ((now - 1) << 2) | 2;
    out[cursor.to++] = back;
    out[cursor.to++] = back >>> 8;
    left -= now;
  }
}
