import { normalise } from '../../catalog/normalise.ts';
import { TOTAL } from '../../catalog/wholes/total-names.ts';

/** What a column of a supply table is that is no industry. `less` is taken off where it is written above zero, as subsidies may be. */
export type SupplyKind = 'imports' | 'margins' | 'taxes' | 'less' | 'total';

/** By the words of codes and of names (ESA, OECD, BEA, WIOD and offices), as `normalise` writes them; the first that fits. */
const SUPPLY: readonly (readonly [SupplyKind, RegExp])[] = [
  [
    'total',
    /^(ts_(bp|pp)|p1|t0\d\d|t007|dsup_bas|sup_(bas|pur)|(total|gross|domestic) (output|supply|product|commodity|production|industry).*|total (trade|tax|margin|taxes|margins).*|supply at.*|output at.*|produccion( (total|bruta|nacional|intern[ao]|a precios).*)?|oferta.*|total (de )?(la )?(oferta|produccion|impuestos|margenes).*)$/,
  ],
  [
    'imports',
    /^(p7\w*|p33|mcif|madj|imp|imports?.*|importacion(es)?.*|importac.*|(less )?(cif|ajuste (cif|c i f)).*|direct purchases abroad.*|compras directas .*(exterior|extranjero).*)$/,
  ],
  [
    'margins',
    /^(ottm|marg|trade|trans|trade (and transport )?margins?.*|transport(ation)? (margins?|costs?).*|margen(es)?.*|margem.*)$/,
  ],
  ['less', /^(sub|d31|subsid\w*.*|(less|menos) subsid\w*.*|subvencion\w*.*)$/],
  [
    'taxes',
    /^(d21x31|d21|txsp|top|mdty|(net )?taxes (less subsidies )?(on|net).*|tax(es)? on products.*|import duties|(otros )?impuestos.*|derechos .*import\w*.*|iva|vat|impostos.*)$/,
  ],
];

/** What a column is by its code, else by its name; null for an industry, or what nobody knows. */
export function supplyKind(...texts: readonly string[]): SupplyKind | null {
  for (const words of texts.map(normalise)) {
    const kind = SUPPLY.find(([, known]) => known.test(words))?.[0];
    if (kind !== undefined) return kind;
    if (isTotal(words)) return 'total';
  }
  return null;
}

/** Whether a code or a name says that it is of everything: `CPA_TOTAL`, `_T`. */
export function isTotal(text: string): boolean {
  return TOTAL.test(normalise(bareCode(text)));
}

/** A code of a product without the letters of its classification: `CPA_A01`, `CPA08_A01`. */
export function bareCode(code: string): string {
  return code.replace(/^CPA(?:\d\w*?)?_(?=\w)/i, '');
}

/** What the BEA states below value added, of taxes that are in no output at basic prices. */
export function isBelowOutput(code: string): boolean {
  return /^(t00top|t00sub|vapro)$/i.test(code);
}
