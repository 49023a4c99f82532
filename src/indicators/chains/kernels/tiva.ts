import type { ChainContext } from '../context.ts';
import { type FlowTerms, rowsTimes } from './flow-terms.ts';
import { valueAddedAbsorbed } from './leontief.ts';
import { fromPartner, meld } from './meld.ts';
import { minus, plus } from './products.ts';

/**
 * Indicators of the OECD's Trade in Value Added, by economy, industry and partner, G × N × G each, in the unit
 * of the table. Names as in the OECD guide:
 *
 * PROD gross output, VALU value added, DOM what is used at home, of it DOM_FNL final and DOM_INT as inputs: of an
 * economy alone, and so at home in the cube. EXGR, EXGR_FNL, EXGR_INT gross exports, of final goods and of inputs; EXGR_DVA domestic value added in them,
 * of it EXGR_DDC direct (the exporting industry), EXGR_IDC indirect (other industries at home), EXGR_RIM
 * reimported; EXGR_FVA foreign. IMGR* the same of imports, by industry of the product. BALGR gross balance.
 * FFD_DVA domestic value added of the industry in the partner's final demand; DFD_FVA the partner's in ours, by
 * industry of origin; BALVAFD their balance; FD_VA and DXD_DVA with and only at home. DEXFVAP value added of the
 * partner in our exports of the industry; FEXDVAP our value added in the partner's exports of the industry.
 *
 * OECD 2019, Guide to OECD's Trade in Value Added Indicators.
 */
export function tivaTerms(context: ChainContext): FlowTerms {
  const { G, table } = context;
  const N = table.sectors.length;
  const { domestic, foreign, local } = context.shares();
  const exports = context.exports();
  const cube = (values: Float64Array): Float64Array => meld(table, values);
  const direct = directShare(context);
  const finalExports = cube(abroad(context, table.Y));
  const gross = cube(exports);
  const imports = fromPartner(gross, G, N);
  const finalImports = fromPartner(finalExports, G, N);
  const absorbed = valueAddedAbsorbed(context);
  const there = cube(abroad(context, absorbed));
  const here = fromPartner(there, G, N);
  const inOurs = cube(partnerInExports(context));
  return {
    ...ofOwn(context),
    EXGR: gross,
    EXGR_FNL: finalExports,
    EXGR_INT: minus(gross, finalExports),
    EXGR_DVA: cube(rowsTimes(domestic, exports)),
    EXGR_DDC: cube(rowsTimes(direct, exports)),
    EXGR_IDC: cube(rowsTimes(minus(local, direct), exports)),
    EXGR_RIM: cube(rowsTimes(minus(domestic, local), exports)),
    EXGR_FVA: cube(rowsTimes(foreign, exports)),
    IMGR: imports,
    IMGR_FNL: finalImports,
    IMGR_INT: minus(imports, finalImports),
    BALGR: minus(gross, imports),
    FD_VA: cube(absorbed),
    DXD_DVA: cube(minus(absorbed, abroad(context, absorbed))),
    FFD_DVA: there,
    DFD_FVA: here,
    BALVAFD: minus(there, here),
    FEXDVAP: fromPartner(inOurs, G, N),
    DEXFVAP: inOurs,
  };
}

/** v_i L_ii by row: value added of the exporting industry itself. */
export function directShare(context: ChainContext): Float64Array {
  const out = new Float64Array(context.n);
  for (let s = 0; s < context.G; s += 1) {
    const { from, size, L } = context.block(s);
    for (let i = 0; i < size; i += 1) out[from + i] = context.v[from + i] * L[i * size + i];
  }
  return out;
}

/** The columns of other economies; zero at home. */
function abroad(context: ChainContext, values: Float64Array): Float64Array {
  const { n, G, table } = context;
  const out = values.slice();
  for (let i = 0; i < n; i += 1) out[i * G + table.rowEconomy[i]] = 0;
  return out;
}

/** Σ_{i in r} v_i B_ij e_j for r ≠ s, n × G: value added of r in our exports of row j. */
function partnerInExports(context: ChainContext): Float64Array {
  const { n, G, table } = context;
  const origin = context.originShares();
  const e = context.totalExports();
  const out = new Float64Array(n * G);
  for (let j = 0; j < n; j += 1) {
    for (let r = 0; r < G; r += 1) if (r !== table.rowEconomy[j]) out[j * G + r] = origin[r * n + j] * e[j];
  }
  return out;
}

/**
 * Σ_{j in r} v_i B_ij e_j for r ≠ s, n × G: value added of row i in the gross exports of r. Its sum over r is VS1.
 * Cost: one pass over B.
 */
export function inPartnerExports(context: ChainContext): Float64Array {
  const { n, G, v, table } = context;
  const B = context.inverse();
  const e = context.totalExports();
  const out = new Float64Array(n * G);
  for (let i = 0; i < n; i += 1) {
    for (let r = 0; r < G; r += 1) {
      if (r === table.rowEconomy[i]) continue;
      let sum = 0;
      for (let j = table.start[r]; j < table.start[r + 1]; j += 1) sum += B[i * n + j] * e[j];
      out[i * G + r] = v[i] * sum;
    }
  }
  return out;
}

/** Terms of an economy alone, G × N × G, at home. */
function ofOwn(context: ChainContext): FlowTerms {
  const { n, G, table } = context;
  const { rowEconomy, start, x, Y, Z, valueAdded } = table;
  const final = Float64Array.from({ length: n }, (_, i) => Y[i * G + rowEconomy[i]]);
  const inputs = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const s = rowEconomy[i];
    for (let j = start[s]; j < start[s + 1]; j += 1) inputs[i] += Z[i * n + j];
  }
  const home = (values: Float64Array): Float64Array => {
    const wide = new Float64Array(n * G);
    for (let i = 0; i < n; i += 1) wide[i * G + rowEconomy[i]] = values[i];
    return meld(table, wide);
  };
  return {
    PROD: home(x),
    VALU: home(valueAdded),
    DOM: home(plus(final, inputs)),
    DOM_FNL: home(final),
    DOM_INT: home(inputs),
  };
}
