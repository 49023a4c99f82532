import { expect, it } from 'vitest';
import { commandNames, listedCommand } from '../../src/cli/command-lines.ts';
import { commandsFor } from '../../src/cli/command-list.ts';

it('reads the command that is named, and lists all of them for the help of the program', async () => {
  const named = async (...args: string[]) => (await commandsFor(args)).map(({ name }) => name);
  expect(await named('list', '--help')).toEqual(['list']);
  expect(await named('--lang', 'es', 'list', 'studies')).toEqual(['list']);
  for (const args of [['--help', 'list'], ['-h', 'list'], ['--help'], ['nothing']])
    expect(await named(...args), args.join(' ')).toEqual(commandNames);
});

it.each(commandNames)('%s is listed as its own program says it', async (name) => {
  const [own] = await commandsFor([name]);
  const listed = listedCommand(name);
  expect(own).toMatchObject({ name: listed.name, about: listed.about });
  expect(own.arguments.map((one) => one.name)).toEqual(listed.arguments.map((one) => one.name));
  for (const { about } of own.arguments) expect(about.en && about.es).toBeTruthy();
});
