import { EscalarError } from '../../base/error.ts';
import { warning } from '../../base/note.ts';
import {
  cellAt,
  codedColumn,
  type Field,
  numberColumn,
  type Table,
  type TextColumn,
  textColumn,
} from '../../base/table.ts';
import { textAt, wordsIn } from '../../base/text-column.ts';
import { twinRows } from '../../base/twin-rows.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { closes, defineIndicator } from '../define.ts';
import { textField } from '../input-field.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';

const keys = [KEYS.economy, KEYS.activity, KEYS.period];
const PLACE = ['source_line', 'source_rows'];

/**
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { publishedValues } from 'escalar/indicators';
 * import { defaultRoots, openStore } from 'escalar/node';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const cpi = await store.table('us-cpi', 'series', { where: { period: ['2000'] } });
 * rowsOf(publishedValues.compute(cpi).table);
 * // => [{ economy: 'USA', activity: null, period: '2000', term: 'value', unit: 'index', value: 172.2 }]
 * await store.close();
 */
export const publishedValues = defineIndicator({
  id: 'published-values',
  room: 'series',
  title: { en: 'Values as they are published', es: 'Valores tal como se publican' },
  summary: {
    en: 'The numbers of a table, nothing computed, for figures and claims to name.',
    es: 'Los números de una tabla, sin calcular nada, para que figuras y afirmaciones los nombren.',
  },
  formula: ['value = the number in the column'],
  references: [
    {
      work: 'sdmx2021',
      about: {
        en: 'an observation is a value with its dimensions',
        es: 'una observación es un valor con sus dimensiones',
      },
    },
  ],
  input: {
    table: 'series',
    fields: [
      textField('economy', 'optional', 'economy', 'economía'),
      textField('activity', 'optional', 'class or sector', 'clase o sector'),
      textField('period', 'required', 'period', 'periodo'),
    ],
  },
  options: {
    economies: vocabulary.economies,
    activities: vocabulary.activities,
    from: vocabulary.from,
    to: vocabulary.to,
  },
  sums: [],
  output: longFields(keys),
  terms: [term('{code}', 'input', '{code}', '{code}')],
  conventions: [
    {
      en: 'The term of a row is its column; in a table of several variables, its variable. A missing number keeps its reason.',
      es: 'El término de una fila es su columna; en una tabla de varias variables, su variable. Un número faltante conserva su razón.',
    },
  ],
  lineage: within('endpoints', 'economy', 'activity'),
  compute(table, options) {
    const economy = textColumn(table, 'economy');
    const activity = textColumn(table, 'activity');
    const time = textColumn(table, 'period');
    requireCodes(options.economies, economy ?? [], { en: 'economy', es: 'la economía' });
    requireCodes(options.activities, activity ?? [], { en: 'class', es: 'la clase' });
    const columns = columnsOf(table);
    if (columns.length === 0) throw withoutNumbers(table);
    const variable = severalVariables(table);
    const rows: LongRow[] = [];
    let left = 0;
    for (let row = 0; row < table.rows; row += 1) {
      const place = {
        economy: economy?.[row] ?? null,
        activity: activity?.[row] ?? null,
        period: time?.[row] ?? null,
      };
      if (!isAsked(place, options)) {
        left += 1;
        continue;
      }
      for (const { name, unit } of columns) {
        const cell = cellAt(table.columns[name] as NonNullable<ReturnType<typeof numberColumn>>, row);
        const own = name === 'value' && variable !== null ? textAt(variable, row) : null;
        rows.push({ keys: place, term: own ?? name, unit, value: cell as LongRow['value'] });
      }
    }
    if (rows.length === 0) throw new EscalarError('empty-table', { table: table.name });
    const counted = closes(
      'cells of the table = cells shown + cells not asked for',
      table.rows * columns.length - rows.length - left * columns.length,
      table.rows * columns.length,
    );
    return {
      table: withTitles(longTable('published-values', keys, rows), table, columns),
      residuals: [counted],
      notes: untold(table),
      dropped: [],
    };
  },
});

/** The titles that the table gives its columns and its variables, at the terms. */
function withTitles(result: Table, { fields }: Table, columns: readonly Field[]): Table {
  const labels: NonNullable<Field['labels']> = {
    ...fields.find(({ name }) => name === 'variable')?.labels,
    ...Object.fromEntries(columns.map(({ name, title }) => [name, title])),
  };
  return { ...result, fields: result.fields.map((one) => (one.name === 'term' ? { ...one, labels } : one)) };
}

const TOLD = ['economy', 'activity', 'variable', 'period'];

/** A word on rows that stand for one place here, and on the columns of the table that tell them apart. */
function untold(table: Table): readonly Note[] {
  const codes = (name: string) => codedColumn(table, name);
  const twinOf = twinRows(TOLD.map(codes), table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    const twin = twinOf(row);
    if (twin < 0) continue;
    const telling = table.fields
      .map(({ name }) => name)
      .filter((name) => {
        const column = TOLD.includes(name) ? null : codes(name);
        return column !== null && textAt(column, row) !== textAt(column, twin);
      });
    if (telling.length === 0) continue;
    const way = `--map ${JSON.stringify(`${telling[0]}=economy`)}`;
    return [
      warning(
        `Several rows are of one economy, class and period; what tells them apart is not shown: ${telling.join(', ')}. Say what it is (${way}), or choose one with --where.`,
        `Varias filas son de una misma economía, clase y periodo; no se muestra lo que las distingue: ${telling.join(', ')}. Indique qué es (${way}) o elija una con --where.`,
      ),
    ];
  }
  return [];
}

interface Asked {
  readonly economies: readonly string[];
  readonly activities: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

function isAsked(
  place: Readonly<Record<'economy' | 'activity' | 'period', string | null>>,
  { economies, activities, from, to }: Asked,
): boolean {
  const period = place.period ?? '';
  return (
    allows(economies, place.economy) &&
    allows(activities, place.activity) &&
    (from === null || period >= from) &&
    (to === null || period <= to || period.startsWith(to))
  );
}

function columnsOf(table: Table): readonly (Field & { readonly unit: Unit })[] {
  return table.fields
    .filter(({ name }) => numberColumn(table, name) !== null && !PLACE.includes(name))
    .map((field) => ({ ...field, unit: field.unit ?? UNITS.dataUnit }));
}

/** Numbers with a sign of per cent or of a currency are text. */
function withoutNumbers({ fields }: Table): EscalarError {
  const have = fields.map(({ name }) => name);
  return new EscalarError('missing-column', {
    column: 'value',
    have,
    indicator: 'published-values',
    nearest: null,
  });
}

/** The column that says which variable a value is of, where the table holds several. */
function severalVariables(table: Table): TextColumn | null {
  const column = codedColumn(table, 'variable');
  return column !== null && wordsIn(column).length > 1 ? column : null;
}

function allows(wanted: readonly string[], code: string | null): boolean {
  return wanted.length === 0 || wanted.includes(code ?? '');
}
