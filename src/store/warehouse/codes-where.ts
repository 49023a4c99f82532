import { type Condition, judgeCondition } from '../../base/condition.ts';
import { textColumnOf } from '../../base/text-column.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { coverBasket } from '../../catalog/basket/cover-basket.ts';
import { economiesNamed } from '../../catalog/codes-meant.ts';
import type { FlowQuestion } from './flow-question.ts';
import type { WarehouseList } from './warehouse-list.ts';
import type { WarehouseTableName } from './warehouse-tables.ts';

/** A basket of products, and the classification that its groups are of. */
export interface BasketAsked {
  readonly expression: string;
  readonly classification: string | null;
}

/**
 * Conditions as the codes that they keep of those in a warehouse: ranges, what a cell may not be, and baskets are
 * settled on the list of codes, so that the engine gets codes alone.
 * @throws EscalarError `unknown-name` for a column or a code that the warehouse lacks, `bad-basket`, `condition-range`
 */
export function codesWhere(
  list: WarehouseList,
  table: WarehouseTableName,
  conditions: Readonly<Record<string, Condition>>,
  basket: BasketAsked | null,
): FlowQuestion['where'] {
  const codes = list.codes[table] ?? {};
  const where: Record<string, readonly string[]> = {};
  for (const [name, condition] of Object.entries(conditions)) {
    const known = Object.hasOwn(codes, name) ? codes[name] : undefined;
    if (known === undefined) throw unknownName({ en: 'column', es: 'la columna' }, name, Object.keys(codes));
    const { keep, count, unmatched } = judgeCondition(textColumnOf(known), name, condition, economiesNamed);
    if (unmatched[0] !== undefined)
      throw unknownName({ en: `${name} in the warehouse`, es: `en el almacén ${name}` }, unmatched[0], known);
    if (count < known.length) where[name] = known.filter((_, i) => keep[i] === 1);
  }
  if (basket !== null) {
    const products = where.product ?? codes.product ?? [];
    const covered = coverBasket(basket.expression, basket.classification, products).codes;
    where.product = covered;
  }
  return where;
}
