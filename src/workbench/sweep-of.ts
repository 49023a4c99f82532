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

/**
 * The curve after its shocks were changed: it stays while it has a meaning, else it begins anew.
 * @param removed the place, from 0, of the shock that was taken away
 */
export function sweepAfter(
  sweep: Choices,
  before: readonly Choices[],
  after: readonly Choices[],
  removed: number | null = null,
): Choices {
  if (Object.keys(sweep).length === 0) return sweep;
  const was = Number(sweep.shock ?? 1) - 1;
  if (was === removed) return sweepOf(after[0] ?? {});
  const at = removed !== null && removed < was ? was - 1 : was;
  const varied = after[at];
  if (varied === undefined) return sweepOf(after[0] ?? {});
  if (!isAlike(varied, before[was]) || !oversOf(varied).includes(sweep.over ?? 'share'))
    return sweepOf(varied, at + 1);
  return at === was ? sweep : { ...sweep, shock: String(at + 1) };
}

/** The curve over another of the shocks: its range stays where the two are of one kind. */
export function sweepOver(sweep: Choices, number: string, shocks: readonly Choices[]): Choices {
  const [from, to] = [sweep.shock ?? '1', number].map((one) => shocks[Number(one) - 1] ?? {});
  return isAlike(from, to) ? { ...sweep, shock: number } : sweepOf(to ?? {}, Number(number));
}

function isAlike(one: Choices | undefined, other: Choices | undefined): boolean {
  return one?.kind === other?.kind;
}
