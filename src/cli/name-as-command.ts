import type { Text } from '../base/locale.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { nodeFiles } from '../node/node-files.ts';
import { shippedNames } from '../workspace/shipped-names.ts';
import { commandNames } from './command-lines.ts';

/** What a word is that was typed in the place of a command, with the command that takes it; null for what has no such name. */
export async function nameAsCommand(word: string, after: readonly string[]): Promise<Text | null> {
  if (word === 'help') {
    const command = commandNames.find((name) => after.includes(name));
    return command === undefined
      ? null
      : { en: `(escalar ${command} --help)`, es: `(escalar ${command} --help)` };
  }
  if (catalogue.some(({ id }) => id === word))
    return {
      en: `(${word} is an indicator: escalar compute ${word} --data FILE)`,
      es: `(${word} es un indicador: escalar compute ${word} --data ARCHIVO)`,
    };
  if ((await shippedNames(nodeFiles, 'studies')).includes(word))
    return {
      en: `(${word} is a study: escalar run ${word})`,
      es: `(${word} es un estudio: escalar run ${word})`,
    };
  if ((await shippedNames(nodeFiles, 'scenarios')).includes(word))
    return {
      en: `(${word} is a scenario: escalar scenario ${word})`,
      es: `(${word} es un escenario: escalar scenario ${word})`,
    };
  return null;
}
