import { counted, formatNumber, type Lang } from '../../base/locale.ts';
import { warning } from '../../base/note.ts';
import { numberColumn, type Table } from '../../base/table.ts';
import type { Note } from '../note.ts';
import type { FlowLines } from './flow-lines.ts';

/** Whether a line is of an economy with itself: sales at home, or goods that came back. */
export function isHome({
  reporter,
  partner,
}: Pick<FlowLines, 'reporter' | 'partner'>): (line: number) => boolean {
  // of each reporter, its place among the partners
  const itself = reporter.names.map((name) => (name === '' ? -1 : partner.names.indexOf(name)));
  return (line) => partner.of[line] === itself[reporter.of[line]];
}

/**
 * A warning where such lines count as trade, with their part of it. Cost: one pass over the lines.
 * @param table that the lines are of: a row that stands for several says so in `source_rows`
 */
export function homeNotes(lines: FlowLines, table: Table): readonly Note[] {
  const home = isHome(lines);
  const weights = numberColumn(table, 'source_rows')?.values;
  let [count, own, all] = [0, 0, 0];
  lines.value.forEach((value, line) => {
    all += Math.abs(value);
    if (!home(line)) return;
    count += weights?.[lines.row[line]] ?? 1;
    own += Math.abs(value);
  });
  if (count === 0) return [];
  const share = (lang: Lang) => formatNumber(all === 0 ? 0 : (100 * own) / all, lang, 1);
  return [
    warning(
      `${counted(count, 'line is of an economy with itself and counts', 'lines are of an economy with itself and count')} as its trade: ${share('en')}% of the value. Goods that came back are trade; sales at home are not: take those out of the file.`,
      `${counted(count, 'línea es de una economía consigo misma y cuenta', 'líneas son de una economía consigo misma y cuentan')} como comercio suyo: ${share('es')}% del valor. Las mercancías que regresan son comercio; las ventas internas no: quítelas del archivo.`,
    ),
  ];
}
