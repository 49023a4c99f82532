/** A word as a shell reads it: between quotation marks where a mark of it would mean something. */
export function shellWord(word: string): string {
  return /^[\w./:=,#+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
