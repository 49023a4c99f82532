import { expect, it } from 'vitest';
import { commandNames, commandsFor } from '../../src/cli/command-list.ts';

it('reads the command that is named, and all of them for the help of the program', async () => {
  const named = async (...args: string[]) => (await commandsFor(args)).map(({ name }) => name);
  expect(await named('list', '--help')).toEqual(['list']);
  expect(await named('--lang', 'es', 'list', 'studies')).toEqual(['list']);
  for (const args of [['--help', 'list'], ['-h', 'list'], ['--help'], ['nothing']])
    expect(await named(...args), args.join(' ')).toEqual(commandNames);
});
