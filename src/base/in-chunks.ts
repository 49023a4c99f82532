/** Letters that are handed to the system at once. */
const CHUNK = 1 << 16;

/** The same text in pieces of at least `CHUNK` letters, the last one shorter: one call of the system for many lines. */
export function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
