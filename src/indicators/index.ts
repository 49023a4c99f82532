// escalar/indicators: every indicator by name, their list, and what goes for all.
export * from './capabilities/index.ts';
export { type AnyIndicator, catalogue, isChain } from './catalogue.ts';
export * from './chains/classical/index.ts';
export * from './chains/index.ts';
export type { IndicatorDefinition, IndicatorResult } from './define.ts';
export * from './industry/index.ts';
export type { OptionSpecs, OptionValues, RawOptions } from './options.ts';
export { parseOptions } from './parse-options.ts';
export * from './policy/index.ts';
export { indicators } from './registry.ts';
export * from './series/index.ts';
export * from './trade/index.ts';
export * from './upgrading/index.ts';
export { type ComputeDraw, type DrawRequest, overDraws } from './vary/over-draws.ts';
export type { VaryRequest } from './vary/plan-variants.ts';
export { vary } from './vary/vary.ts';
