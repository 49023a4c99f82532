import { describe, expect, it } from 'vitest';
import { datamexico } from '../../../src/sources/services/datamexico.ts';
import { inegi } from '../../../src/sources/services/inegi.ts';
import { flow, json, NOTHING, seen, series } from '../../support/contracts/mexico.ts';
import { serviceDesk } from '../../support/service-contract.ts';

describe('INEGI', () => {
  const desk = serviceDesk(inegi);
  const ids = ['5001', '5002', '5003', '5004', '5005'];
  const given = { indicator: ids, area: ['00'], bank: ['BIE-BISE'] };
  it('finds the one unknown number that spoils the answer for all', async () => {
    desk.replay.answer(({ address }) => {
      const asked = /INDICATOR\/([^/]*)/.exec(address)?.[1]?.split(',') ?? [];
      if (asked.includes('5003')) return NOTHING;
      return json({ Series: asked.map((id) => series(id, '3', seen('2001', '1'))) });
    });
    const { lines, done } = await desk.run(given);
    expect(lines).toEqual(['5001', '5002', '5004', '5005'].map((id) => `MEX|${id}|2001|1`));
    expect(done.failures.map(({ part }) => part)).toEqual([expect.stringContaining('indicator=5003')]);
  });
  it('asks alone for a series that an answer leaves out, and names it', async () => {
    desk.replay.answer(({ address }) => {
      const asked = /INDICATOR\/([^/]*)/.exec(address)?.[1]?.split(',') ?? [];
      const there = asked.filter((id) => id !== '5004');
      return json({ Series: there.map((id) => series(id, '3', seen('2001', '1'))) });
    });
    const { lines, done } = await desk.run(given);
    expect(lines).toEqual(['5001', '5002', '5003', '5005'].map((id) => `MEX|${id}|2001|1`));
    expect(done.failures).toMatchObject([{ outcome: 'not-found', detail: 'no series 5004' }]);
    expect(done.calls).toBe(2);
  });
  it('takes a series that was not asked for as no answer', async () => {
    desk.replay.answer([json({ Series: [...ids, '7'].map((id) => series(id, '3', seen('2001', '1'))) })]);
    const { lines, done } = await desk.run(given);
    expect(lines).toEqual([]);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: expect.stringContaining('7') }]);
  });
  it('tells a refused token from an unknown series by one that is known to be there', async () => {
    desk.replay.answer([NOTHING]);
    const { done } = await desk.run(given);
    expect(done.stop).toMatchObject({ outcome: 'auth' });
    expect(done.calls).toBe(2);
    expect(desk.replay.asked[1]?.address).toContain('/735879/');
    // the refusal was of the key: with another one the same is asked again
    desk.replay.answer([json({ Series: ids.map((id) => series(id, '3', seen('2001', '1'))) })]);
    expect((await desk.run(given)).lines).toHaveLength(5);
  });
  it('reads quarters, years and states, and refuses what it does not know', async () => {
    const cases = [
      [series('5001', '4', seen('2001/03', '1')), ['MEX|5001|2001-Q3|1']],
      [series('5001', '0_3', seen('2001', '-1.5', '09')), ['MX-CMX|5001|2001|-1.5']],
      [series('5001', '15', seen('2001/03', '1')), []],
      [series('5001', '3', seen('2001', 'N/D')), []],
      [series('5001', '4', seen('2001/07', '1')), []],
      [series('5001', '8', seen('2001/13', '1')), []],
      [series('5001', '8', seen('2001/00', '1')), []],
      [series('5001', '8', ...['2001/04', '2002/01', '2003/03'].map((one) => seen(one, '1'))), []],
      [
        series('5001', '8', seen('2001/04', '1'), seen('2002/01', '1')),
        ['MEX|5001|2001-04|1', 'MEX|5001|2002-01|1'],
      ],
      [series('5001', '3', seen('2001', '1'), seen('2001', '1')), []],
      [series('5001', '3', seen('2001', '1', '09')), []],
      [series('5001', '3', seen('2001', '1', '33')), []],
    ] as const;
    for (const [at, [one, lines]] of cases.entries()) {
      desk.replay.answer([json({ Series: [one] })]);
      const area = [JSON.stringify(one).includes('"FREQ":"0_3"') ? '09' : '00'];
      const got = await desk.run({ ...given, indicator: ['5001'], area, bank: [`BISE${at}`] });
      expect(got.lines).toEqual(lines);
      expect(got.done.failures.map(({ outcome }) => outcome)).toEqual(lines.length > 0 ? [] : ['malformed']);
    }
  });
});

describe('DataMexico', () => {
  const desk = serviceDesk(datamexico);
  it('gives every page until one is not full, each row once', async () => {
    desk.replay.answer(({ address }) => {
      const page = Number(/page=(\d+)/.exec(address)?.[1]);
      return json({ data: Array.from({ length: page < 2 ? 500 : 7 }, (_, at) => flow(page * 1000 + at, 1)) });
    });
    const { lines, done } = await desk.run({ period: ['2008'], flow: ['X'] });
    expect(new Set(lines).size).toBe(1007);
    expect(done.calls).toBe(3);
  });
  it.each([
    [1, 550, []],
    [0, 0, ['too-large']],
  ])('takes 50 rows on page %i as its place among the pages says', async (last, rows, failures) => {
    desk.replay.answer(({ address }) => {
      const page = Number(/page=(\d+)/.exec(address)?.[1]);
      return json({
        data: Array.from({ length: page < last ? 500 : 50 }, (_, at) => flow(page * 1000 + at, 1)),
      });
    });
    const { lines, done } = await desk.run({ period: ['2008'], flow: ['X'] }, { keptSince: '2027' });
    expect(lines).toHaveLength(rows);
    expect(done.failures.map(({ outcome }) => outcome)).toEqual(failures);
  });
});

describe('INEGI, yearly series', () => {
  it('have no parts of a year: `2020/01` under a yearly frequency is damage, no year twice', () => {
    const answer = json({
      Header: {},
      Series: [series('1', '7', seen('2020/01', '1'), seen('2020/02', '2'))],
    });
    expect(() =>
      inegi.read(
        { status: 200, headers: {}, body: new TextEncoder().encode(answer.body) },
        { indicator: ['1'] },
      ),
    ).toThrow(/period 2020\/01/);
  });
});
