import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandNames } from '../../src/cli/command-lines.ts';
import { importCommand } from '../../src/cli/commands/import.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';

const studies = readdirSync('studies').filter((file) => file.endsWith('.yaml'));
const advice = studies.flatMap((file) =>
  [...readFileSync(`studies/${file}`, 'utf8').matchAll(/`escalar ([^`]+)`/g)].map(([, line]) =>
    line.split(' '),
  ),
);

test('a command that a study names is one that exists, with its layout or its indicator', () => {
  expect(advice.length).toBeGreaterThan(20);
  const layouts = importCommand.arguments[0].about.en.split(' | ');
  const indicators = catalogue.map(({ id }) => id);
  for (const [command, word = ''] of advice) {
    expect(commandNames).toContain(command);
    if (command === 'import') expect(layouts).toContain(word);
    if (command === 'compute') expect(indicators).toContain(word);
  }
});
