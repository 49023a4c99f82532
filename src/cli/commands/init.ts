import { join, resolve } from 'node:path';
import { folderNotEmpty } from '../../node/output-errors.ts';
import { openOutput } from '../../node/output-folder.ts';
import { isVacant } from '../../node/output-place.ts';
import { sweepLeftovers } from '../../store/sweep-leftovers.ts';
import { starterStudy } from '../../study/template/starter-study.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';

export const initCommand: CommandSpec = {
  ...lineOf('init', { en: 'a new folder', es: 'una carpeta nueva' }),
  finishes: true,
  options: [],
  run: init,
};

async function init(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const target = resolve(text(call, 0));
  for (const note of sweepLeftovers(target)) terminal.say(note);
  if (!isVacant(target)) throw folderNotEmpty({ path: target });
  const files = starterStudy(terminal.lang);
  const output = openOutput(target);
  try {
    for (const note of output.notes) terminal.say(note);
    for (const [name, content] of Object.entries(files)) await output.write(name, content);
    output.commit();
  } catch (error) {
    output.discard();
    throw error;
  }
  for (const name of Object.keys(files)) terminal.out(join(text(call, 0), name));
  terminal.say({ en: `Next: escalar run ${text(call, 0)}`, es: `Sigue: escalar run ${text(call, 0)}` });
}
