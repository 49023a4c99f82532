// The library in Node: what `import ... from 'escalar'` gives.
export * from './base/index.ts';
export * from './catalog/index.ts';
export * from './figures/index.ts';
export * from './indicators/formulas/index.ts';
export * from './indicators/index.ts';
export * from './node/index.ts';
export * from './report/index.ts';
export * from './sources/index.ts';
export * from './study/index.ts';
export * from './workspace/index.ts';
