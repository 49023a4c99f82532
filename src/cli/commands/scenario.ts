import { badOption } from '../../base/bad-option.ts';
import type { Text } from '../../base/locale.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { paperFormatOf } from '../../report/table-formats.ts';
import type { ScenarioResult } from '../../workspace/scenario/apply-scenario.ts';
import { methodOf } from '../../workspace/scenario/scenario-model.ts';
import type { SweepSpec } from '../../workspace/scenario/scenario-schema.ts';
import { textOf } from '../../workspace/text-of.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one, text } from '../command-spec.ts';
import { badPair } from '../pair-errors.ts';
import { LINK_OPTION, PAPER_OPTIONS, type PaperChoice, readPaperOptions } from '../paper-options.ts';
import { savePaper } from '../save-result.ts';
import { sayResult } from '../say-result.ts';
import { showTable } from '../show-table.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { withHost } from '../with-host.ts';

export const scenarioCommand: CommandSpec = {
  ...lineOf('scenario', {
    en: 'a name (escalar list scenarios), a file, or a filled template',
    es: 'un nombre (escalar list scenarios), un archivo o una plantilla completada',
  }),
  options: [
    {
      flags: '--sweep <from..to/steps>',
      about: {
        en: 'a curve over the size of a shock, 0..1/20, over a target, target=0.6..0.8/4, or elasticity=2..10/8',
        es: 'una curva según la magnitud de un choque, 0..1/20, una meta, target=0.6..0.8/4, o elasticity=2..10/8',
      },
    },
    {
      flags: '--level <level>',
      about: {
        en: 'country, or sector: the industries of every economy too',
        es: 'country, o sector: también las industrias de cada economía',
      },
    },
    {
      flags: '--template <file.xlsx>',
      about: {
        en: 'write a workbook to fill in, with the economies, industries and kinds of shocks to choose from',
        es: 'escribe un libro para completar, con las economías, las ramas y los tipos de choque en listas',
      },
    },
    {
      flags: '--data <release|folder>',
      about: { en: 'with --template: whose table', es: 'con --template: de quién es la matriz' },
    },
    {
      flags: '--year <year>',
      about: { en: 'with --template: of the table', es: 'con --template: de la matriz' },
    },
    LINK_OPTION,
    ...PAPER_OPTIONS,
  ],
  run: scenario,
};

async function scenario(call: CommandCall): Promise<void> {
  const template = one(call, 'template');
  for (const option of template === null ? ['data', 'year'] : ['sweep', 'level'])
    refuse(`--${option}`, one(call, option), template === null ? ALONE : WITH_TEMPLATE);
  if (template !== null) return (await import('../write-template.ts')).writeTemplate(call, template);
  if (text(call, 0) === '') throw badOption('scenario', '', NO_NAME);
  const [{ applyRead }, { namedScenario }] = await Promise.all([
    import('../../workspace/scenario/apply-scenario.ts'),
    import('../../study/scenario-sheet/named-scenario.ts'),
  ]);
  const { terminal } = call;
  const given = one(call, 'sweep');
  const sweep = given === null ? null : readSweep(given);
  const level = readLevel(one(call, 'level') ?? 'country');
  const paper = readPaperOptions(call);
  const { parsed, source } = await namedScenario(text(call, 0), nodeFiles);
  if (call.options.link === true) {
    const { linkOfScenario } = await import('../link-of-scenario.ts');
    const how = { sweep, level, lang: terminal.lang };
    return void terminal.out(await linkOfScenario(parsed.scenario, how, nodeFiles));
  }
  const result = await withHost(
    (host) => applyRead(parsed, source, { host, sweep, level, onStep: (step) => terminal.progress(step) }),
    terminal.say,
  );
  terminal.progress('');
  if (paperFormatOf(terminal.format) !== null) return saveScenario(terminal, result, level, paper);
  await tellScenario(terminal, result);
}

async function tellScenario(terminal: Terminal, result: ScenarioResult): Promise<void> {
  const { id, title, about, on, shocks } = result.scenario;
  if (terminal.format === 'json' || terminal.format === 'csv') {
    if (terminal.format === 'csv') sayResult(terminal, { title: textOf(title) }, result);
    const { residuals, notes, dropped, year, curve, input } = result;
    const meta = { title: textOf(title), about, year, on, shocks, curve, input: inputOf(input) };
    await showTable(terminal, result.table, {
      scenario: id,
      meta: { ...meta, residuals, notes, dropped, version: version() },
    });
    return;
  }
  // the nature of the exercise stands under the table itself
  const { caveat } = methodOf(result.scenario);
  const notes = result.notes.filter((note) => note.text !== caveat);
  sayResult(terminal, { title: textOf(title) }, { ...result, notes });
  const { showScenario } = await import('../show-scenario.ts');
  await showScenario(terminal, result, namedIn(shocks), textOf(title));
}

/** Economies that the shocks name. */
function namedIn(shocks: ScenarioResult['scenario']['shocks']): ReadonlySet<string> {
  const codes = shocks.flatMap((shock) => [
    ...('economy' in shock ? [shock.economy] : []),
    ...('market' in shock ? [shock.market] : []),
    ...('from' in shock ? (shock.from ?? []) : []),
  ]);
  return new Set(codes);
}

function saveScenario(terminal: Terminal, result: ScenarioResult, level: string, paper: PaperChoice) {
  const { id, title } = result.scenario;
  const indicator = { ...methodOf(result.scenario), title: textOf(title) };
  sayResult(terminal, indicator, result);
  const given = { scenario: id, year: result.year, level };
  return savePaper(terminal, { indicator, given, result, inputs: [result.input] }, paper);
}

function inputOf({
  release,
  ...rest
}: {
  readonly release?: { readonly id: string; readonly citation: string };
}) {
  return release === undefined ? rest : { ...rest, release: { id: release.id, citation: release.citation } };
}

const ALONE = {
  en: 'it with --template only: a scenario names its data and year itself',
  es: 'solo junto con --template: un escenario indica él mismo sus datos y su año',
};
const WITH_TEMPLATE = {
  en: 'nothing with --template: give it when the filled template is run',
  es: 'nada junto con --template: indíquelo al ejecutar la plantilla completada',
};
const NO_NAME = {
  en: 'a name (escalar list scenarios), a file, or --template FILE.xlsx',
  es: 'un nombre (escalar list scenarios), un archivo, o --template ARCHIVO.xlsx',
};

/** @throws EscalarError `bad-option` for what does not go with or without a template */
function refuse(option: string, value: string | null, expected: Text): void {
  if (value !== null) throw badOption(option, value, expected);
}

/** `0..1/20` or `target=0.6..0.8/4`. @throws EscalarError `bad-pair` */
function readSweep(given: string): Omit<SweepSpec, 'shock'> {
  const found = /^(?:(share|target|elasticity)=)?(-?[\d.]+)\.\.(-?[\d.]+)\/(\d+)$/.exec(given);
  const [from, to, steps] = (found ?? []).slice(2).map(Number);
  if (found === null || !Number.isFinite(from) || !Number.isFinite(to) || !(steps >= 1 && steps <= 1000))
    throw badPair({ flag: '--sweep', value: given, shape: '0..1/20' });
  const over = found[1] === 'target' || found[1] === 'elasticity' ? found[1] : 'share';
  return { over, from, to, steps };
}

/** @throws EscalarError `bad-option` */
function readLevel(value: string): 'country' | 'sector' {
  if (value === 'country' || value === 'sector') return value;
  const expected = { en: 'country or sector', es: 'country o sector' };
  throw badOption('--level', value, expected);
}
