/**
 * Text in which what a terminal, an editor or an XML reader would obey is shown as `\u001b` instead: control
 * characters but tab, line feed and CR LF, separators of lines and paragraphs, marks that turn the direction of
 * writing, halves of a surrogate pair, noncharacters. Inside a JSON text the result means the same.
 */
export function visible(text: string): string {
  return text.replace(OBEYED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const OBEYED = /\r(?!\n)|(?![\t\n\r])\p{Cc}|[\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;
