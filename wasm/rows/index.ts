// Rows of a table as bytes of a text file. Compiled by scripts/build-wasm.mjs.
import { copy, writeNumber } from './number';

// a column: u32 each
const CELLS: usize = 0;
const REASONS: usize = 4;
const STARTS: usize = 8;
const TEXTS: usize = 12;
const MARK: usize = 16;
const COLUMN: usize = 20;

/** Where the memory begins that is free for whoever calls. */
export function space(): usize {
  return __heap_base;
}

/**
 * Writes rows one after another; returns how many bytes. A column of texts has codes (u32) in CELLS and no MARK. One of
 * numbers has doubles there, the byte of its decimal mark, and as texts what stands before a number, behind it, and in
 * its place by reason, beginning with 1.
 */
export function writeRows(columns: usize, count: i32, rows: i32, out: usize, powers: usize): i32 {
  let at = out;
  const end = columns + <usize>count * COLUMN;
  for (let row = 0; row < rows; row += 1)
    for (let column = columns; column < end; column += COLUMN) {
      const cells = <usize>load<u32>(column, CELLS);
      const mark = <u8>load<u32>(column, MARK);
      if (mark == 0) {
        at = text(at, column, load<u32>(cells + (<usize>row << 2)));
        continue;
      }
      const reasons = <usize>load<u32>(column, REASONS);
      const reason = reasons == 0 ? 0 : load<u8>(reasons + row);
      if (reason != 0) {
        at = text(at, column, 1 + <u32>reason);
        continue;
      }
      at = text(at, column, 0);
      at = writeNumber(load<f64>(cells + (<usize>row << 3)), at, powers, mark);
      at = text(at, column, 1);
    }
  return <i32>(at - out);
}

function text(at: usize, column: usize, code: u32): usize {
  const starts = <usize>load<u32>(column, STARTS) + (<usize>code << 2);
  const from = load<u32>(starts);
  return copy(at, <usize>load<u32>(column, TEXTS) + from, <i32>(load<u32>(starts, 4) - from));
}
