#!/usr/bin/env node
// Imports nothing that an old Node lacks: the rest is loaded when the version is known to suffice.
import { nodeFault } from './node-version.ts';
import { systemLang } from './system-lang.ts';

const fault = nodeFault(process.versions.node);
if (fault === null) {
  const { runProgram } = await import('./run-program.ts');
  await runProgram(process.argv);
} else {
  process.stderr.write(`${fault[systemLang(process.env)]}\n`);
  process.exitCode = 1;
}
