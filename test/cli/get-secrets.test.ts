import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';
import { CONTRACTS } from '../support/contracts/all-contracts.ts';
import { type Replay, replayServer } from '../support/replay-server.ts';
import { KEY, textsIn } from '../support/service-contract.ts';

const desk = cliDesk();
let replay: Replay;
beforeAll(async () => {
  replay = await replayServer();
});
afterAll(() => replay.close());
afterEach(() => vi.unstubAllEnvs());

const FORMS = [KEY, encodeURIComponent(KEY), Buffer.from(KEY).toString('base64')];
const keyed = CONTRACTS.flatMap((contract) => {
  const { service } = contract;
  return service.secret === undefined
    ? []
    : [{ ...contract, id: service.id, variable: service.secret.variable }];
});

it.each(keyed)(
  'the key of $id is in no file, answer or message of a whole run',
  async ({ id, variable, given, ok, wrong }) => {
    vi.stubEnv(variable, KEY);
    const set = Object.entries(given)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `--set ${name}=${values.join(',')}`)
      .join(' ');
    const said: string[] = [];
    const get = async (more: string) => {
      const ended = await desk.escalar(`get ${id} ${set} --address ${replay.url} ${more}`);
      said.push(ended.out, ended.err);
      return ended;
    };
    const [first = {}, ...rest] = wrong[0];
    const echo = { ...first, body: `${Buffer.from(first.body ?? '')} ${FORMS.slice(0, 2).join(' ')}` };
    replay.answer([echo, ...rest]);
    // where the answer is taken for damage: one more try, without the waits of four
    await get(`--id ${id}-refused --patience 2`);
    const sent = JSON.stringify(replay.asked);
    expect(FORMS.some((form) => sent.includes(form))).toBe(true);
    replay.answer([ok]);
    const done = await get(`--id ${id}-kept --kept-since 2100-01-01`);
    expect(done.code, done.err).toBe(0);
    await get('--dry-run');
    await get(`--id ${id}-again --offline --json`);
    const written = textsIn(desk.folder);
    expect(written).toContain(`${id}-kept`);
    for (const form of FORMS) {
      expect(written).not.toContain(form);
      expect(said.join()).not.toContain(form);
    }
  },
  300_000,
);
