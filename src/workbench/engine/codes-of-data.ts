import { EscalarError } from '../../base/error.ts';
import type { IoRow } from '../../base/io-table-input.ts';
import type { Lang, Text } from '../../base/locale.ts';
import { codedColumn, type Table, wordsOf } from '../../base/table.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { type AnyIndicator, isChain } from '../../indicators/catalogue.ts';
import { labelsOf } from '../../study/report/labels.ts';
import { dataOrigin } from '../../workspace/data-name.ts';
import type { Host } from '../../workspace/host.ts';
import { namesOfData } from '../../workspace/names-of-data.ts';
import { openData } from '../../workspace/run-step.ts';
import type { FormAsk } from './form-view.ts';
import { keeper } from './keeper.ts';
import type { Named } from './shown.ts';
import { sourceOf } from './source-of-address.ts';

/** The codes in the columns of data, by column, with their names. */
export type Codes = ReadonlyMap<string, readonly Named[]>;

/** Data as an address says them. */
export type DataAsk = Pick<FormAsk, 'data' | 'map' | 'read' | 'lang'>;

/** Codes of one column that are offered; of more a person types. */
const MOST_CODES = 6000;
/** Data whose codes stay in memory. */
const KEPT = 6;

/** Looks the codes of data up, those of the last few data once; none of data that cannot be read, which say why elsewhere. */
export function codesOfData(host: Host): (indicator: AnyIndicator, ask: DataAsk) => Promise<Codes> {
  const kept = keeper<Codes>(KEPT);
  return async (indicator, ask) => {
    const { data, map = {}, read = {}, lang } = ask;
    if (data === '') return NONE;
    const key = JSON.stringify([indicator.input.table, data, map, read, lang]);
    try {
      return await kept(key, () => lookUp(host, indicator, ask));
    } catch (error) {
      if (error instanceof EscalarError) return NONE;
      throw error;
    }
  };
}

const NONE: Codes = new Map();

async function lookUp(host: Host, indicator: AnyIndicator, ask: DataAsk): Promise<Codes> {
  const { data, map = {}, read = {}, lang } = ask;
  const { release, table: name } = await dataOrigin(data, host);
  if (release === undefined) {
    const spec = await sourceOf({ data, map, read, where: {} }, host);
    const opened = await openData('data', spec, indicator, { host, folder: '' });
    if (!('years' in opened)) return codesOfTable(opened.table, await namesOfData(opened, host), lang);
    const { rows } = await opened.published(opened.years.at(-1) ?? '');
    return codesOfTables(opened.years, rows, await namesOfData(opened, host), lang);
  }
  const input = { name: release, release: await host.store.release(release), sha256: '' };
  if (!isChain(indicator)) {
    const table = await host.store.table(release, name ?? indicator.input.table);
    return codesOfTable(table, await namesOfData({ table, input }, host), lang);
  }
  const years = await host.store.ioYears(release);
  const last = years.at(-1);
  if (last === undefined) return NONE;
  const { rows } = await host.store.ioTable(release, last);
  return codesOfTables(years, rows, await namesOfData({ input }, host), lang);
}

function codesOfTable(table: Table, names: Readonly<Record<string, Text>>, lang: Lang): Codes {
  const labels = labelsOf(table, undefined, names);
  return new Map(
    table.fields.flatMap(({ name }) => {
      if (codedColumn(table, name) === null) return [];
      const codes = wordsOf(table, name).filter((code) => code !== '');
      const few = codes.length > MOST_CODES ? [] : codes.sort();
      return [[name, few.map((id) => ({ id, title: labels[id]?.[lang] ?? id }))] as const];
    }),
  );
}

/** Of input-output tables the years, the places and the industries. */
function codesOfTables(
  years: readonly string[],
  rows: readonly IoRow[],
  names: Readonly<Record<string, Text>>,
  lang: Lang,
): Codes {
  const places = eachOnce(rows.map(({ economy }) => economy)).map((id) => ({
    id,
    title: findEconomy(id)?.name[lang] ?? id,
  }));
  const classes = eachOnce(rows.map(({ sector }) => sector)).map((id) => ({
    id,
    title: names[id]?.[lang] ?? id,
  }));
  const periods = years.filter((year) => year !== '').map((id) => ({ id, title: id }));
  return new Map([
    ...PLACE_COLUMNS.map((name) => [name, places] as const),
    ...['activity', 'sectors', 'activities'].map((name) => [name, classes] as const),
    ...['years', 'period'].map((name) => [name, periods] as const),
  ]);
}

const PLACE_COLUMNS = ['economy', 'exporters', 'importers', 'origins', 'destinations', 'partner'];

function eachOnce(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
