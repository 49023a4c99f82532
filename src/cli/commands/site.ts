import { resolve } from 'node:path';
import { folderNotEmpty } from '../../node/output-errors.ts';
import { openOutput } from '../../node/output-folder.ts';
import { isVacant } from '../../node/output-place.ts';
import { sweepLeftovers } from '../../store/sweep-leftovers.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';

export const siteCommand: CommandSpec = {
  ...lineOf('site', { en: 'a new folder', es: 'una carpeta nueva' }),
  finishes: true,
  options: [],
  run: site,
};

async function site(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const target = resolve(text(call, 0));
  for (const note of sweepLeftovers(target)) terminal.say(note);
  if (!isVacant(target)) throw folderNotEmpty({ path: target });
  const { siteFiles } = await import('../../node/serve/site-files.ts');
  const output = openOutput(target);
  try {
    for (const note of output.notes) terminal.say(note);
    for await (const { path, bytes } of siteFiles()) await output.write(path, [bytes]);
    output.commit();
  } catch (error) {
    output.discard();
    throw error;
  }
  terminal.out(target);
  terminal.say({
    en: 'Give this folder to any web server: the pages compute in the browser of whoever opens them.',
    es: 'Entregue esta carpeta a cualquier servidor web: las páginas calculan en el navegador de quien las abre.',
  });
}
