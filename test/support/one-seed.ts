import fc from 'fast-check';

// what passed once passes again where ESCALAR_SEED is set, as continuous integration does; else each run tries other values
const seed = process.env.ESCALAR_SEED;
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
