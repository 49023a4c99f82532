import { differingColumns } from '../../base/differing-columns.ts';
import { extent } from '../../base/extent.ts';
import { formatNumber, type Lang, say, type Text } from '../../base/locale.ts';
import { type Row, rowsOf, type Table } from '../../base/table.ts';
import { textColumnOf } from '../../base/text-column.ts';
import { UNITS, unitOf } from '../../base/unit.ts';
import { choiceTitle, variantTitle } from '../../indicators/sensitivity-titles.ts';
import type { SensitivityCardView } from '../../report/model.ts';
import { cellNotFound, cellNotUnique } from '../study-errors.ts';

/**
 * The card of a sensitivity result: rows with the columns `choice` and `variant`, one of them `headline`.
 * Null when no variant has a number.
 * @throws EscalarError `cell-not-found` without a headline, `cell-not-unique` when the rows speak of several numbers.
 */
export function buildCard(
  table: Table,
  words: { readonly title: Text; readonly source: Text },
  labels: Readonly<Record<string, Text>>,
): SensitivityCardView | null {
  const rows = rowsOf(table);
  const headline = headlineOf(table, rows);
  const numbers = rows.flatMap((row) => (typeof row.value === 'number' ? [row.value] : []));
  if (numbers.length === 0) return null;
  const unit = unitOf(String(headline.unit ?? ''));
  const value = typeof headline.value === 'number' ? headline.value : null;
  const [low, high] = extent(numbers);
  const codes = codesApart(rows);
  const signStable = low >= 0 || high <= 0;
  const { label, decimals: digits } = unit;
  return {
    figure: {
      id: `${table.name}-card`,
      kind: 'sensitivity',
      ...words,
      unit,
      x: 'variant',
      y: 'value',
      series: 'choice',
      table: {
        ...table,
        columns: { ...table.columns, variant: textColumnOf(codes) },
        fields: table.fields.map((field) => (field.name === 'value' ? { ...field, unit } : field)),
      },
      labels: titlesOf(rows, codes, labels),
    },
    low,
    high,
    signStable,
    sentence: sentence({ value, low, high, signStable, count: numbers.length, unit: label, digits }),
  };
}

function headlineOf(table: Table, rows: readonly Row[]): Row {
  const found = rows.flatMap((row, i) => (row.choice === 'headline' ? [i] : []));
  const columns = Object.keys(table.columns);
  const what = 'card {choice=headline}';
  if (found.length === 0) throw cellNotFound({ cell: what, columns });
  if (found.length === 1) return rows[found[0]];
  const differ = differingColumns(table, found);
  throw cellNotUnique({ part: what, count: found.length, columns, differ });
}

function titlesOf(
  rows: readonly Row[],
  codes: readonly string[],
  labels: Readonly<Record<string, Text>>,
): Readonly<Record<string, Text>> {
  const titles = rows.flatMap(({ choice, variant }, i): [string, Text][] => [
    [String(choice), choiceTitle(String(choice))],
    [codes[i], variantTitle(String(variant), labels, String(choice))],
  ]);
  return Object.fromEntries(titles);
}

/** The codes of the variants; of one that stands under several choices, with the choice. */
function codesApart(rows: readonly Row[]): readonly string[] {
  const choices = new Map<string, Set<string>>();
  for (const { choice, variant } of rows)
    choices.set(String(variant), (choices.get(String(variant)) ?? new Set<string>()).add(String(choice)));
  return rows.map(({ choice, variant }) =>
    (choices.get(String(variant))?.size ?? 0) > 1 ? `${choice}=${variant}` : String(variant),
  );
}

interface Found {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly signStable: boolean;
  readonly count: number;
  readonly unit: Text;
  readonly digits: number;
}

/** Units that are no measure: "from 0.60 to 1.08 index" says nothing more. */
const PURE: readonly string[] = [UNITS.index, UNITS.ratio, UNITS.none].map(({ label }) => label.en);

/** One sentence: how far the number moves, and whether its sign can be trusted. */
function sentence({ value, low, high, signStable, count, unit, digits }: Found): Text {
  const n = (x: number, lang: Lang) => formatNumber(x, lang, digits);
  const measure = (lang: Lang) => (PURE.includes(unit.en) ? '' : ` ${say(unit, lang)}`);
  const sign = (lang: Lang) => {
    if (!signStable)
      return lang === 'en'
        ? 'the sign depends on the choice, so the number alone proves nothing'
        : 'el signo depende de la elección, así que la cifra sola no prueba nada';
    return lang === 'en' ? 'the sign is the same in all' : 'el signo es el mismo en todas';
  };
  const head = (lang: Lang) =>
    value === null
      ? ''
      : lang === 'en'
        ? `${n(value, lang)} in the headline; `
        : `${n(value, lang)} en la cifra principal; `;
  return {
    en: upper(
      `${head('en')}over ${count} defensible choices it runs from ${n(low, 'en')} to ${n(high, 'en')}${measure('en')}: ${sign('en')}.`,
    ),
    es: upper(
      `${head('es')}en ${count} elecciones defendibles va de ${n(low, 'es')} a ${n(high, 'es')}${measure('es')}: ${sign('es')}.`,
    ),
  };
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
