import type { Text } from '../../base/locale.ts';
import type { Row, Table } from '../../base/table.ts';
import { columnBehind, type Lineage, type Scope } from '../lineage.ts';
import type { OptionSpecs, RawOptions } from '../options.ts';
import { planVariants, type VaryRequest } from './plan-variants.ts';
import { SUMMARY } from './summary-rows.ts';

/** What of an indicator says where its numbers come from. */
interface Method {
  readonly options: OptionSpecs;
  readonly conventions: readonly Text[];
  readonly lineage?: Lineage;
}

const CONVENTION: Text = {
  en: 'Sensitivity: headline is the computation as given, every variant stands as it would alone; summary says minimum, maximum, in how many variants there is a number, in what share of them it has the sign of the headline, and the best and the worst rank of an economy (1 for the largest number).',
  es: 'Sensibilidad: headline es el cálculo tal como se pidió y cada variante es lo que daría por sí sola; summary da el mínimo, el máximo, en cuántas variantes hay número, en qué proporción de ellas tiene el signo de la cifra principal, y el mejor y el peor lugar de una economía (1 para el número mayor).',
};

/**
 * An indicator as it stands behind a result of `vary`: a row of a variant comes from the input rows that its own options
 * name, a summary from those of all variants, a difference from those of both economies.
 */
export function variedMethod<M extends Method>(method: M, given: RawOptions, request: VaryRequest): M {
  const { lineage } = method;
  const variants = planVariants(method.options, given, request);
  // a list that varies narrows each variant in its own way: the rows of any of them are looked at
  const options = Object.fromEntries(
    Object.entries(method.options).map(([name, spec]) => {
      if (!Object.hasOwn(request.vary, name) || spec.kind !== 'list') return [name, spec];
      const { narrows: _, ...rest } = spec;
      return [name, rest];
    }),
  );
  const changed = { ...method, options, conventions: [...method.conventions, CONVENTION] };
  if (lineage === undefined) return changed;
  return {
    ...changed,
    lineage: (row, _, input) => {
      const own =
        row.choice === SUMMARY
          ? variants
          : variants.filter(({ choice, variant }) => choice === row.choice && variant === row.variant);
      const rows = eachSide(row, input);
      return unionOf(own.flatMap((one) => rows.map((side) => lineage(side, one.options, input))));
    },
  };
}

/** The row for each economy of a difference; the row itself where it names none. */
function eachSide(row: Row, input: Table): readonly Row[] {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== 'string' || !value.includes('-')) continue;
    const known = new Set(columnBehind(input, name)?.values ?? []);
    if (known.size === 0 || known.has(value)) continue;
    for (let at = value.indexOf('-'); at > 0; at = value.indexOf('-', at + 1)) {
      const sides = [value.slice(0, at), value.slice(at + 1)];
      if (sides.every((code) => known.has(code))) return sides.map((code) => ({ ...row, [name]: code }));
    }
  }
  return [row];
}

const WIDTH: readonly Scope['periods'][] = ['endpoints', 'range', 'all'];

function unionOf(scopes: readonly Scope[]): Scope {
  const periods = scopes.map((scope) => scope.periods);
  return {
    periods: WIDTH.findLast((one) => periods.includes(one)) ?? 'all',
    also: [...new Set(scopes.flatMap(({ also = [] }) => also))],
    parts: scopes.flatMap(({ parts }) => parts),
  };
}
