import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ports } from '../../sources/services/core/ports.ts';
import type { Service } from '../../sources/services/service.ts';
import { downloadsRoot } from './downloads-root.ts';
import { httpTransport } from './http-transport.ts';
import { keptAnswers } from './kept-answers.ts';
import { secretOf } from './secret-of.ts';

/** What a download needs of this machine: the network, the clock, chance and a person's folder. */
export function nodePorts(
  service: Service,
  address: string,
  signal: AbortSignal,
  progress: Ports['progress'],
): Ports {
  const secret = service.secret === undefined ? null : secretOf(service.secret.variable);
  return {
    ...keptAnswers(join(downloadsRoot(), service.id)),
    send: httpTransport({ address, secret, signal }),
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (milliseconds) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
    isStopped: () => signal.aborted,
    progress,
  };
}
