// escalar/checks: the checks of data that a source of a study may ask for.
export type { DemandCheck } from './demand.ts';
export { demandCheck } from './demand-check.ts';
