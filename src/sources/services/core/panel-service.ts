import { badOption } from '../../../base/bad-option.ts';
import type { Reading, Rows, Service } from '../service.ts';

/** A series of a service, and which column of which class of industry it is. */
export interface ClassSeries {
  readonly series: string;
  readonly activity: string;
  /** The column: output_nominal, price_index, hours … */
  readonly variable: string;
}

/** The names of the lists of series that services are asked for. */
const LISTS: readonly string[] = ['indicator', 'series'];

/** The parameter of a service that lists series. @throws EscalarError `bad-option` for one without */
export function seriesParameter({ id, table, parameters }: Service): string {
  const list = parameters.find(({ name }) => LISTS.includes(name))?.name;
  if (table === 'series' && list !== undefined) return list;
  throw badOption('--classes', id, {
    en: 'a source whose series have numbers or codes, as inegi',
    es: 'una fuente cuyas series tienen números o claves, como inegi',
  });
}

/** The same service, whose rows are those of a panel: each series is a column of a class. */
export function panelService(service: Service, classes: readonly ClassSeries[]): Service {
  const of = new Map(classes.map((one) => [one.series, one]));
  const panel = (reading: Reading): Reading =>
    reading.outcome === 'ok' ? { ...reading, rows: panelRows(reading.rows, of) } : reading;
  return {
    ...service,
    table: 'industry_panel',
    read: (answer, given) => panel(service.read(answer, given)),
  };
}

function panelRows({ names, columns }: Rows, of: ReadonlyMap<string, ClassSeries>): Rows {
  const series = columns[names.indexOf('variable')] ?? [];
  const said = (name: 'activity' | 'variable') => series.map((one) => of.get(one)?.[name] ?? '');
  const others = names.flatMap((name, at) => (name === 'variable' ? [] : [{ name, column: columns[at] }]));
  return {
    names: ['activity', 'variable', ...others.map(({ name }) => name)],
    columns: [said('activity'), said('variable'), ...others.map(({ column }) => column)],
  };
}
