import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { economyGroups } from '../../catalog/economy-group.ts';
import { levelOf, vocabulary } from '../option-vocabulary.ts';
import { choice, list } from '../options.ts';
import { type Shows, shownTest } from '../show-rows.ts';
import type { IoTable } from './io-table.ts';
import type { Groups } from './regroup.ts';

export const LEVELS = ['country', 'sector', 'bilateral', 'bilateral-sector'] as const;

export type Level = (typeof LEVELS)[number];

/** Options that most indicators of this room share. */
export const chainOptions = {
  years: vocabulary.years,
  groups: list({
    en: 'economies taken together as one, whose trade with each other is domestic: a group of the catalogue (north-america) or NAME:USA+CAN',
    es: 'economías tomadas como una sola, cuyo comercio mutuo es interno: un grupo del catálogo (north-america) o NOMBRE:USA+CAN',
  }),
};

/** The level of those that tell an industry wherever they tell an economy. */
export const BY_INDUSTRY: Text = {
  en: 'by economy, or by economy and industry',
  es: 'por economía, o por economía e industria',
};

export const levelOption = levelOf(LEVELS, 'country', {
  en: 'an economy, economy and industry, economy and partner, or all three',
  es: 'una economía, economía e industria, economía y socio, o los tres',
});

export const asOption = choice(['value', 'share'], 'value', {
  en: 'amounts in the unit of the table, or shares of gross exports',
  es: 'montos en la unidad de la tabla o proporciones de las exportaciones brutas',
});

/** Which economies, partners and industries are shown, as tests by index. */
export interface Shown {
  readonly exporter: (s: number) => boolean;
  readonly importer: (r: number) => boolean;
  readonly sector: (k: number) => boolean;
}

/**
 * What is shown, by index, so that rows which nobody sees are not made.
 * @param columns of the result that hold the economy a row is about, its partner and its industry
 * @throws EscalarError `shows-nothing`
 */
export function shown(
  table: IoTable,
  options: Shows,
  [exporter, importer, sector]: readonly [exporter: string, importer: string, sector: string],
): Shown {
  const byIndex = (column: string, codes: readonly string[], about?: 'about') => {
    const found = codes.map(shownTest(options, column, codes, about));
    return (at: number): boolean => found[at];
  };
  return {
    exporter: byIndex(exporter, table.economies, 'about'),
    importer: byIndex(importer, table.economies),
    sector: byIndex(sector, table.sectors),
  };
}

/**
 * Groups as they are written: `NAME:USA+CAN`, or the name of a group of the catalogue, of which the members that
 * the table has are taken.
 * @throws EscalarError `bad-option`.
 */
export function readGroups(written: readonly string[], table: IoTable, option = 'groups'): Groups {
  const groups: Record<string, readonly string[]> = {};
  for (const text of written) {
    const at = text.indexOf(':');
    const name = at > 0 ? text.slice(0, at) : text;
    if (Object.hasOwn(groups, name)) {
      const expected = { en: 'each name once', es: 'cada nombre una sola vez' };
      throw badOption(option, text, expected);
    }
    if (at > 0) {
      groups[name] = text.slice(at + 1).split('+');
      continue;
    }
    const known = economyGroups.find(({ id }) => id === text);
    const members = known?.members.filter((code) => table.economies.includes(code)) ?? [];
    if (members.length < 2) {
      const expected = {
        en: 'NAME:USA+CAN or a group of the catalogue with members in the table',
        es: 'NOMBRE:USA+CAN o un grupo del catálogo con miembros en la tabla',
      };
      throw badOption(option, text, expected);
    }
    groups[text] = members;
  }
  return groups;
}

/**
 * The years that are wanted among those there are, in order.
 * @throws EscalarError `bad-option`, `period-not-there`.
 */
export function wantedYears(written: readonly string[], have: readonly string[]): readonly string[] {
  if (written.length === 0) return have;
  const chosen = new Set<string>();
  for (const text of written) {
    const span = /^(\d{4})\.\.(\d{4})$/.exec(text);
    if (span === null && !/^\d{4}$/.test(text)) {
      const expected = { en: '1995, or 1995..2011', es: '1995, o 1995..2011' };
      throw badOption('years', text, expected);
    }
    const [from, to] = span === null ? [text, text] : [span[1], span[2]];
    const found = have.filter((year) => year >= from && year <= to);
    if (found.length === 0) throw new EscalarError('period-not-there', { period: text, have });
    for (const year of found) chosen.add(year);
  }
  return have.filter((year) => chosen.has(year));
}
