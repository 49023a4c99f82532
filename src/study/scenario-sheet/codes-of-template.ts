import { same } from '../../base/locale.ts';
import { findEconomy } from '../../catalog/economy.ts';
import type { Host } from '../../workspace/host.ts';
import type { IoSource } from '../../workspace/io/io-source.ts';
import { namesOfData } from '../../workspace/names-of-data.ts';
import type { TemplateOf } from './scenario-template.ts';

/** The codes of a table that a template lets one choose from, with their names. @throws EscalarError of the table */
export async function codesOfTemplate(
  tables: IoSource,
  year: string,
  host: Host,
): Promise<Pick<TemplateOf, 'economies' | 'activities'>> {
  const { economies, sectors } = await tables.load(year);
  const names = await namesOfData({ input: tables.input }, host);
  const withNames = (codes: readonly string[]) =>
    codes.map((code) => ({ code, name: names[code] ?? findEconomy(code)?.name ?? same('') }));
  return { economies: withNames(economies), activities: withNames(sectors) };
}
