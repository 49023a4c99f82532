import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ERROR_TEXTS } from '../../src/base/error.ts';
import { runHere } from '../support/cli-in-process.ts';
import { CODES_OF_0_1_0 } from '../support/codes-of-0.1.0.ts';
import type { Files } from '../support/way-on.ts';
import { NO_WAY_NEEDED, WAYS_ON } from '../support/ways-on.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-ways-'));
const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
afterAll(() => {
  process.chdir(before.folder);
  if (before.home === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = before.home;
  rmSync(home, { recursive: true, force: true });
});

function write(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The command with options as a sentence writes them; one that was given with another value gives way. */
function withOption(given: readonly string[], words: string): readonly string[] {
  // as a shell takes them
  const [flag = '', pair = ''] = (words.startsWith('--') ? words : `--where ${words}`)
    .replaceAll('"', '')
    .split(' ');
  const isOther = (at: number): boolean =>
    given[at] === flag && given[at + 1]?.split('=')[0] === pair.split('=')[0];
  return [...given.filter((_, at) => !isOther(at) && !isOther(at - 1)), flag, pair];
}

interface Said {
  readonly code: string;
  readonly what: { readonly en: string; readonly es: string };
  readonly try: { readonly en: string; readonly es: string };
}

describe('every refusal that came after 0.1.0', () => {
  it('has an entry, or a reason for having none', () => {
    const fresh = Object.keys(ERROR_TEXTS).filter((code) => !CODES_OF_0_1_0.includes(code));
    const told = new Set<string>([...WAYS_ON.map(({ code }) => code), ...Object.keys(NO_WAY_NEEDED)]);
    expect(fresh.filter((code) => !told.has(code))).toEqual([]);
    expect(Object.keys(NO_WAY_NEEDED).filter((code) => !fresh.includes(code))).toEqual([]);
  });

  it.each(WAYS_ON.map((way, place) => [way.code, way.case, way, place] as const))(
    '%s, %s: the way that the message names leads on',
    async (code, _, way, place) => {
      for (const lang of ['en', 'es'] as const) {
        const folder = join(home, `${place}-${lang}`);
        mkdirSync(folder);
        process.chdir(folder);
        process.env.ESCALAR_HOME = join(folder, 'home');
        write(way.files);
        const refused = await runHere([...way.args, '--json']);
        expect(refused.code, refused.out).toBe(1);
        const said = (JSON.parse(refused.err) as { error: Said }).error;
        expect(said.code).toBe(code);
        const message = `${said.what[lang]} ${said.try[lang]}`;
        let args = way.args;
        if (way.option !== undefined) {
          const words = way.option.exec(message)?.[0];
          expect(words, message).toBeDefined();
          args = withOption(args, words ?? '');
        }
        if (way.change !== undefined) {
          expect(message).toMatch(way.change.says[lang]);
          const { files, args: others } = way.change.to(message);
          write(files ?? {});
          args = others ?? args;
        }
        const gone = await runHere([...args, '--csv', '--lang', lang]);
        expect(gone.code, `${args.join(' ')}\n${gone.err}`).toBe(0);
        expect(gone.out + gone.err, args.join(' ')).toMatch(way.gives);
      }
    },
  );
});
