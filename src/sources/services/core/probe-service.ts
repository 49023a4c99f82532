import type { Fault, Service } from '../service.ts';
import { download } from './download.ts';
import type { Ports } from './ports.ts';

/** How a service took the question for the series that is known to be there. */
export interface Probe {
  readonly outcome: Fault | 'ok';
  readonly detail: string;
  readonly rows: number;
  /** Something came back, whatever it says: the way to the service is open. */
  readonly isReached: boolean;
}

/**
 * Asks a service for its probe once: nothing is kept, nothing kept is taken, and no wait is waited for.
 * @param ports without a ledger or a store of answers
 */
export async function probeService(
  service: Service,
  address: string,
  ports: Pick<Ports, 'send' | 'now' | 'sleep' | 'random' | 'hash' | 'isStopped'>,
): Promise<Probe> {
  let isReached = false;
  const all: Ports = {
    ...ports,
    async send(ask) {
      const answer = await ports.send(ask);
      isReached = true;
      return answer;
    },
    find: async () => null,
    keep: async () => undefined,
    note: async () => undefined,
    progress: () => undefined,
  };
  // structure and data are two calls: the pace is for many
  const once = { ...service, pace: 0 };
  const done = await download(once, service.probe, all, { address, patience: 0 }, async () => undefined);
  const fault = done.stop ?? done.failures[0];
  if (fault !== undefined) return { outcome: fault.outcome, detail: fault.detail, rows: 0, isReached };
  return { outcome: done.rows > 0 ? 'ok' : 'empty', detail: '', rows: done.rows, isReached };
}
