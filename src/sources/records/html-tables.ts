import { columnOfHeader, kindOfColumn, namesCodes } from '../../columns/vocabulary.ts';
import { readNumber } from '../tabular/read-number.ts';
import { type CellPart, withoutMarks } from './raised-marks.ts';

/** A tag with its attributes, or what is no content: a comment, a style, a script. */
const TOKEN = /<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9:]*)\b([^>]*)>/gi;

interface OpenTable {
  readonly lines: string[][];
  /** Words that cells of lines above leave in the next lines, by column. */
  readonly hanging: Map<number, { readonly text: string; left: number }>;
  cell: OpenCell | null;
}

interface OpenCell {
  readonly parts: CellPart[];
  /** The tag that raises what comes: `sup`, or `a` where it leads from behind a number to a note in the page. */
  raisedBy: string | null;
  readonly wide: number;
  readonly high: number;
}

/**
 * The tables of a web page as lines of texts of equal width, those within a table too. A cell over several columns stands in
 * the first; one over several lines in each of them where it is a word, a year or a code, and in the first alone where it
 * is an amount. Marks of notes above the line are left out.
 */
export function htmlTables(page: string): readonly (readonly (readonly string[])[])[] {
  const done: (readonly (readonly string[])[])[] = [];
  const open: OpenTable[] = [];
  let at = 0;
  for (const token of page.matchAll(TOKEN)) {
    const cell = open.at(-1)?.cell;
    if (cell) addTo(cell, page.slice(at, token.index));
    at = token.index + token[0].length;
    const [, , slash = '', tag = '', attributes = ''] = token;
    follow(open, done, slash + tag.toLowerCase(), attributes);
  }
  while (open.length > 0) done.push(evened(open.pop()));
  return done;
}

function follow(
  open: OpenTable[],
  done: (readonly (readonly string[])[])[],
  tag: string,
  attributes: string,
): void {
  const table = open.at(-1);
  if (tag === 'table') open.push({ lines: [], hanging: new Map(), cell: null });
  if (table === undefined) return;
  if (['td', 'th', '/td', '/th', 'tr', '/tr', '/table'].includes(tag)) endCell(table);
  const last = table.lines.at(-1) ?? [];
  if (['tr', '/tr', '/table'].includes(tag) && last.length > 0) fill(table, last);
  if (tag === 'tr') table.lines.push([]);
  if (tag === 'td' || tag === 'th') {
    if (table.lines.length === 0) table.lines.push([]);
    table.cell = {
      parts: [],
      raisedBy: null,
      wide: spanOf(attributes, 'colspan'),
      high: spanOf(attributes, 'rowspan'),
    };
  }
  if (table.cell) within(table.cell, tag, attributes);
  if (tag === '/table') done.push(evened(open.pop()));
}

function addTo(cell: OpenCell, text: string): void {
  const isRaised = cell.raisedBy !== null;
  const last = cell.parts.at(-1);
  if (last?.isRaised === isRaised) cell.parts.splice(-1, 1, { text: last.text + text, isRaised });
  else if (text !== '') cell.parts.push({ text, isRaised });
}

function within(cell: OpenCell, tag: string, attributes: string): void {
  if (/^(?:br|\/p|\/div)$/.test(tag)) addTo(cell, ' ');
  const isNote = () => /\bhref\s*=\s*["']?#/i.test(attributes) && /\d$/.test(cell.parts.at(-1)?.text ?? '');
  if (tag === `/${cell.raisedBy}`) cell.raisedBy = null;
  else if (cell.raisedBy === null && (tag === 'sup' || (tag === 'a' && isNote()))) cell.raisedBy = tag;
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes);
  return Math.max(1, Number(found?.[1] ?? 1));
}

function endCell(table: OpenTable): void {
  const { cell, lines } = table;
  const line = lines.at(-1);
  table.cell = null;
  if (!cell || line === undefined) return;
  fill(table, line);
  const text = withoutMarks(cell.parts.map((part) => ({ ...part, text: plain(part.text) }))).trim();
  if (cell.high > 1) {
    const isRepeated = !isNumber(text) || isKey(text, line.length, lines);
    table.hanging.set(line.length, { text: isRepeated ? text : '', left: cell.high - 1 });
  }
  line.push(text);
  for (let k = 1; k < cell.wide; k += 1) line.push('');
}

function isNumber(text: string): boolean {
  const reading = readNumber(text);
  if (reading.kind === 'trouble') return reading.trouble !== 'not-a-number';
  return reading.kind !== 'missing';
}

/** Headers are looked for in the first lines. */
const HEADERS = 20;

/** Whether a number is a year or a code: by the name of its column, by its zero, or where no measure can stand. */
function isKey(text: string, column: number, lines: readonly (readonly string[])[]): boolean {
  const above = lines.slice(0, HEADERS).flatMap((line) => line[column] ?? []);
  if (above.some(namesCodes)) return true;
  if (
    !/^\d+$/.test(text) ||
    above.some((name) => kindOfColumn(columnOfHeader(name)?.name ?? name) === 'number')
  )
    return false;
  // below a year stand amounts
  const isBelowNumber = column > 0 && /^\D*\d+\D*$/.test(lines[0][column] ?? '') && lines.length > 1;
  return column === 0 || /^0\d/.test(text) || (/^(?:1[89]|20)\d\d$/.test(text) && !isBelowNumber);
}

/** Puts in a line what cells above leave there. */
function fill({ hanging }: OpenTable, line: string[]): void {
  for (
    let above = hanging.get(line.length);
    above !== undefined && above.left > 0;
    above = hanging.get(line.length)
  ) {
    above.left -= 1;
    line.push(above.text);
  }
}

function evened(table: OpenTable | undefined): readonly (readonly string[])[] {
  const lines = table?.lines.filter((line) => line.length > 0) ?? [];
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]);
}

const SIGNS: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  minus: '−',
  euro: '€',
  iexcl: '¡',
  iquest: '¿',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  ordm: 'º',
  ordf: 'ª',
};
/** The marks of letters such as `&eacute;`. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
};

/** Text with letters for the references to them and single spaces. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
      if (name === undefined) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
      const mark = MARKS[name.slice(1)];
      return SIGNS[name] ?? (mark === undefined ? whole : `${name[0]}${mark}`.normalize('NFC'));
    });
}
