import type { Run } from '../inline-runs.ts';
import { escapeLatex } from '../latex-text.ts';

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:)\]])/;

/** A line with its marks; an address in it is a link that may break. */
export function runsLatex(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, emphasis, code, href }) => {
      const words = text
        .split(ADDRESS)
        .map((piece, i) => (i % 2 === 0 ? escapeLatex(piece) : `\\url{${addressLatex(piece)}}`))
        .join('');
      if (href !== undefined && /^https?:/.test(href))
        return `\\href{${addressLatex(href)}}{${escapeLatex(text)}}`;
      const command = code ? 'texttt' : strong ? 'textbf' : emphasis ? 'emph' : null;
      return command === null ? words : `\\${command}{${words}}`;
    })
    .join('');
}

/** An address in which nothing is a command or ends its argument. */
function addressLatex(address: string): string {
  return address
    .replace(/[\\{}^`~\s]|[^\x20-\x7e]/gu, (sign) => encodeURIComponent(sign))
    .replace(/[~]/g, '%7E')
    .replace(/[%#&]/g, (sign) => `\\${sign}`);
}
