import { badOption } from '../base/bad-option.ts';
import { same } from '../base/locale.ts';
import { conditionsNamed } from '../columns/conditions-named.ts';
import type { LoadContext } from './load-context.ts';
import type { LoadedSource } from './loaded-source.ts';
import type { SourceSpec } from './source-schema.ts';

/**
 * What is needed of a warehouse; null where the file of a source is none.
 * @throws EscalarError of `Warehouses`; `bad-option` for what only a file can be read with
 */
export async function warehouseSource(
  name: string,
  spec: SourceSpec,
  table: string,
  { host: { warehouses }, folder, asked }: LoadContext,
): Promise<LoadedSource | null> {
  const { file = '', where = {}, read, map, recode, drop, set = {} } = spec;
  const address = (await warehouses?.find(file, folder)) ?? null;
  if (warehouses === undefined || address === null) return null;
  const made = Object.entries(set).find(([, text]) => text.startsWith('='));
  const [way] = Object.keys({ ...read, ...map, ...recode, ...(made === undefined ? {} : { set }) });
  const given = way ?? drop?.[0];
  if (given !== undefined) throw badOption(file, given, same('--where, --bridge, --join, --set COLUMN=TEXT'));
  const answer = await warehouses.read(address, { shown: file, table, where, asked });
  const { notes, rows, sha256 } = answer;
  const met = Object.keys(conditionsNamed(where, Object.keys(answer.table.columns)));
  return { table: answer.table, notes, met, input: { name, file, rows, sha256 } };
}
