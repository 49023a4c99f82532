import { counted, same, type Text } from '../base/locale.ts';
import type { ClaimStatus, ReportModel } from './model.ts';

/** How the claims stand, what each word means and why: what a reader must know before any of them; null without claims. */
export function claimsStanding({
  claims,
  claimsNote,
}: Pick<ReportModel, 'claims' | 'claimsNote'>): Text | null {
  if (claims.length === 0) return null;
  const why = claimsNote ?? same('');
  const of = (status: ClaimStatus) => claims.filter((claim) => claim.status === status).length;
  return {
    en: `Of the ${counted(claims.length, 'figure', 'figures')} that the article states, the data here give ${of('reproduced')} within their rounding (reproduced) and another value for ${of('differs')} by the same measure (differs); for ${of('analogue')} only a neighbouring measure is public, which neither confirms nor refutes (analogue); ${of('not checkable')} cannot be checked with what is public (not checkable). ${why.en}`.trim(),
    es: `De las ${counted(claims.length, 'cifra', 'cifras')} que enuncia el artículo, estos datos dan ${of('reproduced')} salvo redondeo (reproducida) y, con la misma medida, otro valor para ${of('differs')} (difiere); para ${of('analogue')} solo es pública una medida parecida, que ni confirma ni refuta (análoga); ${of('not checkable')} no pueden contrastarse con datos públicos (no contrastable). ${why.es}`.trim(),
  };
}
