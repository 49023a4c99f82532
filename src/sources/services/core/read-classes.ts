import { EscalarError } from '../../../base/error.ts';
import { csvGrid } from '../../tabular/csv-grid.ts';
import { decodeText } from '../../tabular/decode-text.ts';
import { detectDelimiter } from '../../tabular/detect-delimiter.ts';
import { isBlank } from '../../tabular/grid.ts';
import { tokenizeCsv } from '../../tabular/tokenize-csv.ts';
import type { ClassSeries } from './panel-service.ts';

const COLUMNS = ['series', 'activity', 'variable'] as const;

/**
 * Which series of a service is which column of which class: a CSV with the columns `series`, `activity` and `variable`.
 * @param file its name, for errors
 * @throws EscalarError `bad-encoding`, `bad-option` for a file or a row that lacks one of the three or has one twice, a row of
 *   another length, and a series twice
 */
export function readClasses(file: string, given: Uint8Array): readonly ClassSeries[] {
  const { bytes } = decodeText(given, 'auto');
  const { delimiter, from, firstLine } = detectDelimiter(bytes);
  const grid = csvGrid(file, bytes, tokenizeCsv(bytes, delimiter.charCodeAt(0), from, firstLine));
  const [first = 0, ...filled] = Array.from({ length: grid.rows }, (_, row) => row).filter(
    (row) => !isBlank(grid, row),
  );
  const width = grid.rows === 0 ? 0 : grid.width(first);
  const header = Array.from({ length: width }, (_, at) => grid.text(first, at).trim().toLowerCase());
  const places = COLUMNS.map((name) => header.indexOf(name));
  const isTwice = COLUMNS.some((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (places.includes(-1) || isTwice || filled.length === 0) throw refused(file, firstLine, header.join(','));
  const rows = filled.map((row) => {
    const [series = '', activity = '', variable = ''] = places.map((place) => grid.text(row, place).trim());
    // a cell more or less: those behind it have moved
    if (grid.width(row) !== width || [series, activity, variable].includes(''))
      throw refused(file, grid.line(row), grid.whole(row));
    return { series, activity, variable, line: grid.line(row) };
  });
  const twice = rows.find((row, at) => rows.findIndex(({ series }) => series === row.series) < at);
  if (twice !== undefined) throw refused(file, twice.line, twice.series);
  return rows.map(({ line: _, ...row }) => row);
}

function refused(file: string, line: number, value: string): EscalarError {
  return new EscalarError(
    'bad-option',
    {
      option: '--classes',
      value,
      expected: {
        en: 'a line series,activity,variable, then one for each series: 5001,3111,output_nominal',
        es: 'una línea series,activity,variable y luego una por serie: 5001,3111,output_nominal',
      },
    },
    { file, line },
  );
}
