import { badOption } from '../base/bad-option.ts';
import { same } from '../base/locale.ts';
import { findEconomy } from '../catalog/economy.ts';
import { scenarioTemplate, type TemplateOf } from '../node/scenario-sheet/scenario-template.ts';
import { dataOrigin } from '../workspace/data-name.ts';
import type { Host } from '../workspace/host.ts';
import { openIoSource } from '../workspace/io/io-source.ts';
import { namesOfData } from '../workspace/names-of-data.ts';
import { type CommandCall, one, text } from './command-spec.ts';
import { type NamedScenario, namedScenario } from './named-scenario.ts';
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
    return scenarioTemplate(await templateOf(call, host, named), lang);
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

async function templateOf(call: CommandCall, host: Host, named: NamedScenario | null): Promise<TemplateOf> {
  const own = named?.parsed.scenario;
  const asked = one(call, 'data');
  const data = asked === null ? (own?.data ?? USUAL) : await dataOrigin(asked, host);
  const folder = asked === null ? (named?.source.folder ?? '') : '';
  const tables = await openIoSource('data', data, { host, folder });
  const year = String(one(call, 'year') ?? own?.year ?? tables.years.at(-1));
  const { economies, sectors } = await tables.load(year);
  const names = await namesOfData({ input: tables.input }, host);
  const withNames = (codes: readonly string[]) =>
    codes.map((code) => ({ code, name: names[code] ?? findEconomy(code)?.name ?? same('') }));
  return {
    economies: withNames(economies),
    activities: withNames(sectors),
    scenario: {
      ...(own ?? { id: 'mine', title: '', shocks: [] }),
      data,
      ...(year === '' ? {} : { year }),
    },
    maker: `escalar ${version()}`,
  };
}
