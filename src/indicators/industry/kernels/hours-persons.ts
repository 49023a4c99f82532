import { sum } from '../../../math/sum.ts';
import {
  CONTINUING,
  checkShape,
  closed,
  type Decomposition,
  ENTERING,
  finite,
  LEAVING,
  netEntry,
  notComputable,
  overContinuing,
} from './decomposition.ts';
import { shapley } from './shapley.ts';

/** Output, persons and hours of n classes in two periods. */
export interface HoursAndPersons {
  readonly y0: Float64Array;
  readonly persons0: Float64Array;
  readonly hours0: Float64Array;
  readonly y1: Float64Array;
  readonly persons1: Float64Array;
  readonly hours1: Float64Array;
}

/**
 * Output per person, Y/E = Σ e h p with e = share of persons, h = hours per person, p = output per hour:
 * the Shapley value of the three, `hourly` (p), `hours` (h) and `reallocation` (e), class by class, with the
 * whole share of classes that enter or leave. A class exists in a period when it has hours.
 * @throws EscalarError `not-computable`: output without hours, hours without persons, negative labour, no persons.
 */
export function hoursPersons(panel: HoursAndPersons): Decomposition {
  const n = checkShape({ ...panel });
  const before = onePeriod(panel.y0, panel.persons0, panel.hours0);
  const after = onePeriod(panel.y1, panel.persons1, panel.hours1);
  const kind = Uint8Array.from(before.hours, (h, i) => {
    if (h > 0 && after.hours[i] > 0) return CONTINUING;
    return after.hours[i] > 0 ? ENTERING : h > 0 ? LEAVING : 0;
  });
  const [share, hours, hourly] = shapley(
    [before.share, before.hours, before.hourly],
    [after.share, after.hours, after.hourly],
  );
  const whole = {
    n,
    kind,
    s0: before.share,
    s1: after.share,
    p0: before.hours.map((h, i) => h * before.hourly[i]),
    p1: after.hours.map((h, i) => h * after.hourly[i]),
    level0: before.level,
    level1: after.level,
  };
  return closed(whole, {
    hourly: overContinuing(whole, (i) => hourly[i]),
    hours: overContinuing(whole, (i) => hours[i]),
    reallocation: overContinuing(whole, (i) => share[i]),
    ...netEntry(whole),
  });
}

function onePeriod(y: Float64Array, persons: Float64Array, hours: Float64Array) {
  y.forEach((output, i) => {
    if (persons[i] < 0 || hours[i] < 0) throw broken(i, 'has negative labour', 'tiene trabajo negativo');
    if (hours[i] > 0 && persons[i] === 0)
      throw broken(i, 'has hours without persons', 'tiene horas sin personas');
    if (hours[i] === 0 && output !== 0)
      throw broken(i, 'has output without hours', 'tiene producción sin horas');
  });
  const total = sum(persons);
  if (!(total > 0)) throw notComputable('a period has no persons', 'un periodo no tiene personas');
  return {
    level: finite(sum(y) / total),
    share: persons.map((e) => e / total),
    hours: hours.map((h, i) => (h === 0 ? 0 : finite(h / persons[i]))),
    hourly: y.map((output, i) => (hours[i] === 0 ? 0 : finite(output / hours[i]))),
  };
}

function broken(row: number, en: string, es: string) {
  return notComputable(`class ${row + 1} ${en}`, `la clase ${row + 1} ${es}`);
}
