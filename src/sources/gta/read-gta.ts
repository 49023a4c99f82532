import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote, warning } from '../../base/note.ts';
import type { Cell, Row, Table } from '../../base/table.ts';
import { tableOf } from '../../base/table.ts';
import { POLICY_FIELDS } from '../../catalog/policy-fields.ts';
import { csvGrid } from '../tabular/csv-grid.ts';
import { decodeText } from '../tabular/decode-text.ts';
import { detectDelimiter } from '../tabular/detect-delimiter.ts';
import { type Grid, isBlank } from '../tabular/grid.ts';
import { refuseRagged } from '../tabular/refuse-ragged.ts';
import { someOf } from '../tabular/some-of.ts';
import { checkOptions, type TabularOptions } from '../tabular/tabular-options.ts';
import { tokenizeCsv } from '../tabular/tokenize-csv.ts';
import { badDate } from './bad-date.ts';
import { codesIn, economiesIn, isEmptyCell, yearOfDate } from './gta-cells.ts';
import { type GtaColumn, type GtaHeader, type GtaNaming, gtaHeader } from './gta-columns.ts';
import { gtaOrientation, gtaType } from './gta-types.ts';

export interface GtaResult {
  readonly table: Table;
  readonly notes: readonly PlainNote[];
}

/** What can be said of the reading. */
const READS = ['encoding', 'delimiter', 'headerLine', 'map'] as const;
const HS = { least: 2, most: 6, even: true };
const CPC = { least: 2, most: 5, even: false };

/**
 * Reads an export of Global Trade Alert (CSV) into the table `policy_instrument`: one row an intervention,
 * implementing economy, and affected product (HS 2012) or sector (CPC 2.1). An intervention without a date of
 * inception has not begun and is left out; one without a removal date is in force up to the latest year in the file.
 * @param options `map` names a column of the file by the first name that Global Trade Alert gave it, or another
 * @throws EscalarError `missing-column`, `bad-date`, `ragged-row`, `empty-table`, those of the CSV reader; with file,
 * line and cell; `unknown-name` for another option
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { readGta } from 'escalar/sources';
 *
 * const csv = `Intervention ID,State Act Title,Implementing Jurisdiction,Intervention Type,Inception date,Removal date,Affected Products,Affected Sectors,Eligible Firms
 * 7,Loan for chips,Mexico,State loan,2010-05-01,2012-01-31,854211,,sector-specific
 * `;
 * const [row] = rowsOf(readGta('gta.csv', new TextEncoder().encode(csv)).table);
 * [row.economy, row.type, row.start, row.end, row.product]; // => ['MEX', 'loan', '2010', '2012', '854211']
 */
export function readGta(
  name: string,
  bytes: Uint8Array,
  options: Pick<TabularOptions, (typeof READS)[number]> = {},
): GtaResult {
  const how = checkOptions(options, READS);
  try {
    const text = decodeText(bytes, how.encoding);
    const found = detectDelimiter(text.bytes, how.delimiter);
    const tokens = tokenizeCsv(text.bytes, found.delimiter.charCodeAt(0), found.from, found.firstLine);
    const { table, notes } = read(csvGrid(name, text.bytes, tokens), how);
    return { table: { ...table, origins: [{ file: name }] }, notes: [...text.notes, ...notes] };
  } catch (error) {
    throw error instanceof EscalarError ? error.at({ file: name }) : error;
  }
}

function read(grid: Grid, how: GtaNaming): GtaResult {
  const header = gtaHeader(grid, how);
  const seen = new Seen();
  const rows: Record<string, Cell>[] = [];
  let latest = 0;
  for (let row = header.row + 1; row < grid.rows; row += 1) {
    if (isBlank(grid, row)) continue;
    refuseRagged(grid, row, header.width, grid.line(header.row));
    const one = intervention(grid, header, row, seen);
    latest = Math.max(latest, one.latest);
    for (const own of one.rows) rows.push(own);
  }
  if (rows.length === 0) throw new EscalarError('empty-table', { table: 'policy_instrument' });
  for (const row of rows) row.as_of = String(latest);
  return { table: tableOf('policy_instrument', POLICY_FIELDS, rows), notes: seen.notes(latest) };
}

function intervention(
  grid: Grid,
  header: GtaHeader,
  row: number,
  seen: Seen,
): { readonly rows: Record<string, Cell>[]; readonly latest: number } {
  const cell = (column: GtaColumn) => cellOf(grid, header, row, column);
  const line = grid.line(row);
  const [start, end] = [yearOf(grid, header, row, 'start'), yearOf(grid, header, row, 'end')];
  const none = { rows: [], latest: start ?? 0 };
  if (start === null) {
    seen.notBegun += 1;
    return none;
  }
  if (end !== null && end < start) {
    seen.reversed.push(line);
    return none;
  }
  const economies = economiesOf(cell('jurisdiction'), seen);
  const known: Row = {
    instrument: `gta-${cell('id') || `line-${line}`}`,
    name_en: cell('title') || null,
    type: typeOf(cell('type'), seen),
    orientation: gtaOrientation(cell('eligible'), cell('type')).join('; '),
    start: String(start),
    start_state: 'exact',
    end: end === null ? null : String(end),
    end_state: end === null ? 'in-force' : 'exact',
    source: 'Global Trade Alert',
    source_line: line,
  };
  const targets = targetsOf(cell('products'), cell('sectors'), seen);
  return {
    rows: economies.flatMap((economy) => targets.map((target) => ({ ...known, economy, ...target }))),
    latest: start,
  };
}

function cellOf(grid: Grid, header: GtaHeader, row: number, column: GtaColumn): string {
  const at = header.at[column];
  return at === null ? '' : grid.text(row, at);
}

/** @throws EscalarError `bad-date` */
function yearOf(grid: Grid, header: GtaHeader, row: number, column: 'start' | 'end'): number | null {
  const text = cellOf(grid, header, row, column);
  if (isEmptyCell(text)) return null;
  const found = yearOfDate(text);
  if (found === null) throw badDate({ value: text }, grid.where(row, header.at[column] as number));
  return found;
}

function economiesOf(text: string, seen: Seen): readonly string[] {
  const { ids, unknown } = economiesIn(text);
  for (const word of unknown) seen.count(seen.jurisdictions, word);
  if (unknown.length === 0 && ids.length === 0) seen.count(seen.jurisdictions, '(—)');
  return ids;
}

function typeOf(text: string, seen: Seen): string {
  const type = gtaType(text);
  if (type === 'other') seen.count(seen.types, text || '(—)');
  return type;
}

/** Products and sectors as rows of their own; one empty row where there are neither. */
function targetsOf(products: string, sectors: string, seen: Seen): readonly Row[] {
  const [hs, cpc] = [codesIn(products, HS), codesIn(sectors, CPC)];
  seen.padded += hs.padded;
  for (const word of [...hs.refused, ...cpc.refused]) seen.count(seen.codes, word);
  const rows = [
    ...hs.codes.map((product): Row => ({ classification: 'HS2012', product })),
    ...cpc.codes.map((activity): Row => ({ classification: 'CPC21', activity })),
  ];
  return rows.length === 0 ? [{}] : rows;
}

/** What was met on the way that a reader must know. */
class Seen {
  readonly types = new Map<string, number>();
  readonly jurisdictions = new Map<string, number>();
  readonly codes = new Map<string, number>();
  readonly reversed: number[] = [];
  notBegun = 0;
  padded = 0;

  count(where: Map<string, number>, word: string): void {
    where.set(word, (where.get(word) ?? 0) + 1);
  }

  notes(latest: number): readonly PlainNote[] {
    const listed = (found: ReadonlyMap<string, number>) =>
      someOf(
        [...found].sort((a, b) => b[1] - a[1]).map(([word, count]) => `${word} (${count})`),
        12,
      );
    const when = (count: number, note: PlainNote): PlainNote[] => (count === 0 ? [] : [note]);
    return [
      info(
        `Known up to ${latest}, the latest year in which an intervention of the file begins.`,
        `Se conoce hasta ${latest}, el último año en que comienza una intervención del archivo.`,
      ),
      ...when(
        this.types.size,
        warning(
          `Types without a kind of ours, read as other: ${listed(this.types)}.`,
          `Tipos sin equivalente nuestro, leídos como other: ${listed(this.types)}.`,
        ),
      ),
      ...when(
        this.jurisdictions.size,
        warning(
          `Jurisdictions not known, left out: ${listed(this.jurisdictions)}.`,
          `Jurisdicciones que no se conocen, fuera: ${listed(this.jurisdictions)}.`,
        ),
      ),
      ...when(
        this.notBegun,
        warning(
          `Interventions without a date of inception, left out: ${this.notBegun}.`,
          `Intervenciones sin fecha de inicio, fuera: ${this.notBegun}.`,
        ),
      ),
      ...when(
        this.reversed.length,
        warning(
          `Removed in a year before the first, left out; lines ${someOf(this.reversed)}.`,
          `Retiradas en un año anterior al inicial, fuera; líneas ${someOf(this.reversed)}.`,
        ),
      ),
      ...when(
        this.codes.size,
        warning(
          `Not a code of a product or sector, left out: ${listed(this.codes)}.`,
          `No son códigos de producto o sector, fuera: ${listed(this.codes)}.`,
        ),
      ),
      ...when(
        this.padded,
        warning(
          `Codes of products that had lost their zero and got it back: ${this.padded}.`,
          `Códigos de producto que habían perdido el cero y lo recuperaron: ${this.padded}.`,
        ),
      ),
    ];
  }
}
