import { EscalarError } from '../../base/error.ts';
import type { Release } from '../../base/metadata.ts';
import { nearestName } from '../../base/nearest.ts';
import { type Cell, type Row, rowsOf, type Table, tableOf } from '../../base/table.ts';
import type { Host } from '../../workspace/host.ts';
import { loadSource } from '../../workspace/load-source.ts';
import type { ParsedStudy } from '../parse-study.ts';
import type { StudyFile } from '../schema.ts';
import type { StudyLayout } from '../study-result.ts';

/**
 * The releases that give the networks of a study fixed places: tables `nodes` and `links`.
 * @throws EscalarError of the store, with the place of the figure.
 */
export async function readLayouts(
  study: StudyFile,
  host: Host,
  placeOf: ParsedStudy['placeOf'],
): Promise<ReadonlyMap<string, StudyLayout>> {
  const layouts = new Map<string, StudyLayout>();
  for (const [s, section] of (study.sections ?? []).entries()) {
    for (const [b, block] of section.blocks.entries()) {
      const id = 'figure' in block ? block.figure.layout : undefined;
      if (id === undefined || layouts.has(id)) continue;
      try {
        layouts.set(id, await readLayout(id, host));
      } catch (error) {
        const path = ['sections', s, 'blocks', b, 'figure', 'layout'];
        throw error instanceof EscalarError ? error.at(placeOf(path)) : error;
      }
    }
  }
  return layouts;
}

async function readLayout(id: string, host: Host): Promise<StudyLayout> {
  const read = (table: string) =>
    loadSource(`${id} ${table}`, { release: id, table }, table, { host, folder: '' });
  const [nodes, links] = [await read('nodes'), await read('links')];
  return {
    release: nodes.input.release as Release,
    nodes: nodes.table,
    links: links.table,
    inputs: [nodes.input, links.input],
  };
}

/**
 * Rows of a result at the places of a layout: one row for each node, also for those without a result, whose
 * numbers are then outside the sample; and the rows that have no node, without a place.
 * @param code the column of `table` with the codes of the nodes
 * @throws EscalarError `missing-column`; `duplicate-row` for two rows of one code.
 */
export function placeRows(table: Table, code: string, { nodes }: StudyLayout): Table {
  const have = table.fields.map((field) => field.name);
  if (!have.includes(code)) {
    throw new EscalarError('missing-column', {
      column: code,
      have,
      indicator: 'layout',
      nearest: nearestName(code, have),
    });
  }
  const rows = new Map<unknown, Row>();
  for (const row of rowsOf(table)) {
    const key = row[code] ?? '';
    if (rows.has(key)) throw new EscalarError('duplicate-row', { key: String(key) });
    rows.set(key, row);
  }
  const [product = ''] = nodes.fields.map((field) => field.name);
  const added = nodes.fields.filter((field) => field.name !== product && !have.includes(field.name));
  const empty = emptyRow(table);
  const placed = rowsOf(nodes).map((node): Row => {
    const row = rows.get(node[product]) ?? { ...empty, [code]: node[product] ?? null };
    rows.delete(node[product]);
    return { ...row, ...Object.fromEntries(added.map(({ name }) => [name, node[name] ?? null])) };
  });
  const loose = [...rows.values()].map((row): Row => ({ ...row, ...emptyRow({ ...nodes, fields: added }) }));
  return tableOf(table.name, [...table.fields, ...added], [...placed, ...loose]);
}

function emptyRow(table: Table): Row {
  return Object.fromEntries(
    table.fields.map(({ name }): [string, Cell] => [
      name,
      table.columns[name]?.kind === 'number' ? { missing: 'outside-sample' } : null,
    ]),
  );
}
