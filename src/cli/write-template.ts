import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { badOption } from '../base/bad-option.ts';
import { same } from '../base/locale.ts';
import { codesOfTemplate } from '../study/scenario-sheet/codes-of-template.ts';
import { type NamedScenario, namedScenario } from '../study/scenario-sheet/named-scenario.ts';
import { scenarioTemplate, type TemplateOf } from '../study/scenario-sheet/scenario-template.ts';
import { dataOrigin } from '../workspace/data-name.ts';
import type { Host } from '../workspace/host.ts';
import { openIoSource } from '../workspace/io/io-source.ts';
import { sourcesUnder } from '../workspace/scenario/parse-scenario.ts';
import { shippedNames } from '../workspace/shipped-names.ts';
import { type CommandCall, one, text } from './command-spec.ts';
import { openOutFile } from './out-file.ts';
import { version } from './version.ts';
import { withHost } from './with-host.ts';

/** Where the table of a template is that nothing else says. */
const USUAL = { release: 'wiod-2013-ten' };

/**
 * Writes the workbook of a scenario to fill in: a named one, or none yet, with the codes of its table to choose from.
 * @throws EscalarError `bad-option` for another ending, those of `namedScenario` and of `openIoSource`
 */
export async function writeTemplate(call: CommandCall, out: string): Promise<void> {
  const { lang, say } = call.terminal;
  if (!/\.xlsx$/i.test(out)) throw badOption('--template', out, same('FILE.xlsx'));
  const bytes = await withHost(async (host) => {
    const name = text(call, 0);
    const named = name === '' ? null : await namedScenario(name, host.files);
    return scenarioTemplate(await templateOf(call, host, named, dirname(resolve(out))), lang);
  }, say);
  const file = openOutFile(out);
  file.write(bytes);
  file.commit();
  for (const note of file.notes) say(note);
  say({
    en: `Wrote ${out}. Fill it in, then: escalar scenario ${out}`,
    es: `Se escribió ${out}. Complételo y luego: escalar scenario ${out}`,
  });
}

/** @param home the folder where the template will stand */
async function templateOf(
  call: CommandCall,
  host: Host,
  named: NamedScenario | null,
  home: string,
): Promise<TemplateOf> {
  const own = named?.parsed.scenario;
  if (own?.on !== undefined) for (const option of ['data', 'year']) refuseGiven(call, option);
  const asked = one(call, 'data');
  const data = asked === null ? (own?.data ?? USUAL) : await dataOrigin(asked, host);
  const folder = asked !== null || named === null ? '' : dataFolder(named);
  const tables = await openIoSource('data', data, { host, folder });
  const year = String(one(call, 'year') ?? own?.year ?? tables.years.at(-1));
  const moved = 'file' in data && data.file ? { ...data, file: seenFrom(home, folder, data.file) } : data;
  return {
    ...(await codesOfTemplate(tables, year, host)),
    scenario:
      named === null || own?.on === undefined
        ? {
            ...(own ?? { id: 'mine', title: '', shocks: [] }),
            data: moved,
            ...(year === '' ? {} : { year }),
          }
        : await onAnother(named, own.on, host, home),
    maker: `escalar ${version()}`,
  };
}

/** A scenario on another, by the name that leads there from the new folder. */
async function onAnother(
  { parsed, source }: NamedScenario,
  on: string,
  { files }: Host,
  home: string,
): Promise<TemplateOf['scenario']> {
  const ours = (await shippedNames(files, 'scenarios')).includes(on);
  const there = seenFrom(home, source.folder, on);
  // a bare name may be one of ours
  return { ...parsed.scenario, on: ours ? on : /[/\\]/.test(there) ? there : `./${there}` };
}

/** Where the data of a scenario, or of the last one that it is on, begin. */
const dataFolder = ({ parsed, source }: NamedScenario): string =>
  (sourcesUnder(parsed).at(-1) ?? source).folder;

/** A path that is relative to one folder, as it is from another. */
function seenFrom(home: string, folder: string, path: string): string {
  return isAbsolute(path) ? path : relative(home, resolve(folder, path)) || '.';
}

/** @throws EscalarError `bad-option` for what the scenario below says */
function refuseGiven(call: CommandCall, option: string): void {
  const value = one(call, option);
  if (value === null) return;
  throw badOption(`--${option}`, value, {
    en: 'nothing: the scenario that this one is on says it',
    es: 'nada: lo indica el escenario sobre el que está este',
  });
}
