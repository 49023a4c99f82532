import { EscalarError } from '../../base/error.ts';

const TOTAL = /^(wld|w00|world|mundo|total|totales?|all)$/i;

/** A total beside its parts would count everything twice. @throws EscalarError `total-among-parts` */
export function refuseTotals(column: 'reporter' | 'partner' | 'product', codes: readonly string[]): void {
  const code = codes.find((one) => TOTAL.test(one));
  if (code !== undefined && codes.length > 1) throw new EscalarError('total-among-parts', { column, code });
}
