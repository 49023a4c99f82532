// An indicator alone, as a page takes it.
export { rca } from '../../src/indicators/trade/index.ts';
