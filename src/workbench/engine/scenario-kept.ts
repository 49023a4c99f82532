import { EscalarError } from '../../base/error.ts';
import { LANGS } from '../../base/locale.ts';
import { changeYaml } from '../../workspace/change-yaml.ts';
import type { StudySource } from '../../workspace/find-study.ts';
import type { Files } from '../../workspace/host.ts';
import { findScenario } from '../../workspace/scenario/find-scenario.ts';
import { readScenario } from '../../workspace/scenario/parse-scenario.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { Choices } from '../address.ts';
import { choicesOfScenario, plainScenario, scenarioText } from './scenario-choices.ts';

export interface KeptScenario {
  readonly text: string;
  /** Whether it is the file that was opened but for what was changed; true where none was. */
  readonly kept: boolean;
}

/**
 * The file that says what choices of the lab say: the one that they were opened from, with its comments, both
 * languages and all else, but for what a person changed. Where that is not there any more, it is written anew.
 */
export async function scenarioKept(choices: Choices, files: Files): Promise<KeptScenario> {
  const anew = scenarioText(choices);
  if (choices.file === undefined) return { text: anew, kept: true };
  try {
    const source = await findScenario(choices.file, files);
    const before = await plainOf(source, choices, files);
    const text = changeYaml(source.text, before, plainScenario(choices));
    const after = await plainOf({ ...source, text }, choices, files);
    // an anchor, say, that two shocks share
    const kept = JSON.stringify(after) === JSON.stringify(plainScenario(choices));
    return kept ? { text, kept } : { text: anew, kept };
  } catch (error) {
    if (error instanceof EscalarError) return { text: anew, kept: false };
    throw error;
  }
}

/** What a file says, as choices of the lab would; its title in the language of theirs. */
async function plainOf(source: StudySource, { title }: Choices, files: Files) {
  const { scenario } = await readScenario(source, files);
  const titles = textOf(scenario.title);
  const lang = LANGS.find((one) => titles[one] === title) ?? 'en';
  return plainScenario(choicesOfScenario(scenario, titles[lang]));
}
