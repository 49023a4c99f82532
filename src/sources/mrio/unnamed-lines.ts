import { type WideReader, type WideTaker, wideLines } from './wide-lines.ts';

/**
 * Reads lines of numbers alone, as `wideLines` reads those with names: the columns are called by their places, `v1`.
 * @throws EscalarError those of `wideLines`
 */
export function unnamedLines(file: string, taker: WideTaker, decimal: 'auto' | '.' | ',' = '.'): WideReader {
  const reader = wideLines(file, taker, decimal, 0);
  let head = '';
  let isOpen = true;
  return {
    feed: (chunk) => {
      if (!isOpen) {
        reader.feed(chunk);
        return;
      }
      head += new TextDecoder('latin1').decode(chunk);
      const first = /^[^\r\n]*[\r\n]/.exec(head)?.[0].replace(/[\t;,]?[\r\n]+$/, '');
      if (first === undefined) return;
      isOpen = false;
      const delimiter = ['\t', ';', ','].find((one) => first.includes(one)) ?? ',';
      const names = first.split(delimiter).map((_, c) => `v${c + 1}`);
      reader.feed(new TextEncoder().encode(`${names.join(delimiter)}\n${head}`));
    },
    end: reader.end,
  };
}
