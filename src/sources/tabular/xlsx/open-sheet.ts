import { EscalarError } from '../../../base/error.ts';
import { counted } from '../../../base/locale.ts';
import { info, type PlainNote, warning } from '../../../base/note.ts';
import { unknownName } from '../../../base/unknown-name.ts';
import type { Grid } from '../grid.ts';
import { ODS_PART, readOds } from '../ods/read-ods.ts';
import { someOf } from '../some-of.ts';
import { placeOf } from './cell-store.ts';
import { damaged } from './damaged.ts';
import { readNumberFormats } from './number-formats.ts';
import { openZip, type Zip } from './open-zip.ts';
import { partText } from './part-text.ts';
import { readSheet, type SheetCells } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetGrid } from './sheet-grid.ts';
import { readWorkbookParts, type SheetEntry } from './workbook.ts';

export interface OpenedSheet {
  readonly grid: Grid;
  readonly sheet: string;
  readonly notes: readonly PlainNote[];
}

/** As `wantedSheets`, of a file. @throws EscalarError all that a workbook can be refused for */
export function openSheets(
  file: string,
  bytes: Uint8Array,
  wanted?: string | number,
): readonly OpenedSheet[] {
  return wantedSheets(file, openBook(openZip(bytes)), wanted);
}

/**
 * The wanted sheets of a workbook (`sheet`), or the only visible one with data.
 * @throws EscalarError `which-sheet`, `unknown-name`, `empty-file`, and of the cells
 */
export function wantedSheets(
  file: string,
  all: readonly BookSheet[],
  wanted?: string | number,
): readonly OpenedSheet[] {
  const about = wanted === undefined || wanted === '*' ? sheetsAbout(all) : [];
  const sheets = all.filter((sheet) => !about.includes(sheet));
  const several = severalSheets(sheets, wanted);
  const found =
    several?.map((entry): [BookSheet, SheetCells] => [entry, entry.read()]) ??
    (wanted === undefined ? [onlySheet(sheets)] : [namedSheet(sheets, wanted)]);
  const filled = wanted === '*' ? found.filter(([, cells]) => cells.rows > 0) : found;
  const empty = filled.length === 0 ? found[0] : filled.find(([, cells]) => cells.rows === 0);
  if (empty !== undefined) throw new EscalarError('empty-file', { kind: 'sheet' }, { sheet: empty[0].name });
  return filled.map(([entry, cells], i) => ({
    grid: {
      ...sheetGrid(file, entry.name, entry.part, cells),
      indent: (row, column) => cells.indents.get(placeOf(cells.line[row], column)) ?? 0,
    },
    sheet: entry.name,
    notes: [...(i === 0 ? aboutNotes(about) : []), ...notesOn(cells)],
  }));
}

/** Names of sheets with words about the data. */
const ABOUT =
  /^(?:info(?:rmation)?|read ?me|l[eé]ame|notes?|notas?|about|acerca de|cover|portada|contents?|[ií]ndice|contenido|meta-?data|metadatos|legend|leyenda|glossary|glosario|sources?|fuentes?|definitions?|definiciones)$/i;

/** Visible sheets about the data, where there are others. */
function sheetsAbout(sheets: readonly BookSheet[]): readonly BookSheet[] {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const about = visible.filter(({ name }) => ABOUT.test(name.trim()));
  return about.length < visible.length ? about : [];
}

function aboutNotes(about: readonly BookSheet[]): PlainNote[] {
  if (about.length === 0) return [];
  const names = someOf(about.map(({ name }) => name));
  return [
    info(
      `Sheets about the data were passed over: ${names} (--read sheet=NAME reads one).`,
      `Se pasaron por alto hojas sobre los datos: ${names} (--read sheet=NOMBRE lee una).`,
    ),
  ];
}

/** A sheet of a workbook, whose cells are read when they are wanted. */
export interface BookSheet extends SheetEntry {
  read(): SheetCells;
}

/** The sheets of a workbook of Excel, or of LibreOffice. */
function openBook(zip: Zip): readonly BookSheet[] {
  if (zip.has(ODS_PART))
    return readOds(zip).map(({ cells, ...sheet }) => ({ ...sheet, part: ODS_PART, read: () => cells }));
  const book = readWorkbookParts(zip);
  const shared = readSharedStrings(zip, book.sharedStrings);
  const context = {
    shared: shared.texts,
    blanks: shared.blanks,
    formats: readNumberFormats(zip, book.styles),
    from1904: book.from1904,
  };
  return book.sheets.map((sheet) => ({
    ...sheet,
    read: () => readSheet(partText(zip, sheet.part), { ...context, part: sheet.part }),
  }));
}

/** The sheets of `*`, `1994..2008` or `A,B`; null where one is meant. @throws EscalarError `unknown-name` */
function severalSheets(sheets: readonly BookSheet[], wanted?: string | number): readonly BookSheet[] | null {
  if (typeof wanted !== 'string' || sheets.some(({ name }) => name === wanted)) return null;
  if (wanted === '*') return sheets.filter(({ hidden }) => !hidden);
  const at = (name: string): number => {
    const index = sheets.findIndex((sheet) => sheet.name.trim() === name.trim());
    return index === -1 && /^\d+$/.test(name) && Number(name) <= sheets.length ? Number(name) - 1 : index;
  };
  const known = sheets.map(({ name }) => name);
  const must = (name: string): number => {
    const index = at(name);
    if (index >= 0) return index;
    const kind = { en: 'sheet', es: 'la hoja' };
    throw unknownName(kind, name, known);
  };
  const [, from, to] = /^(.+?)\.\.(.+)$/.exec(wanted) ?? [];
  if (from !== undefined && to !== undefined) {
    const ends = [must(from), must(to)].sort((a, b) => a - b);
    return sheets.slice(ends[0], ends[1] + 1);
  }
  return wanted.includes(',') ? wanted.split(',').map((name) => sheets[must(name)]) : null;
}

function namedSheet(sheets: readonly BookSheet[], wanted: string | number): [BookSheet, SheetCells] {
  const byName = sheets.find(({ name }) => name === wanted || name.trim() === String(wanted).trim());
  const number = typeof wanted === 'number' ? wanted : /^\d+$/.test(wanted) ? Number(wanted) : 0;
  const entry = byName ?? sheets[number - 1];
  if (entry !== undefined) return [entry, entry.read()];
  const known = sheets.map(({ name }) => name);
  const kind = { en: 'sheet', es: 'la hoja' };
  const name = String(wanted);
  throw unknownName(kind, name, known);
}

function onlySheet(sheets: readonly BookSheet[]): [BookSheet, SheetCells] {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const [first] = visible.length > 0 ? visible : sheets;
  if (first === undefined) throw damaged('workbook', 'it has no sheets', 'no tiene hojas');
  let found: [BookSheet, SheetCells] | null = null;
  for (const entry of visible) {
    const cells = entry.read();
    if (cells.rows === 0) continue;
    if (found !== null) throw new EscalarError('which-sheet', { sheets: visible.map(({ name }) => name) });
    found = [entry, cells];
  }
  return found ?? [first, first.read()];
}

function notesOn(cells: SheetCells): PlainNote[] {
  const notes: PlainNote[] = [];
  if (cells.hiddenRows > 0) {
    notes.push(
      warning(
        `The sheet hides ${counted(cells.hiddenRows, 'row', 'rows')}, by a filter or by hand; what is hidden was read too.`,
        `La hoja oculta ${counted(cells.hiddenRows, 'fila', 'filas')}, con un filtro o a mano; lo oculto también se leyó.`,
      ),
    );
  }
  if (cells.percents > 0) {
    notes.push(
      info(
        `${counted(cells.percents, 'cell is shown as a percentage', 'cells are shown as percentages')}; what is stored was read (12 % is 0.12).`,
        `${counted(cells.percents, 'celda se muestra', 'celdas se muestran')} como porcentaje; se leyó lo guardado (12 % es 0.12).`,
      ),
    );
  }
  return notes;
}
