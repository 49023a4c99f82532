import { EscalarError } from '../../base/error.ts';
import { openIoSource } from '../../workspace/io/io-source.ts';
import { readScenario } from '../../workspace/scenario/parse-scenario.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { Choices } from '../address.ts';
import type { Desk } from './desk.ts';
import type { Download } from './download.ts';
import type { InLang } from './result-of.ts';
import { choicesOfScenario, scenarioText } from './scenario-choices.ts';

export interface TemplateAsk extends InLang {
  /** Those of the scenario. */
  readonly choices: Choices;
}

/**
 * The scenario of an address as a workbook to fill in, as `escalar scenario --template` writes it.
 * @throws EscalarError of the scenario and of its tables
 */
export async function templateOfScenario(
  { host, version }: Desk,
  { choices, lang }: TemplateAsk,
): Promise<Download> {
  const [{ codesOfTemplate }, { scenarioTemplate }] = await Promise.all([
    import('../../study/scenario-sheet/codes-of-template.ts'),
    import('../../study/scenario-sheet/scenario-template.ts'),
  ]);
  const { id = 'mine' } = choices;
  const source = { text: scenarioText(choices), file: `${id}.yaml`, folder: '' };
  const { scenario } = await readScenario(source, host.files);
  const tables = await openIoSource('data', scenario.data, { host, folder: '' });
  const year = String(scenario.year ?? tables.years.at(-1));
  const codes = await codesOfTemplate(tables, year, host);
  return {
    name: `${id}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: scenarioTemplate({ ...codes, scenario, maker: `escalar ${version}` }, lang),
  };
}

export interface ScenarioAsk extends InLang {
  /** A file that was given, in YAML or a filled template. */
  readonly file: string;
}

/**
 * A scenario of a file as choices of the lab.
 * @throws EscalarError of the file; `not-computable` where its tables are no release
 */
export async function scenarioOfFile(
  { host }: Desk,
  { file, lang }: ScenarioAsk,
): Promise<{ readonly choices: Choices }> {
  const [{ namedScenario }, { SHEET_NAME }] = await Promise.all([
    import('../../study/scenario-sheet/named-scenario.ts'),
    import('../../study/scenario-sheet/read-scenario-sheet.ts'),
  ]);
  const { scenario } = (await namedScenario(file, host.files)).parsed;
  if (scenario.data.release === undefined)
    throw new EscalarError('not-computable', { indicator: scenario.id, ...OWN });
  const choices = choicesOfScenario(scenario, textOf(scenario.title)[lang]);
  // a sheet has no comments, and is no text to go on from
  return { choices: SHEET_NAME.test(file) ? choices : { ...choices, file } };
}

const OWN = {
  why: {
    en: 'its tables are a file of your own, and the lab opens those of releases',
    es: 'sus matrices son un archivo propio, y el laboratorio abre las de publicaciones',
  },
  try: {
    en: 'Compute it with escalar scenario FILE, or import its tables (escalar import) and name the release in data.',
    es: 'Calcúlelo con escalar scenario ARCHIVO, o importe sus matrices (escalar import) e indique la publicación en data.',
  },
};
