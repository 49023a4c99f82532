import { counted, same, type Text } from '../base/locale.ts';
import type { ClaimStatus, ReportModel } from './model.ts';

/** Of a single claim. */
const ALONE: Readonly<Record<ClaimStatus, Text>> = {
  reproduced: {
    en: 'One figure is checked: the data here give it within its rounding (reproduced).',
    es: 'Se contrasta una cifra: estos datos la dan salvo redondeo (reproducida).',
  },
  differs: {
    en: 'One figure is checked: by the same measure the data here give another value (differs).',
    es: 'Se contrasta una cifra: con la misma medida, estos datos dan otro valor (difiere).',
  },
  analogue: {
    en: 'One figure is checked: only a neighbouring measure is public, which neither confirms nor refutes it (analogue).',
    es: 'Se contrasta una cifra: solo es pública una medida parecida, que ni la confirma ni la refuta (análoga).',
  },
  'not checkable': {
    en: 'One figure is to be checked, and nothing public measures it (not checkable).',
    es: 'Hay una cifra por contrastar, y nada público la mide (no contrastable).',
  },
};

const withWhy = ({ en, es }: Text, why: Text): Text => ({
  en: `${en} ${why.en}`.trim(),
  es: `${es} ${why.es}`.trim(),
});

/** How the claims stand, what each word means and why: what a reader must know before any of them; null without claims. */
export function claimsStanding({
  claims,
  claimsNote,
}: Pick<ReportModel, 'claims' | 'claimsNote'>): Text | null {
  if (claims.length === 0) return null;
  const why = claimsNote ?? same('');
  const [only] = claims;
  if (claims.length === 1 && only !== undefined) return withWhy(ALONE[only.status], why);
  const of = (status: ClaimStatus) => claims.filter((claim) => claim.status === status).length;
  const all = {
    en: `Of the ${counted(claims.length, 'figure', 'figures')} that the article states, the data here give ${of('reproduced')} within their rounding (reproduced) and another value for ${of('differs')} by the same measure (differs); for ${of('analogue')} only a neighbouring measure is public, which neither confirms nor refutes (analogue); ${of('not checkable')} cannot be checked with what is public (not checkable).`,
    es: `De las ${counted(claims.length, 'cifra', 'cifras')} que enuncia el artículo, estos datos dan ${of('reproduced')} salvo redondeo (reproducida) y, con la misma medida, otro valor para ${of('differs')} (difiere); para ${of('analogue')} solo es pública una medida parecida, que ni confirma ni refuta (análoga); ${of('not checkable')} no pueden contrastarse con datos públicos (no contrastable).`,
  };
  return withWhy(all, why);
}
