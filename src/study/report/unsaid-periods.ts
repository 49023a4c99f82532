import { LANGS, type Lang, type Text } from '../../base/locale.ts';
import { isMissing } from '../../base/missing.ts';
import { cellAt, type Table, textColumn } from '../../base/table.ts';
import { holdsEconomies } from '../../columns/trade-sides.ts';
import { joined } from '../../report/wording.ts';
import { TIMES } from './labels.ts';
import { economyInSentence } from './verdict-names.ts';

/** More than these are a matter of the table under the figure. */
const MOST_NAMED = 10;

/** What a reader of a figure sees: the columns that are drawn and the words around them. */
interface Shown {
  readonly columns: readonly (string | undefined)[];
  readonly words: readonly (Text | undefined)[];
}

type Period = readonly string[];

/**
 * The years of the numbers of a figure that has no axis of time and no words that say them: `Year: 2008.`, `Period:
 * 1995–2008.`, `Period: 2014-03.`, or where each economy has its own, `Years: 2017 in Mexico; 2021 in Taiwan.`; null where they are said.
 * @param y the column of numbers; a row without one has no year to say
 */
export function unsaidPeriods(rows: Table, y: string, { columns, words }: Shown): Text | null {
  const times = TIMES.filter((name) => textColumn(rows, name) !== null);
  if (times.length === 0 || columns.some((name) => times.includes(name ?? ''))) return null;
  const { all, byEconomy } = periodsOf(rows, y, times);
  const [only, ...others] = all;
  if (only === undefined) return null;
  if (others.length > 0) return byEconomy === null || byEconomy.size > MOST_NAMED ? null : ofEach(byEconomy);
  const isSaid = only.every((year) =>
    LANGS.every((lang) => words.some((text) => text?.[lang].includes(year))),
  );
  return isSaid ? null : ofAll(only);
}

/** The periods of rows that have a number; and that of each economy, where none has two. */
function periodsOf(rows: Table, y: string, times: readonly string[]) {
  const columns = times.map((name) => textColumn(rows, name) ?? []);
  const economies = textColumn(rows, Object.keys(rows.columns).find(holdsEconomies) ?? '');
  const numbers = rows.columns[y];
  const all = new Map<string, Period>();
  const byEconomy = new Map<string, Period>();
  let isOneEach = economies !== null;
  for (let row = 0; row < rows.rows; row += 1) {
    const years = [...new Set(columns.flatMap((column) => column[row] || []))];
    if (years.length === 0 || (numbers !== undefined && isMissing(cellAt(numbers, row)))) continue;
    all.set(years.join(), years);
    const economy = economies?.[row] ?? '';
    isOneEach &&= (byEconomy.get(economy) ?? years).join() === years.join();
    byEconomy.set(economy, years);
  }
  return { all: [...all.values()], byEconomy: isOneEach ? byEconomy : null };
}

/** Four digits: no month, no quarter. */
const YEAR = /^\d{4}$/;

function ofAll(years: Period): Text {
  const isOne = years.length === 1 && YEAR.test(years[0]);
  return {
    en: `${isOne ? 'Year' : 'Period'}: ${spanOf(years, 'en')}.`,
    es: `${isOne ? 'Año' : 'Periodo'}: ${spanOf(years, 'es')}.`,
  };
}

function ofEach(byEconomy: ReadonlyMap<string, Period>): Text {
  const said = (lang: Lang) => {
    const groups = new Map<string, string[]>();
    for (const [code, years] of byEconomy) {
      const span = spanOf(years, lang);
      groups.set(span, [...(groups.get(span) ?? []), economyInSentence(code)[lang]]);
    }
    const within = lang === 'en' ? 'in' : 'en';
    return [...groups].map(([span, names]) => `${span} ${within} ${joined(names, lang)}`).join('; ');
  };
  const areYears = [...byEconomy.values()].flat().every((period) => YEAR.test(period));
  return {
    en: `${areYears ? 'Years' : 'Periods'}: ${said('en')}.`,
    es: `${areYears ? 'Años' : 'Periodos'}: ${said('es')}.`,
  };
}

function spanOf(years: Period, lang: Lang): string {
  return years.join(lang === 'en' ? '–' : '-');
}
