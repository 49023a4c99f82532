import type { Row } from '../base/table.ts';
import { unknownName } from '../base/unknown-name.ts';
import { findEconomy } from '../catalog/economy.ts';
import { DATA_CHECKS } from '../workspace/checks/check-table.ts';
import { releaseCoverage } from '../workspace/checks/release-coverage.ts';
import { type CommandCall, one } from './command-spec.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** What `data check` looks for, the limits and what to do. */
export async function listChecks({ lang }: Terminal): Promise<Row[]> {
  return DATA_CHECKS.map(({ id, title, about, way, limit }) => ({
    id,
    title: title[lang],
    summary: about[lang],
    limit: limit === undefined ? '' : `${id}=${limit.default}: ${limit.about[lang]}`,
    way: way[lang],
  }));
}

/** Economy by table of a release; of all, or of those asked for. @throws EscalarError `unknown-name` */
export async function listCoverage(_: Terminal, call: CommandCall): Promise<Row[]> {
  const asked = (one(call, 'economy') ?? '').split(',').flatMap((word) => {
    const name = word.trim();
    return name === '' ? [] : [findEconomy(name)?.id ?? name];
  });
  const rows = await withStore(releaseCoverage);
  const lacking = asked.filter((economy) => !rows.some((row) => row.economy === economy));
  if (lacking.length > 0) {
    const known = [...new Set(rows.map(({ economy }) => economy))];
    const [name = ''] = lacking;
    throw unknownName(
      { en: 'economy in any release', es: 'en ninguna publicación la economía' },
      name,
      known,
    );
  }
  return rows
    .filter(({ economy }) => asked.length === 0 || asked.includes(economy))
    .map(({ rows: count, ...row }) => ({ ...row, rows: String(count) }));
}
