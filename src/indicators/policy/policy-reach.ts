import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { same } from '../../base/locale.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import type { Dropped } from '../left-out.ts';
import { where, within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { choice, list, text } from '../options.ts';
import { NO_CAUSE } from './caveat.ts';
import {
  COUNTING,
  policyYears,
  STOCK_TERMS,
  stockCloses,
  stockIn,
  stockRows,
  yearOptions,
} from './policy-years.ts';
import {
  chosen,
  type Instrument,
  instrumentInput,
  readInstruments,
  targetInput,
} from './read-instruments.ts';

const keys = [KEYS.economy, KEYS.activity, KEYS.period];

export const policyReach = defineIndicator({
  id: 'policy-reach',
  room: 'policy',
  title: {
    en: 'Policy instruments that target each industry',
    es: 'Instrumentos de política dirigidos a cada rama',
  },
  summary: {
    en: 'How many instruments in force name an industry or a product as their target, by economy and year.',
    es: 'Cuántos instrumentos vigentes nombran una rama o un producto como destino, por economía y año.',
  },
  formula: [
    'instruments(c, i, t) = number of instruments of economy c in force in t with i among their targets',
  ],
  references: [{ work: 'juhasz2023' }],
  input: { table: 'policy_instrument', fields: [...instrumentInput, ...targetInput] },
  options: {
    classification: text(null, {
      en: 'classification of the targets; needed where the table has several',
      es: 'clasificación de los destinos; se necesita cuando la tabla tiene varias',
    }),
    activities: list({
      en: 'industries that are looked at, those that nobody targets too; when left out, of each economy those that its instruments target',
      es: 'ramas que se consideran, también las que nadie atiende; si se omite, de cada economía aquellas a las que se dirigen sus instrumentos',
    }),
    untargeted: choice(['leave-out', 'count-in-all'], 'leave-out', {
      en: 'instruments that name no target: not counted, or counted in every industry',
      es: 'instrumentos que no nombran destino: no se cuentan, o se cuentan en todas las ramas',
    }),
    ...yearOptions,
    ...chosen,
  },
  sums: [],
  output: longFields(keys),
  terms: STOCK_TERMS,
  conventions: [
    ...COUNTING,
    {
      en: 'An industry is targeted when the record of the instrument names it. Instruments open to all sectors reach every industry and single out none: they are left out unless asked for.',
      es: 'Una rama es destinataria cuando el registro del instrumento la nombra. Los instrumentos abiertos a todos los sectores alcanzan a todas las ramas y no distinguen ninguna: quedan fuera salvo que se pidan.',
    },
  ],
  caveat: NO_CAUSE,
  lineage: where(within('endpoints', 'economy'), ({ activity }, { untargeted }) => ({
    activity: (untargeted === 'count-in-all' ? [activity, null] : [activity]) as (string | null)[],
  })),
  compute(table, options) {
    const all = readInstruments(table, options);
    const classification = classificationOf(all, options.classification);
    const targetsOf = (one: Instrument) =>
      one.targets.filter((target) => target.classification === classification).map(({ code }) => code);
    const open = all.filter((one) => one.targets.length === 0);
    const elsewhere = all.filter((one) => one.targets.length > 0 && targetsOf(one).length === 0);
    const economies = [...new Set(all.map(({ economy }) => economy))];
    const reached = economies.map((economy) => {
      const own = all.filter((one) => one.economy === economy);
      return [economy, byTarget(own, targetsOf, options)] as const;
    });
    const { years, notes } = policyYears(all, options, 'policy-reach');
    const places = reached.reduce((sum, [, industries]) => sum + industries.size, 0) * years.length;
    if (places === 0) throw new EscalarError('empty-table', { table: table.name });
    if (places > MOST_PLACES) throw tooMany(places);
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    for (const [economy, industries] of reached)
      for (const [activity, own] of industries) {
        let all = 0;
        for (const year of years) {
          const stock = stockIn(own, year, options);
          all += stock.counted.length;
          rows.push(...stockRows({ economy, activity, period: String(year) }, stock));
        }
        residuals.push(stockCloses(all, own, years, options));
      }
    const dropped = [
      ...(options.untargeted === 'leave-out'
        ? left(open, 'instruments that name no target', 'instrumentos que no nombran destino')
        : []),
      ...left(
        elsewhere,
        'instruments whose targets are in another classification',
        'instrumentos con destinos en otra clasificación',
      ),
    ];
    return { table: longTable('policy-reach', keys, rows), residuals: worstOf(residuals), notes, dropped };
  },
});

/** The instruments of one economy that reach each industry, those without any where the industry was asked for. */
function byTarget(
  own: readonly Instrument[],
  targetsOf: (one: Instrument) => readonly string[],
  { activities, untargeted }: { readonly activities: readonly string[]; readonly untargeted: string },
): ReadonlyMap<string, readonly Instrument[]> {
  const codesOf = own.map((one) => new Set(targetsOf(one)));
  const wanted = activities.length > 0 ? activities : codesOf.flatMap((codes) => [...codes]);
  const found = new Map<string, Instrument[]>(wanted.map((code) => [code, []]));
  own.forEach((one, i) => {
    const everywhere = untargeted === 'count-in-all' && one.targets.length === 0;
    const codes = everywhere ? found.keys() : (codesOf[i] as ReadonlySet<string>);
    for (const code of codes) found.get(code)?.push(one);
  });
  return found;
}

const MOST_PLACES = 2_000_000;

function tooMany(places: number): EscalarError {
  return new EscalarError('not-computable', {
    indicator: 'policy-reach',
    why: {
      en: `there are ${places} places of economy, industry and year, more than ${MOST_PLACES}`,
      es: `hay ${places} lugares de economía, rama y año, más de ${MOST_PLACES}`,
    },
    try: {
      en: 'Choose economies, industries, or years by from and to.',
      es: 'Elija economías, ramas, o años con from y to.',
    },
  });
}

function left(instruments: readonly Instrument[], en: string, es: string): Dropped[] {
  if (instruments.length === 0) return [];
  return [
    { what: { en, es }, count: instruments.length, examples: instruments.slice(0, 5).map(({ id }) => id) },
  ];
}

/** The classification asked for, or the only one. @throws EscalarError `bad-option`, `unknown-name` */
function classificationOf(instruments: readonly Instrument[], wanted: string | null): string {
  const found = [
    ...new Set(instruments.flatMap(({ targets }) => targets.map((target) => target.classification))),
  ];
  if (wanted === null && found.length <= 1) return found[0] ?? '';
  if (wanted !== null && found.includes(wanted)) return wanted;
  if (wanted !== null) throw unknownName({ en: 'classification', es: 'la clasificación' }, wanted, found);
  throw badOption('classification', '', same(found.join(' | ')));
}
