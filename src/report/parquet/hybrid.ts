/** Values of a packed group; a shorter run of equal ones is packed too. */
const GROUP = 8;
/** The most bytes of what stands before a run or a packed part, with the value of a run. */
const HEAD = 8;

/** Where the next byte goes. */
interface Cursor {
  readonly out: Uint8Array;
  to: number;
}

/**
 * Numbers of so many bits (1 to 24) in Parquet's hybrid of runs and packed groups of eight: "RLE" in its list of
 * encodings. Cost: a look at each number, and the bytes of those that are not repeated.
 */
export function hybrid(values: Uint32Array, bits: number): Uint8Array {
  const { length } = values;
  const out = new Uint8Array((Math.ceil(length / GROUP) + 1) * (bits + HEAD));
  const cursor: Cursor = { out, to: 0 };
  let packed = 0;
  for (let at = 0; at < length; ) {
    const value = values[at];
    let end = at + 1;
    while (end < length && values[end] === value) end += 1;
    // a packed part is whole groups: it takes what it lacks from the run
    const start = at + ((GROUP - ((at - packed) % GROUP)) % GROUP);
    if (end - start >= GROUP) {
      pack(values, packed, start, bits, cursor);
      writeRun(value, end - start, bits, cursor);
      packed = end;
    }
    at = end;
  }
  pack(values, packed, length, bits, cursor);
  return out.subarray(0, cursor.to);
}

/** As `hybrid` of one number so many times. */
export function repeated(value: number, times: number, bits: number): Uint8Array {
  if (times < GROUP) return hybrid(new Uint32Array(times).fill(value), bits);
  const cursor: Cursor = { out: new Uint8Array(HEAD), to: 0 };
  writeRun(value, times, bits, cursor);
  return cursor.out.subarray(0, cursor.to);
}

function writeRun(value: number, times: number, bits: number, cursor: Cursor): void {
  writeHead(times * 2, cursor);
  for (let shift = 0; shift < bits; shift += 8) cursor.out[cursor.to++] = value >>> shift;
}

/** Groups of eight, the last filled up with zeros; the lowest bits first. */
function pack(values: Uint32Array, start: number, end: number, bits: number, cursor: Cursor): void {
  if (start === end) return;
  const { out } = cursor;
  const groups = Math.ceil((end - start) / GROUP);
  writeHead(groups * 2 + 1, cursor);
  let { to } = cursor;
  let held = 0;
  let count = 0;
  for (let at = start; at < start + groups * GROUP; at += 1) {
    held |= (at < end ? values[at] : 0) << count;
    count += bits;
    for (; count >= 8; count -= 8) {
      out[to++] = held;
      held >>>= 8;
    }
  }
  cursor.to = to;
}

function writeHead(value: number, cursor: Cursor): void {
  let left = value;
  for (; left >= 128; left >>>= 7) cursor.out[cursor.to++] = (left & 127) | 128;
  cursor.out[cursor.to++] = left;
}
