import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who made a hidden folder: read from its name alone, so that there is no moment without an owner. */
export interface ProcessIdentity {
  /** Where a number means one process: this start of this machine, this container. 12 letters. */
  readonly space: string;
  readonly pid: number;
  /** When it began, as the system counts; 0 where the system does not tell. A number that was given anew has another. */
  readonly start: string;
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  return { space: processSpace(), pid: process.pid, start: startOf(process.pid) ?? '0' };
}

/**
 * Whether a process lives: null where it cannot be asked, because it runs on another machine, in another container, or
 * before this machine was started.
 */
export function isAlive({ space, pid, start }: ProcessIdentity): boolean | null {
  if (space !== processSpace()) return null;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const begun = startOf(pid);
  return begun === null || start === '0' || begun === start;
}

function processSpace(): string {
  const parts =
    process.platform === 'linux'
      ? [bootId(), pidNamespace()]
      : // a container is a machine of its own there
        [process.platform];
  return createHash('sha256')
    .update([hostname(), ...parts].join('\0'))
    .digest('hex')
    .slice(0, 12);
}

/** Two containers may have one name: where the kernel does not tell them apart, a process trusts only itself. */
const UNKNOWN = randomBytes(8).toString('hex');

function bootId(): string {
  return attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? UNKNOWN;
}

function pidNamespace(): string {
  return attempt(() => readlinkSync('/proc/self/ns/pid')) ?? UNKNOWN;
}

/** Ticks between the start of the machine and that of a process; null where there is no such file. */
function startOf(pid: number): string | null {
  const line = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // the name of the program stands in brackets and may hold anything; the 22nd field is the 20th after it
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function attempt(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
