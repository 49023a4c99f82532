/** Letters that are handed to the system at once. */
const CHUNK = 1 << 16;

/**
 * The same text in pieces of at least `CHUNK` letters, the last one shorter: one call of the system for many lines.
 * Bytes are pieces already and pass as they are.
 */
export function* inChunks(parts: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let chunk = '';
  for (const part of parts) {
    if (typeof part === 'string') chunk += part;
    if (chunk !== '' && (typeof part !== 'string' || chunk.length >= CHUNK)) {
      yield chunk;
      chunk = '';
    }
    if (typeof part !== 'string') yield part;
  }
  if (chunk !== '') yield chunk;
}
