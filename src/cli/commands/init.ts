import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EscalarError } from '../../base/error.ts';
import { starterStudy } from '../../study/template/starter-study.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';

export const initCommand: CommandSpec = {
  name: 'init',
  about: {
    en: 'start a study of your own: study.yaml, a template CSV, a read-me',
    es: 'empieza un estudio propio: study.yaml, un CSV de plantilla, un léeme',
  },
  arguments: [{ name: '<dir>', about: { en: 'a new folder', es: 'una carpeta nueva' } }],
  options: [],
  run: init,
};

async function init(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const target = resolve(text(call, 0));
  const present = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (present.length > 0) throw new EscalarError('folder-not-empty', { path: target });
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.partial`);
  await mkdir(draft, { recursive: true });
  try {
    const files = starterStudy(terminal.lang);
    for (const [name, content] of Object.entries(files)) await writeFile(join(draft, name), content);
    // an empty folder may stand in the way; one with files is never removed
    await rmdir(target).catch(() => undefined);
    await rename(draft, target);
    for (const name of Object.keys(files)) terminal.out(join(text(call, 0), name));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  terminal.say({ en: `Next: escalar run ${text(call, 0)}`, es: `Sigue: escalar run ${text(call, 0)}` });
}
