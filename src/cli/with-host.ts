import type { Text } from '../base/locale.ts';
import { nodeHost } from '../node/node-host.ts';
import type { Store } from '../store/store.ts';
import type { Host } from '../workspace/host.ts';
import { untilStopped } from './until-stopped.ts';
import { withStore } from './with-store.ts';

/** Opens what computing needs for the length of one command. */
export function withHost<T>(
  use: (host: Host, store: Store) => Promise<T>,
  say?: (notice: Text) => void,
): Promise<T> {
  return withStore((store) => use(nodeHost(store, say, untilStopped), store));
}
