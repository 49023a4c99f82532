import { badOption } from '../../base/bad-option.ts';
import type { Residual } from '../define.ts';
import type { Level } from './chain-options.ts';
import { closesTo, idleExports } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { flowsAtLevel } from './emit.ts';
import type { FlowTerms } from './kernels/flow-terms.ts';
import { kwwTerms } from './kernels/kww.ts';
import { meld, meldRows } from './kernels/meld.ts';
import { miroudotYeTerms } from './kernels/miroudot-ye.ts';
import { selfBilateralTerms, selfSectorBilateralTerms, selfSectorTerms } from './kernels/self.ts';
import { sinkTerms } from './kernels/sink.ts';
import { sourceTerms } from './kernels/source.ts';
import { splitTerms } from './kernels/split-flows.ts';
import { tripartiteTerms } from './kernels/tripartite.ts';
import { worldSinkTerms, worldSourceTerms } from './kernels/world.ts';
import { wwzTerms } from './kernels/wwz.ts';

export const METHODS = ['borin-mancini', 'kww', 'kww-corrected', 'wwz', 'miroudot-ye', 'tripartite'] as const;
export const APPROACHES = ['source', 'sink', 'world', 'world-source', 'self'] as const;

export type Method = (typeof METHODS)[number];
export type Approach = (typeof APPROACHES)[number];

export interface TermsAtLevel {
  readonly terms: Readonly<Record<string, Float64Array>>;
  readonly residuals: readonly Residual[];
  /** The terms whose sum is gross exports. */
  readonly parts: readonly string[];
}

const WORLD_PARTS = ['DC', 'FC'] as const;

/**
 * The terms of a method at a level, with the identity that they add up to gross exports checked.
 * @throws EscalarError `bad-option` for a level at which the method is not defined.
 */
export function grossExportTerms(
  context: ChainContext,
  choice: {
    readonly method: Method;
    readonly approach: Approach;
    readonly level: Level;
    readonly split: boolean;
  },
): TermsAtLevel {
  const { method, approach, level, split } = choice;
  if (method === 'kww' || method === 'kww-corrected') return kww(context, method, level);
  if (method === 'borin-mancini' && approach === 'self') return self(context, level);
  if (method === 'borin-mancini' && approach.startsWith('world')) return world(context, approach, level);
  const { terms, parts } = flowTerms(context, method, approach, split);
  const exports = context.exports();
  const identity = `Σ ${parts.join(' + ')} = gross exports`;
  const residuals = closesTo(
    context,
    identity,
    parts.map((term) => terms[term]),
    exports,
    context.share(idleExports),
  );
  return { terms: flowsAtLevel(context.table, terms, level), residuals, parts };
}

function flowTerms(
  context: ChainContext,
  method: Method,
  approach: Approach,
  split: boolean,
): { readonly terms: FlowTerms; readonly parts: readonly string[] } {
  if (method === 'wwz') {
    const terms = context.share(wwzTerms);
    return { terms, parts: Object.keys(terms) };
  }
  if (method === 'tripartite') return { terms: tripartiteTerms(context), parts: ['DAVAX', 'PB', 'PF', 'TS'] };
  if (method === 'miroudot-ye') {
    const terms = miroudotYeTerms(context, approach === 'world' ? 'world' : 'country');
    return { terms, parts: Object.keys(terms).filter((term) => !['GEXP', 'DC', 'FC'].includes(term)) };
  }
  const way = approach === 'sink' ? 'sink' : 'source';
  if (split) {
    const terms = splitTerms(context, way);
    return { terms, parts: Object.keys(terms) };
  }
  const terms = way === 'sink' ? context.share(sinkTerms) : context.share(sourceTerms);
  return { terms, parts: ['VAX', 'REF', 'DDC', 'FVA', 'FDC'] };
}

function only(level: Level, allowed: Level, what: string): void {
  if (level === allowed) return;
  const expected = {
    en: `${allowed}: ${what} has no other level`,
    es: `${allowed}: ${what} no tiene otro nivel`,
  };
  throw badOption('level', level, expected);
}

function idleAt(context: ChainContext, level: Level): Float64Array {
  return flowsAtLevel(context.table, { idle: context.share(idleExports) }, level).idle;
}

function countryExports(context: ChainContext): Float64Array {
  return flowsAtLevel(context.table, { e: context.exports() }, 'country').e;
}

function kww(context: ChainContext, method: 'kww' | 'kww-corrected', level: Level): TermsAtLevel {
  only(level, 'country', method);
  const nine: Readonly<Record<string, Float64Array>> = kwwTerms(context);
  let terms = nine;
  if (method === 'kww-corrected') {
    const { FVA, FDC } = worldSinkTerms(context);
    const { FVA_FIN: _final, FVA_INT: _inputs, FDC: _double, ...domestic } = nine;
    terms = { ...domestic, FVA, FDC };
  }
  const parts = Object.keys(terms);
  const whole = countryExports(context);
  const identity = `Σ ${parts.join(' + ')} = gross exports`;
  return {
    terms,
    parts,
    residuals: closesTo(context, identity, Object.values(terms), whole, idleAt(context, level)),
  };
}

function world(context: ChainContext, approach: Approach, level: Level): TermsAtLevel {
  only(level, 'country', 'approach=world');
  const terms = approach === 'world-source' ? worldSourceTerms(context) : worldSinkTerms(context);
  const parts = ['VAX', 'REF', 'DDC', 'FVA', 'FDC'];
  const residuals = closesTo(
    context,
    'DC + FC = gross exports',
    WORLD_PARTS.map((term) => terms[term]),
    terms.GEXP,
    idleAt(context, level),
  );
  return { terms, parts, residuals };
}

function self(context: ChainContext, level: Level): TermsAtLevel {
  const { table } = context;
  const parts = ['VAX', 'REF', 'DDC', 'FVA', 'FDC'];
  const at = (terms: FlowTerms, to: (values: Float64Array) => Float64Array): FlowTerms =>
    Object.fromEntries(Object.entries(terms).map(([term, values]) => [term, to(values)]));
  const levels: Readonly<Record<Level, () => FlowTerms>> = {
    // the perimeter of all exports of an economy is that of the exporter
    country: () => flowsAtLevel(table, countrySelf(context), 'country'),
    sector: () => at(selfSectorTerms(context), (values) => meldRows(table, values)),
    bilateral: () => selfBilateralTerms(context),
    'bilateral-sector': () => at(selfSectorBilateralTerms(context), (values) => meld(table, values)),
  };
  const terms = levels[level]();
  const residuals = closesTo(
    context,
    'DC + FC = gross exports',
    [terms.DC, terms.FC],
    terms.GEXP,
    idleAt(context, level),
  );
  return { terms, parts, residuals };
}

function countrySelf(context: ChainContext): FlowTerms {
  const { DAVAX: _direct, GVC: _chains, GVCB: _back, GVCF: _forward, ...terms } = context.share(sourceTerms);
  return terms;
}
