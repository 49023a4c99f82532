import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { cellAt, type Field, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { numberField, textField } from '../input-field.ts';
import type { Dropped } from '../left-out.ts';
import { byTerm, within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { term } from '../term.ts';
import { functionalSpecialisation as kernel } from './kernels/functional-specialisation.ts';

const FUNCTION = { name: 'function', title: { en: 'Function', es: 'Función' } };
const keys: readonly Field[] = [KEYS.economy, KEYS.period, FUNCTION];

export const functionalSpecialisation = defineIndicator({
  id: 'functional-specialisation',
  room: 'upgrading',
  title: { en: 'Functional specialisation in trade', es: 'Especialización funcional en el comercio' },
  summary: {
    en: 'Whether what an economy earns in its exports comes more from research, management, marketing or fabrication than it does elsewhere.',
    es: 'Si lo que una economía gana en sus exportaciones proviene de investigación, dirección, comercialización o fabricación más que en otras partes.',
  },
  formula: [
    'FS_ik = (f_ik / Σ_k f_ik) / (Σ_i f_ik / Σ_ik f_ik)',
    'f_ik: income of function k in the domestic value added that economy i exports',
  ],
  references: [{ work: 'timmer2019' }],
  input: {
    table: 'series',
    fields: [
      textField('economy', 'required', 'economy', 'economía'),
      textField('period', 'required', 'period', 'periodo'),
      textField(
        'function',
        'required',
        'function, such as fabrication, rd, management, marketing',
        'función, como fabrication, rd, management, marketing',
      ),
      numberField(
        'value',
        'required',
        'income of the function in domestic value added of exports, in one currency',
        'ingreso de la función en el valor agregado nacional de las exportaciones, en una sola moneda',
      ),
    ],
  },
  options: {},
  sums: ['economy', 'function'],
  output: longFields(keys),
  terms: [
    term('fs', UNITS.index, 'functional specialisation', 'especialización funcional'),
    term('share', UNITS.percent, 'share', 'participación'),
  ],
  conventions: [
    {
      en: 'Above 1: more specialised in the function than all economies of the table together. All of them make the comparison, shown or not.',
      es: 'Mayor que 1: más especializada en la función que todas las economías de la tabla juntas. Todas forman la comparación, se muestren o no.',
    },
    {
      en: 'An economy that lacks a function in a period is left out of that period, since its shares would not be those of the whole.',
      es: 'Una economía a la que le falta una función en un periodo queda fuera de ese periodo, porque sus proporciones no serían las del total.',
    },
  ],
  lineage: byTerm({ share: within('endpoints', 'economy') }, within('endpoints')),
  compute(table, _options) {
    const cells = readCells(table);
    const parts = cells.periods.map((period) => ofPeriod(cells, period));
    return {
      table: longTable(
        'functional-specialisation',
        keys,
        parts.flatMap(({ rows }) => rows),
      ),
      residuals: worstOf(parts.flatMap(({ residuals }) => residuals)),
      notes: [],
      dropped: parts.flatMap(({ dropped }) => dropped),
    };
  },
});

function ofPeriod({ economies, functions, has, of }: Cells, period: string) {
  const there = economies.filter((economy) => functions.some((name) => has(economy, period, name)));
  const isWhole = (economy: string) => functions.every((name) => of(economy, period, name) !== null);
  const whole = there.filter(isWhole);
  const lacking = there.filter((economy) => !isWhole(economy));
  const income = whole.flatMap((economy) => functions.map((name) => of(economy, period, name) as number));
  const width = functions.length;
  const { shares, index, world } = kernel(Float64Array.from(income), width);
  return {
    rows: whole.flatMap((economy, i) =>
      functions.flatMap((name, k): LongRow[] => {
        const place = { economy, period, function: name };
        const share = shares[i * width + k];
        const percent = isMissing(share) ? share : 100 * share;
        return [
          { keys: place, term: 'fs', unit: UNITS.index, value: index[i * width + k] },
          { keys: place, term: 'share', unit: UNITS.percent, value: percent },
        ];
      }),
    ),
    residuals: whole.flatMap((_, i) => meanCloses(index.slice(i * width, (i + 1) * width), world)),
    dropped: lacking.length === 0 ? [] : [incomplete(lacking, period)],
  };
}

/** The mean of an economy's index, weighted by the functions of all economies; none without income. */
function meanCloses(own: readonly Measured[], world: Float64Array): readonly Residual[] {
  if (own.every(isMissing)) return [];
  const mean = sum(own.map((value, k) => (isMissing(value) ? 0 : value * world[k])));
  return [closes('Σ_k FS_ik · Σ_i f_ik / Σ_ik f_ik = 1', mean - 1, 1)];
}

interface Cells {
  readonly economies: readonly string[];
  readonly periods: readonly string[];
  readonly functions: readonly string[];
  has(economy: string, period: string, name: string): boolean;
  /** null where there is no number. */
  of(economy: string, period: string, name: string): number | null;
}

/** @throws EscalarError `duplicate-row`; `not-computable` for a negative income, which has no share. */
function readCells(table: Table): Cells {
  const column = (name: string) => textColumn(table, name) ?? [];
  const [economy, name] = [column('economy'), column('function')];
  const period = column('period');
  const value = numberColumn(table, 'value');
  const found = new Map<string, number | null>();
  const all = { economies: new Set<string>(), periods: new Set<string>(), functions: new Set<string>() };
  for (let row = 0; row < table.rows; row += 1) {
    const place = [economy[row] ?? '', period[row] ?? '', name[row] ?? ''] as const;
    const key = place.join('\u0000');
    if (found.has(key)) throw new EscalarError('duplicate-row', { key: place.join(' ') });
    const cell = value === null ? null : cellAt(value, row);
    if (typeof cell === 'number' && cell < 0) throw negative(place.join(' '));
    found.set(key, typeof cell === 'number' ? cell : null);
    all.economies.add(place[0]);
    all.periods.add(place[1]);
    all.functions.add(place[2]);
  }
  return {
    economies: [...all.economies],
    periods: [...all.periods].sort(),
    functions: [...all.functions],
    has: (...place) => found.has(place.join('\u0000')),
    of: (...place) => found.get(place.join('\u0000')) ?? null,
  };
}

function negative(place: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator: 'functional-specialisation',
    why: { en: `the income of ${place} is negative`, es: `el ingreso de ${place} es negativo` },
    try: {
      en: 'Incomes of functions are labour incomes and not negative; look for a sign or a unit that is wrong.',
      es: 'Los ingresos por función son ingresos laborales y no son negativos; busque un signo o una unidad equivocados.',
    },
  });
}

function incomplete(economies: readonly string[], period: string): Dropped {
  return {
    what: {
      en: `economies that lack a function in ${period}`,
      es: `economías a las que les falta una función en ${period}`,
    },
    count: economies.length,
    examples: economies.slice(0, 5),
  };
}
