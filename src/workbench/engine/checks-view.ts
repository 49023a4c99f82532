import type { Lang } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { checkRelease, type ReleaseFinding } from '../../workspace/checks/check-release.ts';
import { checkTable, DATA_CHECKS } from '../../workspace/checks/check-table.ts';
import type { DataFinding } from '../../workspace/checks/data-check.ts';
import { type EconomyCoverage, economyCoverage } from '../../workspace/checks/economy-coverage.ts';
import { coverageOfRelease } from '../../workspace/checks/release-coverage.ts';
import { fileCommand } from './commands.ts';
import type { Desk } from './desk.ts';
import type { InLang } from './result-of.ts';
import type { Named } from './shown.ts';

/** What the checks find in data, and which economies they have in which periods. */
export interface ChecksView {
  readonly findings: readonly FindingView[];
  /** A matrix a table. */
  readonly coverage: readonly CoverageView[];
  /** The command that finds the same. */
  readonly command: string;
}

export interface FindingView {
  readonly table: string;
  readonly check: string;
  /** Somebody has looked: it is no fault. */
  readonly level: DataFinding['level'] | 'explained';
  readonly count: number;
  readonly text: string;
  readonly place: string;
  /** Why it is so, or what to do. */
  readonly way: string;
}

export interface CoverageView {
  readonly table: string;
  readonly periods: readonly string[];
  /** The periods of each economy, as places in `periods`. */
  readonly economies: readonly (Named & { readonly at: readonly number[] })[];
}

/** The checks of a release, all its tables. @throws EscalarError `unknown-name`, `release-damaged` */
export async function checksOfRelease(
  { host }: Desk,
  { release, lang }: InLang & { readonly release: string },
): Promise<ChecksView> {
  const { files } = await host.store.release(release);
  const findings = await checkRelease(release, host);
  const covered = await coverageOfRelease({ id: release, files }, host.store);
  return {
    findings: findings.map((one) => findingView(one, lang)),
    coverage: covered.flatMap(({ table, economies }) => coverageView(table, economies, lang)),
    command: fileCommand('data check', release, {}, lang),
  };
}

/** The checks of a table as it is read. */
export function checksOfTable(table: Table, lang: Lang): Omit<ChecksView, 'command'> {
  return {
    findings: checkTable(table).map((one) => findingView(one, lang)),
    coverage: coverageView('', economyCoverage(table), lang),
  };
}

function findingView(found: DataFinding & Partial<ReleaseFinding>, lang: Lang): FindingView {
  const { check, level, why, count, place, text, table = '' } = found;
  const known = DATA_CHECKS.find(({ id }) => id === check);
  return {
    table,
    check: known?.title[lang] ?? check,
    level: why === undefined ? level : 'explained',
    count,
    text: text[lang],
    place: place[lang],
    way: (why ?? known?.way)?.[lang] ?? '',
  };
}

function coverageView(
  table: string,
  economies: readonly EconomyCoverage[],
  lang: Lang,
): readonly CoverageView[] {
  if (economies.length === 0) return [];
  const periods = [...new Set(economies.flatMap((one) => one.periods))].sort();
  const places = new Map(periods.map((period, at) => [period, at]));
  return [
    {
      table,
      periods,
      economies: economies.map(({ economy, periods: own }) => ({
        id: economy,
        title: findEconomy(economy)?.name[lang] ?? economy,
        at: own.map((period) => places.get(period) as number),
      })),
    },
  ];
}
