#!/usr/bin/env node
// Imports nothing that an old Node lacks: the rest is loaded when the version is known to suffice.
import type { Text } from '../base/locale.ts';
import { loadFault, nodeFault } from './node-version.ts';
import { systemLang } from './system-lang.ts';

function refuse(fault: Text): void {
  process.stderr.write(`${fault[systemLang(process.env)]}\n`);
  process.exitCode = 1;
}

/** What V8 makes of the program is kept for the next start, where Node can (22.1 and later). */
async function keepCompiled(): Promise<void> {
  const module = await import('node:module');
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    module.enableCompileCache();
}

const fault = nodeFault(process.versions.node);
if (fault !== null) refuse(fault);
else {
  try {
    await keepCompiled();
    const { runProgram } = await import('./run-program.ts');
    await runProgram(process.argv);
  } catch (error) {
    refuse(loadFault(error));
  }
}
