import { sum } from '../../math/sum.ts';
import type { InputField } from '../define.ts';
import { numberField } from '../input-field.ts';
import type { Factor } from './kernels/growth-steps.ts';

/** A factor by its term. */
export interface NamedFactor extends Factor {
  readonly term: string;
}

/** The kinds of a factor, with the columns of their volumes and costs; the last has the rest of the cost where it has none. */
interface KindsOf {
  readonly of: 'capital' | 'inputs';
  readonly kinds: readonly (readonly [term: string, volume: string, cost: string | null])[];
}

const KINDS: readonly KindsOf[] = [
  {
    of: 'capital',
    kinds: [
      ['capital_ict', 'capital_ict_services', 'capital_ict_cost'],
      ['capital_other', 'capital_other_services', null],
    ],
  },
  {
    of: 'inputs',
    kinds: [
      ['energy', 'energy_real', 'energy_cost'],
      ['materials', 'materials_real', 'materials_cost'],
      ['services', 'services_real', 'services_cost'],
    ],
  },
];

const field = (name: string, en: string, es: string) => numberField(name, 'optional', en, es);

/** The columns of kinds of capital and of inputs. */
export const kindFields: readonly InputField[] = [
  field(
    'capital_ict_services',
    'volume of services of ICT capital',
    'volumen de los servicios del capital TIC',
  ),
  field('capital_other_services', 'of the other capital', 'del demás capital'),
  field('capital_ict_cost', 'compensation of ICT capital', 'remuneración del capital TIC'),
  ...(
    [
      ['energy', 'energy', 'energía'],
      ['materials', 'materials', 'materiales'],
      ['services', 'services', 'servicios'],
    ] as const
  ).flatMap(([name, en, es]) => [
    field(`${name}_cost`, `inputs of ${en}, at current prices`, `insumos de ${es}, a precios corrientes`),
    field(`${name}_real`, `their volume`, `su volumen`),
  ]),
];

/** The kinds of one factor that a table has whole. */
export interface Kinds extends KindsOf {
  /** In the order of the kinds. */
  readonly volumes: readonly Float64Array[];
  readonly costs: readonly (Float64Array | null)[];
}

/** The factors whose kinds all have their columns. */
export function kindsIn(
  cells: Readonly<Record<string, Float64Array | undefined>>,
  hasInputs: boolean,
): readonly Kinds[] {
  return KINDS.filter(({ of }) => hasInputs || of === 'capital').flatMap(({ of, kinds }) => {
    const volumes = kinds.map(([, volume]) => cells[volume]);
    const costs = kinds.map(([, , cost]) => (cost === null ? null : cells[cost]));
    const columns = [...volumes, ...costs].filter((one) => one !== null);
    if (columns.some((one) => one === undefined)) return [];
    return [{ of, kinds, volumes, costs } as Kinds];
  });
}

/**
 * A factor as its kinds: each with its share of what the whole gets, so that the shares still add up. Costs of all kinds are
 * brought to those of the whole; a kind without a cost has what the others leave of it.
 * @param nominal what shares are shares of
 */
export function byKind(
  found: Kinds | undefined,
  whole: NamedFactor,
  nominal: Float64Array,
  slice: (values: Float64Array) => Float64Array,
): readonly NamedFactor[] {
  if (found === undefined) return [whole];
  const costs = found.costs.map((cost) => (cost === null ? null : slice(cost)));
  const known = nominal.map((_, t) => sum(costs.flatMap((cost) => (cost === null ? [] : [cost[t]]))));
  const hasRest = costs.includes(null);
  return found.kinds.map(([term], k) => ({
    term,
    quantity: slice(found.volumes[k]),
    share: whole.share.map((share, t) => {
      const own = costs[k];
      if (!hasRest) return (share * (own as Float64Array)[t]) / known[t];
      return own === null ? share - known[t] / nominal[t] : own[t] / nominal[t];
    }),
  }));
}
