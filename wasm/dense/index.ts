// Dense linear algebra in float64 for one shared or private memory. Compiled by scripts/build-wasm.mjs.
export { setWorkers } from './control';
export { gemm, gemmSpace, largest, matrixVector, vectorMatrix } from './product';
export { quit, sequence, serve } from './run';
export { factorise, factoriseSpace } from './factorise';
export { invert, invertSpace } from './invert';
export { solve, solveSpace } from './solve';
