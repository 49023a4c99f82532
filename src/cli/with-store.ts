import { openStore, type Store } from '../store/store.ts';
import { defaultRoots } from '../store/store-roots.ts';

/** Opens the store for the length of one command. */
export async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ roots: defaultRoots() });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
