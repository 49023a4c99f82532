/** The first and the last of many words, or all of few. */
export function shownWords(words: readonly string[]): string {
  return (words.length > 6 ? [...words.slice(0, 3), '…', ...words.slice(-2)] : words).join(', ');
}
