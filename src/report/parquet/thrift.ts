/** A value of Thrift's compact protocol; of a struct, its fields by number. */
export type Thrift =
  | { readonly kind: 'i32' | 'i64'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly of: Thrift['kind']; readonly value: readonly Thrift[] }
  | { readonly kind: 'struct'; readonly value: readonly (readonly [id: number, Thrift])[] };

const TYPES: Readonly<Record<Thrift['kind'], number>> = { i32: 5, i64: 6, text: 8, list: 9, struct: 12 };
const encoder = new TextEncoder();

export const i32 = (value: number): Thrift => ({ kind: 'i32', value });
export const i64 = (value: number): Thrift => ({ kind: 'i64', value });
export const text = (value: string): Thrift => ({ kind: 'text', value });
export const list = (of: Thrift['kind'], value: readonly Thrift[]): Thrift => ({ kind: 'list', of, value });
export const struct = (...value: readonly (readonly [number, Thrift])[]): Thrift => ({
  kind: 'struct',
  value,
});

/** The bytes of a value; whole numbers up to 2⁵². */
export function thriftBytes(value: Thrift): Uint8Array {
  const out: number[] = [];
  write(value, out);
  return Uint8Array.from(out);
}

function write(thrift: Thrift, out: number[]): void {
  if (thrift.kind === 'text') {
    const bytes = encoder.encode(thrift.value);
    writeVarint(bytes.length, out);
    for (const byte of bytes) out.push(byte);
  } else if (thrift.kind === 'list') {
    const { length } = thrift.value;
    out.push((Math.min(length, 15) << 4) | TYPES[thrift.of]);
    if (length >= 15) writeVarint(length, out);
    for (const one of thrift.value) write(one, out);
  } else if (thrift.kind === 'struct') {
    let last = 0;
    for (const [id, field] of thrift.value) {
      out.push(((id - last) << 4) | TYPES[field.kind]);
      last = id;
      write(field, out);
    }
    out.push(0);
  } else writeVarint(zigzag(thrift.value), out);
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Seven bits a byte, the lowest first. */
export function writeVarint(value: number, out: number[]): void {
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) out.push((left % 128) | 128);
  out.push(left);
}
