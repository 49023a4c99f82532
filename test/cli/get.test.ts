import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';
import { type Replay, replayServer } from '../support/replay-server.ts';

const desk = cliDesk();
let replay: Replay;
beforeAll(async () => {
  replay = await replayServer();
});
afterAll(() => replay.close());

/** A row of the indicator that is asked for. */
const page = (value: number, address: string) =>
  JSON.stringify([
    { page: 1, pages: 1, per_page: 1000, total: 1 },
    [
      {
        indicator: { id: /indicator\/([^?]*)/.exec(address)?.[1] },
        country: { id: 'MX' },
        countryiso3code: 'MEX',
        date: '2001',
        value,
      },
    ],
  ]);
const BAD = '[{"message":[{"id":"120","key":"Invalid value","value":"no"}]}]';
const ask = (line: string) =>
  desk.escalar(`get worldbank --set economy=MEX --set period=2001 ${line} --address ${replay.url}`);

describe('escalar get', () => {
  it('ends in a release that other commands read', async () => {
    replay.answer(({ address }) => ({ body: page(12.5, address) }));
    const got = await ask('--set indicator=AA.BB --id made-up');
    expect(got.code, got.err).toBe(0);
    expect(got.out).toBe('made-up\n');
    const read = await desk.escalar('compute published-values --data made-up --csv');
    expect(read.out).toContain('12.5');
    expect(read.out).toContain('MEX');
  });
  it('reads numbers as every service writes them: three digits after a point are no thousands', async () => {
    replay.answer(({ address }) => ({ body: page(1.234, address) }));
    expect((await ask('--set indicator=TH.RE --id thousandths')).code).toBe(0);
    const read = await desk.escalar('compute published-values --data thousandths --csv');
    expect(read.out).toContain(',1.234');
  });
  it('says of when the last good answer is where the service is down', async () => {
    replay.answer(({ address }) => ({ body: page(1, address) }));
    expect((await ask('--set indicator=OL.DE --id older')).code).toBe(0);
    replay.answer([{ status: 503 }]);
    const down = await ask('--set indicator=OL.DE --id newer --kept-since 2100-01-01 --patience 0');
    const today = new Date().toISOString().slice(0, 10);
    expect(down.code).toBe(4);
    expect(down.err).toContain(`its answer of ${today} is kept, and is taken without --kept-since`);
    expect((await ask('--set indicator=OL.DE --id newer')).code).toBe(0);
  });
  it('names series that end years before the others, in the release too', async () => {
    replay.answer(({ address }) => {
      const [about, [row]] = JSON.parse(page(1, address)) as [object, [object]];
      const years = address.includes('EN.DS') ? ['2001', '2002'] : ['2001', '2020'];
      const total = { ...about, total: 2 };
      return { body: JSON.stringify([total, years.map((date) => ({ ...row, date }))]) };
    });
    const got = await desk.escalar(
      `get worldbank --set economy=MEX --set period=2001..2020 --set indicator=EN.DS,GO.ON --id ends --address ${replay.url}`,
    );
    expect(got.code, got.err).toBe(0);
    expect(got.err).toContain('before the newest of what came (2020): EN.DS (2002).');
    expect((await desk.escalar('describe ends --lang es')).out).toContain('EN.DS (2002)');
  });
  it('refuses a name that leads elsewhere before it asks or writes', async () => {
    replay.answer(({ address }) => ({ body: page(1, address) }));
    const got = await ask('--set indicator=AA.BB --id ../../mydata');
    expect(got.code).toBe(1);
    expect(got.err).toContain('../../mydata');
    expect(replay.asked).toEqual([]);
  });
  it('shows its plan without a call', async () => {
    replay.answer(({ address }) => ({ body: page(1, address) }));
    const plan = await ask('--set indicator=AA.BB,CC.DD,EE.FF --dry-run --csv');
    expect(plan.code, plan.err).toBe(0);
    expect(plan.out.trim().split('\r\n')).toHaveLength(4);
    // this machine is asked without pauses, the publisher's twice a second
    expect(plan.err).toContain('2 calls to make, 1 kept; at least 0 s');
    const published = await desk.escalar(
      'get worldbank --set economy=MEX --set period=2001 --set indicator=AA.BB,CC.DD,EE.FF --dry-run',
    );
    expect(published.err).toContain('3 calls to make, 0 kept; at least 1 s');
    expect(plan.err).toContain('Rows to come: at most 2, some 1 kB of answers.');
    expect(replay.asked).toEqual([]);
  });
  it('keeps what came beside what failed, names that in the release, and tells a program', async () => {
    replay.answer(({ address }) => ({ body: address.includes('NO.NE') ? BAD : page(3, address) }));
    const got = await ask('--set indicator=GG.HH,NO.NE --id partly --lang es');
    expect(got.code).toBe(3);
    expect(got.err).toMatch(/indicator=NO\.NE .*el servicio no lo acepta/);
    const release = JSON.parse(
      readFileSync(join(process.env.ESCALAR_HOME ?? '', 'releases/partly/release.json'), 'utf8'),
    );
    expect(JSON.stringify(release.notes)).toContain('NO.NE');
  });
  it('ends with 4 and no release where the service is spent, and goes on by the same command', async () => {
    replay.answer([{ status: 429, headers: { 'retry-after': '7200' } }]);
    const stopped = await ask('--set indicator=II.JJ --id later');
    expect(stopped.code).toBe(4);
    expect(stopped.err).toContain('goes on from here, in 2 hours');
    replay.answer(({ address }) => ({ body: page(4, address) }));
    const done = await ask('--set indicator=II.JJ --id later');
    expect(done.code, done.err).toBe(0);
  });
  it('refuses a name that is taken before any call, and names the way on', async () => {
    replay.answer(({ address }) => ({ body: page(1, address) }));
    const taken = await ask('--set indicator=AA.BB --id made-up');
    expect(taken.code).toBe(1);
    expect(taken.err).toContain('--id NAME');
    expect(replay.asked).toEqual([]);
  });
  it('stopped by a person says so, not that the service is at fault, and goes on by the same command', async () => {
    replay.answer(({ address }) => {
      process.emit('SIGINT');
      return { body: page(5, address) };
    });
    const stopped = await ask('--set indicator=KK.LL,MM.NN --id by-hand');
    expect(stopped.code).toBe(130);
    expect(stopped.err).toContain('you stopped here (stopped)');
    expect(stopped.err).not.toContain('it is the service');
    expect(replay.asked).toHaveLength(1);
    replay.answer(({ address }) => ({ body: page(6, address) }));
    expect((await ask('--set indicator=KK.LL,MM.NN --id by-hand')).code).toBe(0);
  });
  it('refuses a key over plain http before any call', async () => {
    const asked = 'get banxico --set series=SF1 --set period=2010..2011 --address http://example.invalid';
    const refused = await desk.escalar(asked);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('https://');
    expect(refused.err).toContain('BANXICO_TOKEN');
    const mended = await desk.escalar(`${asked.replace('http:', 'https:')} --dry-run`);
    expect(mended.code, mended.err).toBe(0);
  });
  it('says of what came back empty that there is nothing, in the release too', async () => {
    const nothing = { body: JSON.stringify([{ page: 1, pages: 1, total: 0 }, []]) };
    replay.answer(({ address }) => (address.includes('EM.PT') ? nothing : { body: page(7, address) }));
    const none = await ask('--set indicator=EM.PT --id none');
    expect(none.code).toBe(4);
    expect(none.err).toContain('No row: the service has nothing');
    const some = await ask('--set indicator=EM.PT,OO.PP --id some');
    expect(some.code, some.err).toBe(0);
    expect(some.err).toContain('nothing for 1 part of');
    const release = readFileSync(join(process.env.ESCALAR_HOME ?? '', 'releases/some/release.json'), 'utf8');
    expect(release).toContain('nothing for 1 part of');
  });
  it('works without the network from what it has, and says what is missing', async () => {
    const offline = await ask('--set indicator=AA.BB,ZZ.ZZ --offline --id kept');
    expect(offline.code).toBe(3);
    expect(offline.err).toMatch(/Answers of \d{4}-\d\d-\d\d/);
    expect(offline.err).toContain('indicator=ZZ.ZZ');
  });
});
