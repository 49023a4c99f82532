import { badOption } from '../../base/bad-option.ts';
import { defaultRoots } from '../../store/store-roots.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one } from '../command-spec.ts';
import { version } from '../version.ts';

export const serveCommand: CommandSpec = {
  ...lineOf('serve'),
  options: [
    {
      flags: '--port <number>',
      about: { en: 'a port; a free one when left out', es: 'un puerto; uno libre si se omite' },
    },
  ],
  run: serve,
};

async function serve(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const port = portOf(one(call, 'port'));
  // the engine of the workbench takes a while to load: only where it is needed
  const { serveWorkbench } = await import('../../node/serve/serve.ts');
  const { address, close } = await serveWorkbench(defaultRoots(), version(), { port });
  terminal.out(address);
  terminal.say({
    en: 'Open this address in a browser. Ctrl C ends the workbench.',
    es: 'Abra esta dirección en un navegador. Ctrl C termina el banco de trabajo.',
  });
  await interrupted();
  await close();
}

function portOf(text: string | null): number {
  if (text === null) return 0;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65536) return port;
  throw badOption('--port', text, { en: 'a whole number up to 65535', es: 'un número entero hasta 65535' });
}

async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
