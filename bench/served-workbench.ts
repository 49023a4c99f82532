import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from '../test/support/chromium.ts';

/** The program as it is built. */
export const entry = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

export interface Served {
  readonly address: string;
  readonly child: ChildProcess;
}

/** `escalar serve` with a home of its own. */
export async function served(home: string): Promise<Served> {
  const env = { ...process.env, ESCALAR_HOME: home, ESCALAR_CACHE: 'off' };
  const child = spawn(process.execPath, [entry, 'serve'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const [address] = await once(createInterface(child.stdout), 'line');
  return { address: String(address), child };
}

/** A browser whose memory can be asked for, and tidied before; ends the program where none is on the machine. */
export async function browserOfBench(): Promise<Browser> {
  if (!existsSync(entry)) throw new Error('npm run build first');
  const executablePath = chromiumPath();
  if (executablePath === null) process.exit(0);
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
}
