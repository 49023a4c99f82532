import type { Row, Table } from '../../base/table.ts';
import { importsFromPartners } from '../levels/imports-from-partners.ts';
import { either, type Lineage, type Scope, where, within } from '../lineage.ts';

type Options = Readonly<Record<string, unknown>>;

const SOLD = { flow: ['X', null] };

/** The lines of exports that agree with the result row in the keys `same`; without keys, those of the world. */
export function ofExports(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  return where(within(periods, ...same), () => SOLD);
}

/** The lines of the flow that the option `flow` names; imports may be the exports that partners declare. */
export function ofFlow(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  return (row, options, input) => {
    const flow = String(options.flow ?? row.flow ?? 'X');
    if (flow === 'M' && importsFromPartners(options, input))
      return turned(ofExports(periods, ...same))(row, options, input);
    return where(within(periods, ...same), () => ({ flow: [flow, null] }))(row, options, input);
  };
}

/**
 * The lines of exports and imports that agree with the result row in the keys `same`; where imports are the exports
 * that partners declare, those lines.
 */
export function ofTrade(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  const own = within(periods, ...same);
  const sold = ofExports(periods, ...same);
  return (row, options, input) =>
    importsFromPartners(options, input)
      ? either(sold, turned(sold))(row, options, input)
      : own(row, options, input);
}

/** The lines from who sells to who buys, reported by one or the other as the option `flow` says. */
export function bilateral(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  const own = within(periods, ...same);
  const bought = where(turned(own), () => ({ flow: ['M', null] }));
  const sold = where(own, () => SOLD);
  return (row, options, input) => (options.flow === 'M' ? bought : sold)(row, options, input);
}

/** What the economy in the key `buyer` imports: its lines, or those of its partners. */
export function ofImportsOf(periods: Scope['periods'], buyer: string): Lineage {
  return (row, options, input) => {
    const { [buyer]: name } = row;
    const scope = within(periods)(row, options, input);
    const part = importsFromPartners(options, input)
      ? { ...SOLD, partner: [name] as string[] }
      : { flow: ['M', null], reporter: [name] as string[] };
    return { ...scope, parts: [part] };
  };
}

/** What both economies declare of the flow between them. */
export function mirrored(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  const own = within(periods, 'reporter', 'partner', ...same);
  return either(own, turned(own));
}

/** The same flows as the partner sees them: who reports and who is the partner change places. */
export function turned(lineage: Lineage): Lineage {
  return (row: Row, options: Options, input: Table) => {
    const scope = lineage(row, options, input);
    const parts = scope.parts.map(({ reporter, partner, ...rest }) => ({
      ...rest,
      ...(partner === undefined ? {} : { reporter: partner }),
      ...(reporter === undefined ? {} : { partner: reporter }),
    }));
    return { ...scope, parts };
  };
}
