import type { ChainContext } from '../context.ts';
import { allBorderProducts, borderProducts, importerUse } from './border-products.ts';
import { type FlowTerms, rowsTimes } from './flow-terms.ts';
import { minus } from './products.ts';
import { sinkFlows } from './sink.ts';
import { sourceFlows } from './source.ts';

/**
 * What the importer makes of the inputs that it buys, n × G each: for its own final use, for final goods that
 * go to third economies, and for final goods that go back to the exporter. A_sr L_r of y_rr, Σ y_rk, y_rs.
 */
interface Uses {
  readonly final: Float64Array;
  readonly home: Float64Array;
  readonly third: Float64Array;
  readonly back: Float64Array;
}

function uses(context: ChainContext): Uses {
  const { n, G, table, perOutput } = context;
  const out = {
    final: new Float64Array(n * G),
    home: new Float64Array(n * G),
    third: new Float64Array(n * G),
    back: new Float64Array(n * G),
  };
  const local = localFinal(context);
  const used = context.share(importerUse);
  const abroad = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < G; k += 1) {
      if (k !== table.rowEconomy[i]) abroad[i] += local[i * G + k] * perOutput[i];
    }
  }
  const [others] = allBorderProducts(context, [abroad]);
  for (let s = 0; s < G; s += 1) {
    const from = table.start[s];
    const toExporter = Float64Array.from({ length: n }, (_, i) => local[i * G + s] * perOutput[i]);
    const back = borderProducts(context, s, [toExporter])[0];
    for (let i = from; i < table.start[s + 1]; i += 1) {
      for (let r = 0; r < G; r += 1) {
        if (r === s) continue;
        const at = i * G + r;
        const p = (i - from) * G + r;
        out.final[at] = table.Y[at];
        out.home[at] = used.home[at];
        out.third[at] = others[at] - back[p];
        out.back[at] = back[p];
      }
    }
  }
  return out;
}

/** L_r y_rk by row, n × G. */
function localFinal(context: ChainContext): Float64Array {
  const { n, G, table, backend } = context;
  const out = new Float64Array(n * G);
  for (let r = 0; r < G; r += 1) {
    const { from, size, L } = context.block(r);
    const end = (from + size) * G;
    backend.gemm(
      size,
      G,
      size,
      1,
      L,
      size,
      table.Y.subarray(from * G, end),
      G,
      0,
      out.subarray(from * G, end),
      G,
    );
  }
  return out;
}

/**
 * The terms VAX1 to VAX4, REF1, REF2, DDC, FVA1 to FVA4 and FDC of exports by source or sink, n × G each; they
 * add up to the exports. 1 final goods, 2 inputs absorbed by the importer at once, 3 inputs sent on in final
 * goods, 4 inputs sent on in inputs; REF1 returned in final goods, REF2 in inputs.
 *
 * Borin and Mancini 2019, World Bank WP 8804, equations 19 and 33.
 */
export function splitTerms(context: ChainContext, approach: 'source' | 'sink'): FlowTerms {
  const { domestic, foreign, local, foreignOnce } = context.shares();
  const exports = context.exports();
  const used = context.share(uses);
  const flows =
    approach === 'source' ? { ...context.share(sourceFlows), last: exports } : context.share(sinkFlows);
  const own = approach === 'source' ? local : domestic;
  const other = approach === 'source' ? foreignOnce : foreign;
  const further = flows.last.map(
    (all, at) => all - used.final[at] - used.home[at] - used.third[at] - flows.returned[at],
  );
  const backInputs = minus(flows.returned, used.back);
  const foreignThird = used.third.map((value, at) => value + used.back[at]);
  const foreignFurther = further.map((value, at) => value + backInputs[at]);
  return {
    VAX1: rowsTimes(own, used.final),
    VAX2: rowsTimes(own, used.home),
    VAX3: rowsTimes(own, used.third),
    VAX4: rowsTimes(own, further),
    REF1: rowsTimes(own, used.back),
    REF2: rowsTimes(own, backInputs),
    DDC: minus(rowsTimes(domestic, exports), rowsTimes(own, flows.last)),
    FVA1: rowsTimes(other, used.final),
    FVA2: rowsTimes(other, used.home),
    FVA3: rowsTimes(other, foreignThird),
    FVA4: rowsTimes(other, foreignFurther),
    FDC: minus(rowsTimes(foreign, exports), rowsTimes(other, flows.last)),
  };
}
