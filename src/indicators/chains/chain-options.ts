import { EscalarError } from '../../base/error.ts';
import { economyGroups } from '../../catalog/economy-group.ts';
import { choice, economies, list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import type { IoTable } from './io-table.ts';
import type { Groups } from './regroup.ts';

export const LEVELS = ['country', 'sector', 'bilateral', 'bilateral-sector'] as const;

export type Level = (typeof LEVELS)[number];

/** Options that most indicators of this room share. */
export const chainOptions = {
  years: list({
    en: 'years, single or as a span: 1995,2000 or 1995..2011; all when left out',
    es: 'años, sueltos o en un intervalo: 1995,2000 o 1995..2011; todos si se omite',
  }),
  exporters: economies({
    en: 'exporters to show; all when left out',
    es: 'exportadores que se muestran; todos si se omite',
  }),
  importers: economies(
    {
      en: 'importers to show, at bilateral levels; all when left out',
      es: 'importadores que se muestran, en los niveles bilaterales; todos si se omite',
    },
    'partner',
  ),
  sectors: list({
    en: 'industries to show, at industry levels; all when left out',
    es: 'industrias que se muestran, en los niveles por industria; todas si se omite',
  }),
  groups: list({
    en: 'economies taken together as one, whose trade with each other is domestic: a group of the catalogue (north-america) or NAME:USA+CAN',
    es: 'economías tomadas como una sola, cuyo comercio mutuo es interno: un grupo del catálogo (north-america) o NOMBRE:USA+CAN',
  }),
};

export const levelOption = choice(LEVELS, 'country', {
  en: 'by economy, economy and industry, economy and partner, or all three',
  es: 'por economía, economía e industria, economía y socio, o los tres',
});

export const asOption = choice(['value', 'share'], 'value', {
  en: 'amounts in the unit of the table, or shares of gross exports',
  es: 'montos en la unidad de la tabla o proporciones de las exportaciones brutas',
});

export interface Selection {
  readonly exporters: readonly string[];
  readonly importers: readonly string[];
  readonly sectors: readonly string[];
}

/** Which economies, partners and industries are shown, as tests by index. */
export interface Shown {
  readonly exporter: (s: number) => boolean;
  readonly importer: (r: number) => boolean;
  readonly sector: (k: number) => boolean;
}

/**
 * The filters by index.
 * @throws EscalarError `unknown-name`; `bad-option` for a filter that has no meaning at this level.
 */
export function shown(table: IoTable, selection: Selection, level: Level): Shown {
  const economy = { en: 'economy', es: 'la economía' };
  requireCodes(selection.exporters, table.economies, economy);
  requireCodes(selection.importers, table.economies, economy);
  requireCodes(selection.sectors, table.sectors, { en: 'industry', es: 'la industria' });
  if (selection.importers.length > 0 && !level.startsWith('bilateral'))
    throw needs('importers', selection.importers, 'bilateral | bilateral-sector');
  if (selection.sectors.length > 0 && !level.endsWith('sector'))
    throw needs('sectors', selection.sectors, 'sector | bilateral-sector');
  const test = (wanted: readonly string[], names: readonly string[]): ((i: number) => boolean) => {
    if (wanted.length === 0) return () => true;
    const chosen = new Set(wanted.map((name) => names.indexOf(name)));
    return (i) => chosen.has(i);
  };
  return {
    exporter: test(selection.exporters, table.economies),
    importer: test(selection.importers, table.economies),
    sector: test(selection.sectors, table.sectors),
  };
}

function needs(option: string, value: readonly string[], levels: string): EscalarError {
  const expected = { en: `level=${levels} with this filter`, es: `level=${levels} con este filtro` };
  return new EscalarError('bad-option', { option, value: value.join(','), expected });
}

/**
 * Groups as they are written: `NAME:USA+CAN`, or the name of a group of the catalogue, of which the members that
 * the table has are taken.
 * @throws EscalarError `bad-option`.
 */
export function readGroups(written: readonly string[], table: IoTable): Groups {
  const groups: Record<string, readonly string[]> = {};
  for (const text of written) {
    const at = text.indexOf(':');
    if (at > 0) {
      groups[text.slice(0, at)] = text.slice(at + 1).split('+');
      continue;
    }
    const known = economyGroups.find(({ id }) => id === text);
    const members = known?.members.filter((code) => table.economies.includes(code)) ?? [];
    if (members.length < 2) {
      const expected = {
        en: 'NAME:USA+CAN or a group of the catalogue with members in the table',
        es: 'NOMBRE:USA+CAN o un grupo del catálogo con miembros en la tabla',
      };
      throw new EscalarError('bad-option', { option: 'groups', value: text, expected });
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
      throw new EscalarError('bad-option', { option: 'years', value: text, expected });
    }
    const [from, to] = span === null ? [text, text] : [span[1], span[2]];
    const found = have.filter((year) => year >= from && year <= to);
    if (found.length === 0) throw new EscalarError('period-not-there', { period: text, have });
    for (const year of found) chosen.add(year);
  }
  return have.filter((year) => chosen.has(year));
}
