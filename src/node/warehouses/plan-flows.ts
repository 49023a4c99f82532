import { distinct } from '../../base/distinct.ts';
import { economiesMeant } from '../../indicators/economies-meant.ts';
import { listsThatNarrow } from '../../indicators/levels/entering-rows.ts';
import type { OptionSpecs, OptionValues } from '../../indicators/options.ts';
import { productTest } from '../../indicators/trade/product-test.ts';
import type { Asked } from '../../workspace/host.ts';

type Codes = Readonly<Record<string, readonly string[]>>;

/** What one statement has to bring so that an indicator computes what it would compute from every flow. */
export interface FlowPlan {
  /** What stays apart beside economy and period. */
  readonly by: readonly ('product' | 'partner')[];
  /** The exports that partners declare, as imports of their own. */
  readonly imports: boolean;
  /** What the options keep, by column. */
  readonly where: Codes;
}

/**
 * What the options of an indicator leave to be added up where the flows lie; null where each flow is looked at. Of
 * several sets of options what serves all.
 * @param codes that occur, by column
 * @throws EscalarError of `productTest`
 */
export function planFlows(
  codes: Codes,
  classification: string | null,
  { indicator, options }: Asked,
): FlowPlan | null {
  const plans = options.map((one) => planOne(codes, classification, indicator, one));
  const [first = null, ...others] = plans;
  if (first === null || others.some((one) => one === null || one.imports !== first.imports)) return null;
  return others.reduce<FlowPlan>((all, one) => (one === null ? all : both(all, one)), first);
}

/** What one set keeps and another does not stays apart. */
function both(one: FlowPlan, other: FlowPlan): FlowPlan {
  const isSame = (name: string) => JSON.stringify(one.where[name]) === JSON.stringify(other.where[name]);
  return {
    ...one,
    by: distinct([...one.by, ...other.by]),
    where: Object.fromEntries(Object.entries(one.where).filter(([name]) => isSame(name))),
  };
}

function planOne(
  codes: Codes,
  classification: string | null,
  { options: specs, sums, apart: apartOf }: Asked['indicator'],
  given: OptionValues<OptionSpecs>,
): FlowPlan | null {
  const apart = apartOf?.(given) ?? null;
  if (apart === null) return null;
  const { economy = [], partner = [], product = [] } = codes;
  const options = economiesMeant(specs, given, { economy: () => economy, partner: () => partner });
  const by = new Set(apart.by);
  // with one partner nothing is told of what others sell to an economy
  if (apart.imports && partner.length < 2) by.add('partner');
  const imports = apart.imports && partner.length > 1;
  const where: Record<string, readonly string[]> = {};
  const ofOthers = typeof sums === 'function' || sums.includes('economy');
  for (const { column, keeps, given: list } of listsThatNarrow(specs, options)) {
    if (column === 'product') {
      const test = productTest(list, product, () => classification);
      where.product = product.filter(test.keeps);
      by.add('product');
    }
    const occurring = column === 'partner' ? partner : economy;
    // of a code that does not occur the indicator tells
    const isKnown = keeps === 'listed' && list.every((code) => occurring.includes(code));
    if (column === 'partner') by.add('partner');
    if (isKnown && !imports && (column === 'partner' || (column === 'economy' && !ofOthers)))
      where[column] = list;
  }
  return { by: [...by].sort(), imports, where };
}
