import { nodeFiles } from '../../node/node-files.ts';
import { findStudy } from '../../workspace/find-study.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, many, text } from '../command-spec.ts';
import { CheckFailed } from '../exit-code.ts';
import { readPairs } from '../pairs.ts';
import { sayClaimCounts, showClaims } from '../show-claims.ts';
import { stepProgress } from '../step-progress.ts';
import { withHost } from '../with-host.ts';

export const claimsCommand: CommandSpec = {
  ...lineOf('claims', { en: 'a name, a file or a folder', es: 'un nombre, un archivo o una carpeta' }),
  finishes: true,
  options: [
    {
      flags: '--set <name=value>',
      many: true,
      about: { en: 'a parameter of the study', es: 'un parámetro del estudio' },
    },
    {
      flags: '--strict',
      about: { en: 'exit with 3 when a claim differs', es: 'sale con 3 cuando una afirmación difiere' },
    },
  ],
  run: async (call: CommandCall) => {
    const [{ runStudy }, { summarise }] = await Promise.all([
      import('../../study/run-study.ts'),
      import('../../study/summarise.ts'),
    ]);
    const source = await findStudy(text(call, 0), nodeFiles);
    const set = readPairs('--set', many(call, 'set'));
    const { terminal } = call;
    const result = await withHost((host) =>
      runStudy(source, {
        host,
        set,
        onStep: stepProgress(terminal),
      }),
    );
    terminal.progress('');
    const { claims } = summarise(result);
    await showClaims(terminal, claims, { study: result.study.id });
    sayClaimCounts(terminal, claims);
    if (call.options.strict === true && claims.some((claim) => claim.status === 'differs'))
      throw new CheckFailed();
  },
};
