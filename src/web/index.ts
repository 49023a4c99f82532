// escalar/web: what ships, read from a static server, and the files that a person gives a page.
export { bridgeByWeights } from '../workspace/bridge-by-weights.ts';
export { demandCheck } from '../workspace/checks/demand-check.ts';
export { webHost } from './web-host.ts';
