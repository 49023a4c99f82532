import { appendAll } from '../../base/append-all.ts';
import type { Lang } from '../../base/locale.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import type { LongRow } from '../long-table.ts';
import { type Term, term } from '../term.ts';
import { inUnits, levels } from './decomposition-rows.ts';
import type { NamedIndustries } from './industries.ts';
import type { Decomposition } from './kernels/decomposition.ts';
import { decomposers, type Effect, METHODS, type Method } from './kernels/methods.ts';
import { insideIndustries, OF_INDUSTRY } from './kernels/two-levels.ts';

interface Span {
  readonly from: string;
  readonly to: string;
  readonly activities: readonly string[];
}

/** The terms of industries that two levels have beside those of their classes. */
export function industryTerms(unit: Term['unit']): readonly Term[] {
  const found = new Map<string, Term>();
  for (const method of METHODS.filter((one) => decomposers[one].withinWeight !== 'none'))
    for (const { id, title, effect } of decomposers[method].terms)
      if (effect !== 'within')
        found.set(
          id,
          term(OF_INDUSTRY + id, unit, ofIndustries(title.en, 'en'), ofIndustries(title.es, 'es')),
        );
  return [
    term(`${OF_INDUSTRY}within`, unit, 'inside industries', 'dentro de las industrias'),
    ...found.values(),
    term('industries', UNITS.classes, 'industries', 'industrias'),
  ];
}

/** The title of a term of classes, of industries. */
function ofIndustries(title: string, lang: Lang): string {
  const [classes, industries] = lang === 'en' ? ['classes', 'industries'] : ['clases', 'industrias'];
  return title.includes(classes) ? title.replace(classes, industries) : `${industries}: ${title}`;
}

/**
 * A decomposition of two levels as result rows: the terms of classes and those of industries, each with the sum of what
 * its labour moving did; of the whole and, with `detail: 'activity'`, of each class and each industry.
 */
export function twoLevelRows(
  keys: LongRow['keys'],
  method: Method,
  decomposition: Decomposition,
  { span, industries, unit }: { span: Span; industries: NamedIndustries; unit: Unit },
  detail: 'total' | 'activity',
): LongRow[] {
  const n = span.activities.length;
  const ofClasses = columnsOf(method, decomposition, '', (values) => values.subarray(0, n));
  const ofIndustries = new Map([
    [`${OF_INDUSTRY}within`, insideIndustries(decomposition, industries)],
    ...columnsOf(method, decomposition, OF_INDUSTRY, (values) => values.subarray(n)),
  ]);
  const whole = { ...keys, activity: null };
  const { level0, level1 } = decomposition;
  const row = (activity: string | null, name: string, value: number) =>
    inUnits({ ...keys, activity }, name, value, decomposition, span, unit);
  const rows = [...ofIndustries, ...ofClasses].flatMap(([name, values]) => row(null, name, sum(values)));
  appendAll(rows, row(null, 'total', level1 - level0));
  appendAll(rows, levels(whole, decomposition, span, unit));
  rows.push({ keys: whole, term: 'industries', unit: UNITS.classes, value: industries.count });
  if (detail === 'total') return rows;
  for (const [columns, names] of [
    [ofIndustries, industries.names],
    [ofClasses, span.activities],
  ] as const)
    for (const [name, values] of columns)
      for (const [i, activity] of names.entries()) appendAll(rows, row(activity, name, values[i]));
  return rows;
}

/** The terms of one level, and the sum of those of labour moving; net entry only where there is any. */
function columnsOf(
  method: Method,
  { terms }: Decomposition,
  prefix: string,
  part: (values: Float64Array) => Float64Array,
): Map<string, Float64Array> {
  const columns = new Map<string, Float64Array>();
  const own = decomposers[method].terms.filter(({ effect }) => prefix === '' || effect !== 'within');
  const of = (id: string) => part(terms[prefix + id]);
  for (const { id, effect } of own) {
    const values = of(id);
    if (effect === 'net-entry' && values.every((value) => value === 0)) continue;
    columns.set(prefix + id, values);
  }
  const moving = own.filter(({ effect }) => effect === ('structural' satisfies Effect));
  if (!columns.has(`${prefix}structural`))
    columns.set(
      `${prefix}structural`,
      of(moving[0].id).map((_, i) => sum(moving.map(({ id }) => of(id)[i]))),
    );
  return columns;
}
