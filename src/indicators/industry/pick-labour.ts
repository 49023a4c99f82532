import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { info } from '../../base/note.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { missingColumn } from '../missing-column.ts';
import type { Note } from '../note.ts';
import type { Panel } from './panel.ts';

export type LabourName = 'hours' | 'persons';

interface Read {
  readonly panel: Panel;
  /** Before months were brought to years. */
  readonly timed: Panel;
}

/** The labour of a result, and the panels that have none of it. */
export interface LabourPicked<T> {
  readonly name: LabourName;
  readonly without: readonly T[];
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
}

/**
 * One measure of labour for all economies: output per hour of one beside output per person of another is no comparison.
 * `auto` takes hours where every economy, and every class that has labour, has them, else persons. Economies without it are left out.
 * @param instead the way on where no column of labour is there
 * @throws EscalarError `missing-column`; `not-computable` where no economy has a number, or some have hours alone and
 * others persons alone
 */
export function pickLabour<T extends Read>(
  read: readonly T[],
  wanted: 'auto' | LabourName,
  indicator: string,
  instead?: Text,
): LabourPicked<T> {
  const order: readonly LabourName[] = wanted === 'auto' ? ['hours', 'persons'] : [wanted];
  const worked = read.filter(({ panel }) => order.some((name) => holds(panel, name)));
  if (worked.length === 0) throw withoutLabour(read, order, indicator, instead);
  const name =
    order.find((one) => worked.every(({ panel }) => covers(panel, one, order))) ??
    order.find((one) => worked.every(({ panel }) => holds(panel, one)));
  if (name === undefined) throw mixedLabour(worked, indicator);
  const without = read.filter((one) => !worked.includes(one));
  const isSecond = name !== order[0] && worked.some(({ panel }) => order[0] && holds(panel, order[0]));
  return {
    name,
    without,
    notes: isSecond ? [PERSONS_FOR_ALL] : [],
    dropped:
      without.length === 0
        ? []
        : [
            leftOut(
              WITHOUT[wanted],
              without.map(({ panel }) => panel.economy),
            ),
          ],
  };
}

const PERSONS_FOR_ALL = info(
  'Labour is persons: not every economy and class has hours.',
  'El trabajo son personas: no todas las economías y clases tienen horas.',
);
const WITHOUT = {
  auto: { en: 'economies without labour', es: 'economías sin trabajo' },
  hours: { en: 'economies without hours', es: 'economías sin horas' },
  persons: { en: 'economies without persons', es: 'economías sin personas' },
} as const;

function holds({ cells }: Panel, name: LabourName): boolean {
  return cells[name]?.some((value) => !Number.isNaN(value)) === true;
}

/** Whether a measure is there for every class that has another one. */
function covers(
  { cells, activities, periods }: Panel,
  name: LabourName,
  order: readonly LabourName[],
): boolean {
  const has = (one: LabourName, i: number) =>
    cells[one]?.slice(i * periods.length, (i + 1) * periods.length).some((value) => !Number.isNaN(value)) ===
    true;
  return activities.every((_, i) => has(name, i) || !order.some((one) => has(one, i)));
}

function mixedLabour(worked: readonly Read[], indicator: string): EscalarError {
  const having = (name: LabourName, other: LabourName) =>
    worked
      .filter(({ panel }) => holds(panel, name) && !holds(panel, other))
      .slice(0, 3)
      .map(({ panel }) => panel.economy)
      .join(', ');
  const [hours, persons] = [having('hours', 'persons'), having('persons', 'hours')];
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `labour is in hours alone for ${hours} and in persons alone for ${persons}`,
      es: `el trabajo está solo en horas en ${hours} y solo en personas en ${persons}`,
    },
    try: {
      en: 'Choose one, and the economies without it are left out: --with labour=persons or --with labour=hours.',
      es: 'Elija una, y se omiten las economías que no la tienen: --with labour=persons o --with labour=hours.',
    },
  });
}

function withoutLabour(
  read: readonly Read[],
  order: readonly LabourName[],
  indicator: string,
  instead?: Text,
): EscalarError {
  const empty = order.filter((name) => read.some(({ panel }) => panel.cells[name] !== undefined));
  const have = [...new Set(read.flatMap(({ panel }) => Object.keys(panel.cells)))];
  return empty.length === 0
    ? missingColumn(order[0] ?? 'hours', have, indicator, instead)
    : withoutNumbers(
        empty.join(', '),
        indicator,
        empty.some((name) => read.some(({ timed }) => holds(timed, name))),
      );
}

/** A column that is there and holds nothing, or, of months, no whole year of any class. */
function withoutNumbers(column: string, indicator: string, isOfParts: boolean): EscalarError {
  return new EscalarError(
    'not-computable',
    isOfParts
      ? {
          indicator,
          why: {
            en: `no class has "${column}" in all the months or quarters of a year`,
            es: `ninguna clase tiene "${column}" en todos los meses o trimestres de un año`,
          },
          try: {
            en: 'Fill in what is missing, or keep the periods of the data with --with frequency=as-is.',
            es: 'Complete lo que falta, o conserve los periodos de los datos con --with frequency=as-is.',
          },
        }
      : {
          indicator,
          why: { en: `"${column}" has no number`, es: `"${column}" no tiene ningún número` },
          try: {
            en: `Fill in what is missing; or name the column that holds it, in place of this one: --map COLUMN=${column.split(', ')[0]}.`,
            es: `Complete lo que falta; o indique la columna que lo tiene, en lugar de esta: --map COLUMNA=${column.split(', ')[0]}.`,
          },
        },
  );
}
