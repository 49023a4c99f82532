import { badOption } from '../../../base/bad-option.ts';
import { type ComtradeArea, economy } from '../../../catalog/economy.ts';
import type { Given } from '../service.ts';

/** A filter without a code would bring everybody. @throws EscalarError `bad-option` */
export function requireArea(id: string, side: 'reporter' | 'partner', years: readonly string[]): void {
  if (areasOf(id, side, years).length > 0) return;
  const when = years.length > 1 ? `${years[0]}..${years[years.length - 1]}` : (years[0] ?? '');
  throw badOption(side, id, {
    en: `an economy that UN Comtrade has as ${side} in ${when}`,
    es: `una economía que UN Comtrade tenga como ${side === 'reporter' ? 'declarante' : 'socio'} en ${when}`,
  });
}

/** The partner that means every one but the world. */
export const EACH = 'each';

export function namedPartners({ partner = [] }: Given): readonly string[] {
  return partner.filter((one) => one !== EACH);
}

/** The parameters of a request that hold what a person asks for. */
export function queryOf(given: Given) {
  const { reporter = [], period = [], product = [], flow = [] } = given;
  const partner = namedPartners(given);
  const codes = (ids: readonly string[], side: 'reporter' | 'partner') =>
    ids.flatMap((id) => areasOf(id, side, period).map(({ code }) => code)).join(',');
  return {
    reporterCode: codes(reporter, 'reporter'),
    // all partners would make the address too long: left out, the service gives all
    ...(partner.length === 0 ? {} : { partnerCode: codes(partner, 'partner') }),
    period: period.join(','),
    cmdCode: product.join(','),
    flowCode: flow.join(','),
  };
}

/** The codes of an economy in some years; a partner has the code under which it reports, if it does (Taiwan 490, not 158). */
function areasOf(
  id: string,
  side: 'reporter' | 'partner',
  years: readonly string[],
): readonly ComtradeArea[] {
  const areas = economy(id, 'id').comtrade.filter((area) => area[side] && isOf(area, years));
  const reporting = areas.filter(({ reporter }) => reporter);
  return reporting.length > 0 ? reporting : areas;
}

/** Whether an area was there in one of the years. */
function isOf({ from, to }: ComtradeArea, years: readonly string[]): boolean {
  return years.some((year) => Number(year) >= (from ?? 0) && Number(year) <= (to ?? 9999));
}
