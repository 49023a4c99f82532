import { movesPrices } from '../indicators/chains/prices/price-shock.ts';
import type { Choices } from './address.ts';

/** What a curve over a shock can go over; the first unless another is chosen. */
export function oversOf({ kind = '' }: Choices): readonly string[] {
  if (movesPrices({ kind })) return ['share', 'elasticity'];
  return kind === 'local-sourcing' || kind === 'content-rule' ? ['share', 'target'] : ['share'];
}

/** What a curve begins with: the whole range of a shock. */
export function sweepOf(shock: Choices, number = 1): Choices {
  return { shock: String(number), steps: '10', ...rangeOf(shock) };
}

function rangeOf({ kind = '', change, share }: Choices): Choices {
  if (movesPrices({ kind })) {
    const [from, to] = change === undefined ? ['0', '0.5'] : ['-0.2', '0.2'];
    return { over: 'share', from, to };
  }
  if (kind === 'demand') return { over: 'share', from: '-0.5', to: '0.5' };
  const hasShare = kind === 'lost-supplier' || share !== undefined;
  return { over: hasShare ? 'share' : 'target', from: '0', to: '1' };
}

/** The curve after its shocks were changed: it stays while it has a meaning, else it begins anew. */
export function sweepAfter(sweep: Choices, before: readonly Choices[], after: readonly Choices[]): Choices {
  if (Object.keys(sweep).length === 0) return sweep;
  const at = Number(sweep.shock ?? 1) - 1;
  const varied = after[at];
  if (varied === undefined) return sweepOf(after[0] ?? {});
  const stays = varied.kind === before[at]?.kind && oversOf(varied).includes(sweep.over ?? 'share');
  return stays ? sweep : sweepOf(varied, at + 1);
}
