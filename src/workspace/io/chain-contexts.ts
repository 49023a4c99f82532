import { chainContext } from '../../indicators/chains/chain-context.ts';
import type { ChainContext } from '../../indicators/chains/context.ts';
import type { Host, LazyBackend } from '../host.ts';
import type { IoSource } from './io-source.ts';

/** The tables of one run with what was computed from them, so that no step repeats the work of another. */
export interface ChainContexts {
  /** Does something with the context of a year. @throws EscalarError of the table, and what `use` throws */
  using<T>(source: IoSource, year: string, use: (context: ChainContext) => T | Promise<T>): Promise<T>;
  /** Forgets all of them. */
  close(): void;
}

interface Kept {
  readonly context: ChainContext;
  users: number;
}

type Means = Pick<Host, 'inverses' | 'largeTables'>;

/** Matrices of n × n that a context holds: inputs, inverse, and room for the rest. */
const MATRICES = 3;

/**
 * @param keep bytes that contexts may take when no step uses them; 0 forgets each after its use
 * @param means where inverses come from, and what is done with large tables
 */
export function chainContexts(lazy: LazyBackend, keep: number, means: Means): ChainContexts {
  // in the order of their last use
  const kept = new Map<string, Kept>();
  const bytes = ({ context }: Kept): number => MATRICES * 8 * context.n * context.n;
  const shrink = (most: number): void => {
    let total = [...kept.values()].reduce((sum, one) => sum + bytes(one), 0);
    for (const [key, one] of kept) {
      if (total <= most) return;
      if (one.users > 0) continue;
      total -= bytes(one);
      kept.delete(key);
      one.context.release();
    }
  };
  return {
    async using(source, year, use) {
      const key = source.keyOf(year);
      let one = kept.get(key);
      if (one === undefined) {
        // threads start and kernels are compiled while the table is read
        const [backend, table] = await Promise.all([lazy.get(), source.load(year)]);
        const context = chainContext(table, backend, means.inverses ?? undefined, means.largeTables);
        one = { context, users: 0 };
      }
      kept.delete(key);
      kept.set(key, one);
      one.users += 1;
      try {
        return await use(one.context);
      } finally {
        one.users -= 1;
        shrink(keep);
      }
    },
    close() {
      for (const { context } of kept.values()) context.release();
      kept.clear();
    },
  };
}

/**
 * Does something with contexts of its own, and closes them and their algebra.
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { upstreamness } from 'escalar/chains';
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { openData, runStep, withChainContexts } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * const open = () => openData('wiod', { release: 'wiod-2013-ten' }, upstreamness, { host, folder: '' });
 * const { result } = await withChainContexts(host, 0, (contexts) =>
 *   runStep(upstreamness, { years: ['2008'], 'show.exporter': ['MEX'] }, open, { contexts }),
 * );
 * rowsOf(result.table)[0];
 * // => { year: '2008', economy: 'MEX', sector: 'c1', term: 'upstreamness', unit: 'stages', value: 1.7361 }
 * await store.close();
 */
export async function withChainContexts<T>(
  host: Host,
  keep: number,
  use: (contexts: ChainContexts) => Promise<T>,
): Promise<T> {
  const lazy = host.backend();
  const contexts = chainContexts(lazy, keep, host);
  try {
    return await use(contexts);
  } finally {
    contexts.close();
    await lazy.close();
  }
}
