import { badOption } from '../base/bad-option.ts';
import type { Lang } from '../base/locale.ts';
import { writeAddress } from '../workbench/address.ts';
import { choicesOfScenario } from '../workbench/engine/scenario-choices.ts';
import type { Files } from '../workspace/host.ts';
import type { ScenarioFile, SweepSpec } from '../workspace/scenario/scenario-schema.ts';
import { shippedNames } from '../workspace/shipped-names.ts';
import { textOf } from '../workspace/text-of.ts';

interface HowRun {
  /** Replaces that of the file. */
  readonly sweep: Omit<SweepSpec, 'shock'> | null;
  readonly level: string;
  readonly lang: Lang;
}

/**
 * The address of the lab that shows what `scenario` would print.
 * @throws EscalarError `bad-option` where no address says it: tables or a scenario below in a file
 */
export async function linkOfScenario(
  scenario: ScenarioFile,
  { sweep, level, lang }: HowRun,
  files: Files,
): Promise<string> {
  const { on, data, title } = scenario;
  const shipped = on === undefined || (await shippedNames(files, 'scenarios')).includes(on);
  if (!shipped || data.release === undefined)
    throw badOption('--link', shipped ? `data ${data.file}` : `on ${on}`, {
      en: 'tables of a release and, where it is on another, a scenario that ships',
      es: 'matrices de una publicación y, si está sobre otro, un escenario incluido',
    });
  const run = sweep === null ? scenario : { ...scenario, sweep };
  return writeAddress({
    page: 'lab',
    lang,
    choices: { level, ...choicesOfScenario(run, textOf(title)[lang]) },
  });
}
