/** Reads lines of names from chunks, their cells between tabs. */
export function nameLines(): {
  readonly feed: (chunk: Uint8Array) => void;
  readonly end: () => readonly (readonly string[])[];
} {
  const utf8 = new TextDecoder();
  let text = '';
  return {
    feed: (chunk) => {
      text += utf8.decode(chunk, { stream: true });
    },
    end: () =>
      text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))),
  };
}
