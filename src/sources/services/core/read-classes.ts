import { EscalarError } from '../../../base/error.ts';
import { csvGrid } from '../../tabular/csv-grid.ts';
import { decodeText } from '../../tabular/decode-text.ts';
import { detectDelimiter } from '../../tabular/detect-delimiter.ts';
import { tokenizeCsv } from '../../tabular/tokenize-csv.ts';
import type { ClassSeries } from './panel-service.ts';

const COLUMNS = ['series', 'activity', 'variable'] as const;

/**
 * Which series of a service is which column of which class: a CSV with the columns `series`, `activity` and `variable`.
 * @param file its name, for errors
 * @throws EscalarError `bad-encoding`, `bad-option` for a file or a row that lacks one of the three, and for a series twice
 */
export function readClasses(file: string, given: Uint8Array): readonly ClassSeries[] {
  const { bytes } = decodeText(given, 'auto');
  const { delimiter, from, firstLine } = detectDelimiter(bytes);
  const grid = csvGrid(file, bytes, tokenizeCsv(bytes, delimiter.charCodeAt(0), from, firstLine));
  const width = grid.rows === 0 ? 0 : grid.width(0);
  const header = Array.from({ length: width }, (_, at) => grid.text(0, at).trim().toLowerCase());
  const places = COLUMNS.map((name) => header.indexOf(name));
  if (places.includes(-1) || grid.rows < 2) throw refused(file, firstLine, header.join(','));
  const rows = Array.from({ length: grid.rows - 1 }, (_, at) => {
    const [series = '', activity = '', variable = ''] = places.map((place) =>
      grid.text(at + 1, place).trim(),
    );
    if ([series, activity, variable].includes('')) throw refused(file, grid.line(at + 1), '');
    return { series, activity, variable, line: grid.line(at + 1) };
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
