import { info } from '../../base/note.ts';
import { decodeText } from '../tabular/decode-text.ts';
import { readTabularBytes } from '../tabular/read-tabular.ts';
import type { TabularOptions } from '../tabular/tabular-options.ts';
import type { TabularResult } from '../tabular/tabular-result.ts';
import { htmlTables } from './html-tables.ts';
import { mhtmlPages } from './mhtml-pages.ts';
import { linesText } from './records-text.ts';

const BEGINS = /^\ufeff?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|meta|style|body|table)\b/i;

/**
 * A table of a web page, as offices save it under the name of a workbook (.xls), or as browsers save it in one file (MHTML).
 * @returns null for what is no web page, or one with no table of two lines and two columns, or several of a size
 * @throws EscalarError those of `readTabularBytes`
 */
export function readHtmlTable(
  name: string,
  bytes: Uint8Array,
  options: TabularOptions = {},
): TabularResult | null {
  const isPage = BEGINS.test(new TextDecoder().decode(bytes.subarray(0, 2000)));
  const tables = (isPage ? [bytes] : mhtmlPages(bytes))
    .flatMap((page) => htmlTables(new TextDecoder().decode(decodeText(page, 'auto').bytes)))
    .map((lines) => ({ lines, cells: lines.length * Math.max(...lines.map((line) => line.length)) }))
    .filter(({ lines, cells }) => lines.length > 1 && cells > lines.length)
    .sort((a, b) => b.cells - a.cells);
  const [first, second] = tables;
  if (first === undefined || (second !== undefined && 4 * second.cells > first.cells)) return null;
  const read = readTabularBytes(name, new TextEncoder().encode(linesText(first.lines)), {
    ...options,
    encoding: 'utf-8',
    delimiter: ',',
  });
  const note = info(
    'The file is a web page; its table was read, and lines are counted by its rows.',
    'El archivo es una página web; se leyó su tabla, y las líneas cuentan sus filas.',
  );
  return { ...read, notes: [note, ...read.notes] };
}
