import { badOption } from '../../base/bad-option.ts';
import type { Measured } from '../../base/missing.ts';
import { warning } from '../../base/note.ts';
import { type Field, numberColumn, type Table } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { closes, defineIndicator } from '../define.ts';
import { numberField } from '../input-field.ts';
import { within } from '../lineage.ts';
import { type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { list, number, onlyWith, text } from '../options.ts';
import { hasShareOfTotal } from '../share-of-change.ts';
import { term } from '../term.ts';
import { lacking, ruleFor, shareNotes, sizesOf, verdictsOf } from './firm-facts.ts';
import type { Verdict } from './rule/evaluate-rule.ts';
import type { Rule } from './rule/parse-rule.ts';
import { thresholdText, varyThreshold } from './vary-threshold.ts';

const keys: readonly Field[] = [
  { name: 'size', title: { en: 'Size', es: 'Tamaño' } },
  { name: 'variable', title: { en: 'Of what', es: 'De qué' } },
];

/** Amounts that firms report, in the order shown; those that the table has are added up. */
const AMOUNTS = ['employees', 'employment', 'sales', 'sales_usd', 'exports', 'exports_usd', 'value_added'];

export const eligibility = defineIndicator({
  id: 'eligibility',
  room: 'policy',
  title: { en: 'Who qualifies under a rule', es: 'Quién califica según una regla' },
  summary: {
    en: 'How many firms meet the conditions of a programme, by size, what they hold of sales, exports and jobs, and which threshold would admit a given share.',
    es: 'Cuántas empresas cumplen las condiciones de un programa, por tamaño, cuánto reúnen de ventas, exportaciones y empleo, y qué umbral admitiría a una proporción dada.',
  },
  formula: [
    'qualifying_share = qualifying / (qualifying + not qualifying) × 100, by size class',
    'share_of_qualifying = qualifying of the class / all qualifying × 100',
    'amount_share = Σ x over qualifying / Σ x over firms with a known answer × 100',
    'threshold(s) = the strictest t with share(rule with x ≥ t) ≥ s: an order statistic of x',
  ],
  references: [
    {
      work: 'kleene1952',
      about: {
        en: 'the three-valued logic of unknown facts',
        es: 'la lógica de tres valores para los hechos desconocidos',
      },
    },
    {
      work: 'hernandez2000',
      pages: '317',
      citedIn: 'vazquezlopez2012',
      about: { en: 'the requirements of PITEX', es: 'los requisitos del PITEX' },
    },
  ],
  input: {
    table: 'firm_table',
    fields: [
      numberField(
        'employees',
        'optional',
        'persons employed, for the size',
        'personas ocupadas, para el tamaño',
      ),
      numberField(
        'sales',
        'optional',
        'sales; any other column may stand in a rule',
        'ventas; cualquier otra columna puede estar en una regla',
      ),
      numberField('exports_usd', 'optional', 'exports in dollars', 'exportaciones en dólares'),
    ],
  },
  options: {
    rule: text(null, {
      en: 'the rule: "exports_usd >= 500_000 or exports_share >= 10%"; needed',
      es: 'la regla: "exports_usd >= 500_000 or exports_share >= 10%"; es necesaria',
    }),
    size: onlyWith(
      { size_class: [''] },
      text(null, {
        en: 'column of numbers that gives the size; employees when left out',
        es: 'columna de números que da el tamaño; employees si se omite',
      }),
    ),
    cuts: onlyWith(
      { size_class: [''] },
      list({
        en: 'where size classes begin; 10, 50 and 250 when left out',
        es: 'dónde empiezan las clases de tamaño; 10, 50 y 250 si se omite',
      }),
    ),
    size_class: text(null, {
      en: 'column that holds the size class already, instead of size and cuts',
      es: 'columna que ya contiene la clase de tamaño, en lugar de size y cuts',
    }),
    amounts: list({
      en: 'columns whose sums are compared; the usual ones that the table has when left out',
      es: 'columnas cuyas sumas se comparan; las usuales que tenga la tabla si se omite',
    }),
    vary: text(null, {
      en: 'fact of the rule whose threshold is sought, with target',
      es: 'dato de la regla cuyo umbral se busca, con target',
    }),
    target: onlyWith(
      { vary: ['*'] },
      number(
        0.5,
        {
          en: 'share of firms to admit, 0 to 1, with vary',
          es: 'proporción de empresas que se admitiría, 0 a 1, con vary',
        },
        { min: 0, max: 1 },
      ),
    ),
  },
  sums: [],
  output: longFields(keys),
  terms: [
    term('firms', UNITS.firms, 'firms', 'empresas'),
    term('qualifying', UNITS.firms, 'qualify', 'califican'),
    term('not_qualifying', UNITS.firms, 'do not qualify', 'no califican'),
    term('unknown', UNITS.firms, 'unknown', 'se desconoce'),
    term('qualifying_share', UNITS.percent, 'share that qualifies', 'proporción que califica'),
    term(
      'share_of_qualifying',
      UNITS.percent,
      'share of those who qualify',
      'proporción de las que califican',
    ),
    term('share_of_firms', UNITS.percent, 'share of all firms', 'proporción de las empresas'),
    term('amount_share', UNITS.percent, 'held by those who qualify', 'en manos de las que califican'),
    term('threshold', 'input', 'threshold', 'umbral'),
    term('threshold_share', UNITS.percent, 'share that it admits', 'proporción que admite'),
    term('least_share', UNITS.percent, 'share admitted in any case', 'proporción admitida de todos modos'),
    term('most_share', UNITS.percent, 'share admitted at most', 'proporción admitida a lo más'),
  ],
  conventions: [
    {
      en: 'A firm with a missing fact is unknown unless the rest of the rule decides: with “a or b” one true part is enough, with “a and b” one false part. Unknown firms are counted apart and are in no share.',
      es: 'Una empresa a la que le falta un dato queda como desconocida salvo que el resto de la regla decida: con «a or b» basta una parte verdadera; con «a and b», una falsa. Las desconocidas se cuentan aparte y no entran en ninguna proporción.',
    },
    {
      en: 'Every firm of the table counts once, without weights: of a sample, the shares are of the sample.',
      es: 'Cada empresa de la tabla cuenta una vez, sin ponderar: si es una muestra, las proporciones son de la muestra.',
    },
    {
      en: 'The threshold admits at least the target; with ties it admits more, and the share admitted is shown. It holds for these firms as they are: a rule changes what firms do.',
      es: 'El umbral admite al menos la proporción pedida; con empates admite más, y se muestra cuánto. Vale para estas empresas tal como son: una regla cambia lo que hacen las empresas.',
    },
  ],
  lineage: within('endpoints'),
  compute(table, options) {
    if (options.rule === null)
      throw badOption('rule', '', {
        en: 'a rule: exports_usd >= 500_000 or exports_share >= 10%',
        es: 'una regla: exports_usd >= 500_000 or exports_share >= 10%',
      });
    const rule = ruleFor(table, options.rule);
    const verdicts = verdictsOf(table, rule);
    const sizes = sizesOf(table, options);
    const amounts = amountsOf(table, options.amounts);
    const everyone = verdicts.map((_, row) => row);
    const total = tally(verdicts, everyone);
    const rows: LongRow[] = [
      ...rowsOf(null, total, total),
      ...amountRows(table, amounts, verdicts, null, everyone),
    ];
    let counted = 0;
    for (const size of sizes.classes) {
      const members = everyone.filter((row) => sizes.of[row] === size);
      counted += members.length;
      rows.push(
        ...rowsOf(size, tally(verdicts, members), total),
        ...amountRows(table, amounts, verdicts, size, members),
      );
    }
    const residuals =
      sizes.classes.length === 0
        ? []
        : [closes('size classes hold every firm', counted - table.rows, table.rows)];
    const varied =
      options.vary === null ? { rows: [], notes: [] } : varyRows(table, rule, options.vary, options.target);
    const unknown: Note[] = total.unknown === 0 ? [] : [unknownNote(total.unknown, table.rows)];
    return {
      table: longTable('eligibility', keys, [...rows, ...varied.rows]),
      residuals,
      notes: [...shareNotes(table, rule), ...unknown, ...varied.notes],
      dropped: [],
    };
  },
});

interface Tally {
  readonly qualifying: number;
  readonly not: number;
  readonly unknown: number;
}

function tally(verdicts: readonly Verdict[], members: readonly number[]): Tally {
  const count = (verdict: Verdict) => members.filter((row) => verdicts[row] === verdict).length;
  return { qualifying: count(true), not: count(false), unknown: count(null) };
}

function percentOf(part: number, whole: number): Measured {
  return whole === 0 ? { missing: 'zero-denominator' } : (100 * part) / whole;
}

function rowsOf(size: string | null, { qualifying, not, unknown }: Tally, all: Tally): LongRow[] {
  const row = (term: string, unit: Unit, value: Measured): LongRow => ({
    keys: { size, variable: null },
    term,
    unit,
    value,
  });
  const firms = qualifying + not + unknown;
  return [
    row('firms', UNITS.firms, firms),
    row('qualifying', UNITS.firms, qualifying),
    row('not_qualifying', UNITS.firms, not),
    row('unknown', UNITS.firms, unknown),
    row('qualifying_share', UNITS.percent, percentOf(qualifying, qualifying + not)),
    row('share_of_qualifying', UNITS.percent, percentOf(qualifying, all.qualifying)),
    row('share_of_firms', UNITS.percent, percentOf(firms, all.qualifying + all.not + all.unknown)),
  ];
}

/** @throws EscalarError `missing-column` */
function amountsOf(table: Table, wanted: readonly string[]): readonly string[] {
  if (wanted.length === 0) return AMOUNTS.filter((name) => numberColumn(table, name) !== null);
  for (const name of wanted) if (numberColumn(table, name) === null) throw lacking(name, table);
  return wanted;
}

/** What the qualifying firms hold of each amount; firms that do not report it are in neither sum. */
function amountRows(
  table: Table,
  names: readonly string[],
  verdicts: readonly Verdict[],
  size: string | null,
  members: readonly number[],
): LongRow[] {
  return names.map((variable) => {
    const { values } = numberColumn(table, variable) as NonNullable<ReturnType<typeof numberColumn>>;
    const known = members.filter((row) => verdicts[row] !== null && !Number.isNaN(values[row]));
    const add = (rows: readonly number[]) => rows.reduce((sum, row) => sum + values[row], 0);
    const absolute = known.reduce((sum, row) => sum + Math.abs(values[row]), 0);
    const held: Measured =
      absolute > 0 && !hasShareOfTotal(add(known), absolute)
        ? { missing: 'undefined-share-of-change' }
        : percentOf(add(known.filter((row) => verdicts[row] === true)), add(known));
    return { keys: { size, variable }, term: 'amount_share', unit: UNITS.percent, value: held };
  });
}

function varyRows(
  table: Table,
  rule: Rule,
  name: string,
  target: number,
): { rows: LongRow[]; notes: Note[] } {
  const found = varyThreshold(table, rule, name, target);
  const row = (term: string, unit: Unit, value: number | null): LongRow => ({
    keys: { size: null, variable: name },
    term,
    unit,
    value: value ?? { missing: 'not-defined' },
  });
  const percent = (share: number | null) => (share === null ? null : 100 * share);
  return {
    rows: [
      row('threshold', UNITS.dataUnit, found.threshold),
      row('threshold_share', UNITS.percent, percent(found.admitted)),
      row('least_share', UNITS.percent, percent(found.least)),
      row('most_share', UNITS.percent, percent(found.most)),
    ],
    notes: [
      { level: found.threshold === null ? 'warning' : 'info', text: thresholdText(name, target, found) },
    ],
  };
}

function unknownNote(unknown: number, firms: number): Note {
  return warning(
    `${unknown} of ${firms} firms lack a fact on which the answer depends; they are in no share.`,
    `A ${unknown} de ${firms} empresas les falta un dato del que depende la respuesta; no entran en ninguna proporción.`,
  );
}
