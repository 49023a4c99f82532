import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { judge } from '../../../src/sources/services/core/judge.ts';
import type { Answer, Reading, Rows } from '../../../src/sources/services/service.ts';
import { CONTRACTS } from '../../support/contracts/all-contracts.ts';
import type { Contract } from '../../support/service-contract.ts';

const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
const text = ({ ok }: Contract): string =>
  typeof ok.body === 'string' ? ok.body : new TextDecoder().decode(ok.body);
const linesOf = ({ columns }: Rows): readonly string[] =>
  (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]).join('|'));

/** What the service says to an answer; null where it refuses with a code. */
function said({ service, given, ok }: Contract, body: string): Reading | null {
  const answer: Answer = {
    status: ok.status ?? 200,
    headers: ok.headers ?? {},
    body: new TextEncoder().encode(body),
  };
  try {
    return judge(service, answer, given);
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}

/** Every object and list in a value, so that one of them can be changed. */
function inner(value: unknown): readonly (Record<string, unknown> | unknown[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(inner)];
}

/** A JSON text with one name or value changed: renamed, left out, of another kind. */
function changedJson(
  body: string,
  place: number,
  key: number,
  how: 'rename' | 'delete' | 'kind' | 'null',
): string {
  const whole: unknown = JSON.parse(body.replace(/^\ufeff/, ''));
  const parts = inner(whole).filter((one) => Object.keys(one).length > 0);
  const part = parts[place % parts.length] as Record<string, unknown>;
  const names = Object.keys(part);
  const name = names[key % names.length];
  if (Array.isArray(part)) part.splice(Number(name), 1);
  else {
    const value = part[name];
    if (how === 'kind') part[name] = { odd: value };
    else if (how === 'null') part[name] = null;
    else delete part[name];
    if (how === 'rename') part[`${name}X`] = value;
  }
  return JSON.stringify(whole);
}

/** Of one answer alone, in JSON. */
const isJson = (contract: Contract): boolean =>
  /^\ufeff?\s*[[{]/.test(text(contract)) && said(contract, text(contract))?.outcome === 'ok';

it('most services of JSON are among those whose names are changed', () => {
  expect(CONTRACTS.filter(isJson).map(({ service }) => service.id)).toEqual(
    expect.arrayContaining([
      'comtrade',
      'comtrade-preview',
      'datamexico',
      'cepalstat',
      'worldbank',
      'inegi',
      'banxico',
    ]),
  );
});

describe.each(CONTRACTS.map((contract) => [contract.service.id, contract] as const))(
  'answers of %s, changed in one place',
  (_, contract) => {
    const { lines } = contract;
    it('cut or with other letters end as rows of one length, or as a fault', () => {
      const body = text(contract);
      fc.assert(
        fc.property(
          fc.nat(body.length - 1),
          fc.constantFrom('cut', 'drop', '0', '"', ',', '{', '\n', 'é', ';'),
          (at, how) => {
            const changed =
              how === 'cut'
                ? body.slice(0, at)
                : body.slice(0, at) + (how === 'drop' ? '' : how) + body.slice(at + 1);
            const reading = said(contract, changed);
            if (reading?.outcome !== 'ok') return;
            const { names, columns } = reading.rows;
            expect(columns).toHaveLength(names.length);
            expect(new Set(columns.map((column) => column.length)).size).toBe(1);
            expect(columns[0].length).toBeLessThanOrEqual(lines.length + 1);
            for (const column of columns) for (const cell of column) expect(typeof cell).toBe('string');
          },
        ),
        { numRuns: 300 * TIMES, seed: 15 },
      );
    });
    it.runIf(isJson(contract))('with a name or a value less never become rows that nobody sent', () => {
      const body = text(contract);
      const right = said(contract, body);
      expect(right?.outcome).toBe('ok');
      const sent = new Set(right?.outcome === 'ok' ? linesOf(right.rows) : []);
      const words = new Set([...sent].flatMap((line) => line.split('|')));
      fc.assert(
        fc.property(
          fc.nat(),
          fc.nat(),
          fc.constantFrom('rename' as const, 'delete' as const, 'kind' as const, 'null' as const),
          (place, key, how) => {
            const reading = said(contract, changedJson(body, place, key, how));
            if (reading?.outcome !== 'ok') return;
            for (const line of linesOf(reading.rows))
              for (const word of line.split('|')) expect([...words, ''], `${how}: ${line}`).toContain(word);
            expect(linesOf(reading.rows).length).toBeLessThanOrEqual(sent.size);
          },
        ),
        { numRuns: 300 * TIMES, seed: 15 },
      );
    });
  },
);
