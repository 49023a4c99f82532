import { describe, expect, it } from 'vitest';
import type { Choices } from '../../src/workbench/address.ts';
import { withGroup } from '../../src/workbench/address.ts';
import { scenarioText } from '../../src/workbench/engine/scenario-choices.ts';
import { oversOf, sweepAfter, sweepOf, sweepOver } from '../../src/workbench/sweep-of.ts';
import { parseScenario } from '../../src/workspace/scenario/parse-scenario.ts';
import { shockForms } from '../../src/workspace/scenario/shock-forms.ts';

/** A shock of each kind, with the parts it must have. */
const shocks = shockForms().map(({ kind, fields }): Choices => {
  const parts = fields.filter(
    ({ name, required }) => required || (kind === 'local-sourcing' && name === 'share'),
  );
  const sized = (takes: string) => (takes === 'number' ? '-0.1' : takes === 'target' ? '0.6' : 'MEX');
  return { kind, ...Object.fromEntries(parts.map(({ name, takes }) => [name, sized(takes)])) };
});

/** Whether the language of scenarios takes a curve over a shock. */
function isTaken(shock: Choices, sweep: Choices): boolean {
  const positive = Object.fromEntries(
    Object.entries(shock).map(([name, value]) => [name, value.replace('-0.1', '0.1')]),
  );
  const text = scenarioText(
    withGroup(withGroup({ id: 'mine', data: 'wiod-2013-ten' }, 'shock', named(1, positive)), 'sweep', sweep),
  );
  try {
    parseScenario(text, 'mine.yaml');
    return true;
  } catch {
    return false;
  }
}

function named(number: number, shock: Choices): Choices {
  return Object.fromEntries(Object.entries(shock).map(([name, value]) => [`${number}.${name}`, value]));
}

describe('the curve of the lab', () => {
  it.each(shocks.map((shock) => [shock.kind, shock] as const))(
    'begins with one that is taken: %s',
    (_, shock) => {
      expect(isTaken(shock, sweepOf(shock))).toBe(true);
      for (const over of ['share', 'target', 'elasticity']) {
        const sweep = { ...sweepOf(shock), over, ...(over === 'elasticity' ? { from: '2', to: '9' } : {}) };
        expect([over, isTaken(shock, sweep)]).toEqual([over, oversOf(shock).includes(over)]);
      }
    },
  );
  it('begins anew where the shock that varied is another, and else stays as it was chosen', () => {
    const tariff: Choices = { kind: 'tariff', economy: 'MEX', after: '0.1' };
    const demand: Choices = { kind: 'demand', market: 'USA', change: '-0.1' };
    const chosen = { shock: '1', over: 'elasticity', from: '2', to: '9', steps: '7' };
    expect(sweepAfter(chosen, [tariff], [{ ...tariff, after: '0.2' }])).toBe(chosen);
    expect(sweepAfter(chosen, [tariff], [demand])).toEqual(sweepOf(demand));
    expect(sweepAfter({ ...chosen, shock: '2' }, [tariff, tariff], [tariff])).toEqual(sweepOf(tariff));
    expect(sweepAfter({}, [tariff], [demand])).toEqual({});
  });
  it('stays with its shock where another is taken away, and begins anew where it is that one', () => {
    const [a, b, c] = ['MEX', 'USA', 'CAN'].map(
      (economy): Choices => ({ kind: 'tariff', economy, after: '0.1' }),
    );
    if (a === undefined || b === undefined || c === undefined) throw new Error('three shocks');
    const chosen = { shock: '2', over: 'elasticity', from: '2', to: '9', steps: '7' };
    expect(sweepAfter(chosen, [a, b, c], [b, c], 0)).toEqual({ ...chosen, shock: '1' });
    expect(sweepAfter(chosen, [a, b, c], [a, b], 2)).toBe(chosen);
    expect(sweepAfter(chosen, [a, b, c], [a, c], 1)).toEqual(sweepOf(a));
  });
  it('keeps its range over another shock of the same kind only', () => {
    const tariff: Choices = { kind: 'tariff', economy: 'MEX', after: '0.1' };
    const demand: Choices = { kind: 'demand', market: 'USA', change: '-0.1' };
    const chosen = { shock: '1', over: 'share', from: '0', to: '0.3', steps: '7' };
    expect(sweepOver(chosen, '2', [tariff, tariff])).toEqual({ ...chosen, shock: '2' });
    expect(sweepOver(chosen, '2', [tariff, demand])).toEqual(sweepOf(demand, 2));
  });
});
